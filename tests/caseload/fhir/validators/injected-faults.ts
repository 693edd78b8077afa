import type { FhirResource } from '../../../../game/caseload/fhir/fhir-types';
import type { ValidatorName } from './validators';

/** One way in which a bundle can be broken, and the validators that see it. */
export interface InjectedFault {
  readonly name: string;
  /** The type of the resource that is broken, the first one that has what is broken; `Bundle` for the bundle itself. */
  readonly of: FhirResource['resourceType'] | 'Bundle';
  /** Only one that has this element; missing: any. */
  readonly having?: string;
  /** Where in it, dots between. */
  readonly at: string;
  /** What stands there instead; undefined takes it out. */
  readonly put: unknown;
  readonly caughtBy: readonly ValidatorName[];
}

const SCORE = 'valueQuantity.value';

/** What no validator here sees, and no line of ours either: a period that ends before it begins. */
export const INJECTED_FAULTS: readonly InjectedFault[] = [
  { name: 'a state is missing', of: 'Observation', at: 'status', put: undefined, caughtBy: ['medplum', 'fhir'] },
  { name: 'a state that there is not', of: 'Procedure', at: 'status', put: 'done', caughtBy: ['fhir'] },
  { name: 'an element that there is not', of: 'Observation', at: 'tightness', put: 2, caughtBy: ['medplum', 'schema'] },
  {
    name: 'a type that there is not',
    of: 'Observation',
    at: 'resourceType',
    put: 'Observatoin',
    caughtBy: ['medplum', 'schema', 'fhir'],
  },
  { name: 'a number as text', of: 'Observation', at: SCORE, put: '57', caughtBy: ['medplum', 'schema', 'fhir'] },
  { name: 'text as a number', of: 'Goal', at: 'description.text', put: 7, caughtBy: ['medplum', 'schema'] },
  {
    name: 'a whole number with a fraction',
    of: 'QuestionnaireResponse',
    at: 'item.0.answer.0.valueInteger',
    put: 2.5,
    caughtBy: ['medplum'],
  },
  {
    name: 'a list instead of one',
    of: 'Observation',
    at: 'subject',
    put: [{ reference: 'Patient/1' }],
    caughtBy: ['medplum'],
  },
  { name: 'nothing as null', of: 'Observation', at: SCORE, put: null, caughtBy: ['medplum', 'schema', 'fhir'] },
  { name: 'empty text', of: 'Goal', at: 'description.text', put: '', caughtBy: ['schema'] },
  { name: 'an empty list', of: 'CarePlan', at: 'goal', put: [], caughtBy: ['own'] },
  {
    name: 'two values of one choice',
    of: 'Observation',
    having: 'valueQuantity',
    at: 'valueString',
    put: '57',
    caughtBy: ['own'],
  },
  { name: 'a date of this country', of: 'CarePlan', at: 'created', put: '26.11.2026', caughtBy: ['medplum', 'schema'] },
  {
    name: 'a time without its zone',
    of: 'Observation',
    at: 'effectiveDateTime',
    put: '2026-03-28T17:00:00',
    caughtBy: ['schema'],
  },
  {
    name: 'an instant without a time',
    of: 'Bundle',
    at: 'timestamp',
    put: '2026-11-26',
    caughtBy: ['medplum', 'schema'],
  },
  { name: 'an id with other letters', of: 'Goal', at: 'id', put: 'goal_1 ', caughtBy: ['schema'] },
  {
    name: 'an address with a space',
    of: 'Goal',
    at: 'identifier.0.system',
    put: 'https://tiny tides',
    caughtBy: ['medplum', 'schema'],
  },
  {
    name: 'a document that is no base64',
    of: 'DocumentReference',
    at: 'content.0.attachment.data',
    put: 'a*b',
    caughtBy: ['medplum'],
  },
  { name: 'a range of nothing', of: 'Goal', at: 'target.0.measure', put: undefined, caughtBy: ['medplum'] },
  {
    name: 'a reason beside a value',
    of: 'Observation',
    having: 'valueQuantity',
    at: 'dataAbsentReason',
    put: { text: 'not sure' },
    caughtBy: ['medplum'],
  },
  {
    name: 'so often, in no time',
    of: 'ServiceRequest',
    at: 'occurrenceTiming.repeat.periodUnit',
    put: undefined,
    caughtBy: ['medplum'],
  },
  {
    name: 'nobody who exported',
    of: 'Provenance',
    at: 'agent',
    put: undefined,
    caughtBy: ['medplum', 'schema', 'fhir'],
  },
  {
    name: 'an answer to no question',
    of: 'QuestionnaireResponse',
    at: 'item.0.linkId',
    put: undefined,
    caughtBy: ['medplum', 'fhir'],
  },
];
