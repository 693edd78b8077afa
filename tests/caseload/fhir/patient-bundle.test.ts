import { describe, expect, it } from 'vitest';
import { SHIPPED_LEVELS } from '../../../game/app/shipped-levels';
import { examplePatients } from '../../../game/caseload/examples/example-patients';
import { fhirPlan } from '../../../game/caseload/fhir/fhir-plan';
import type { FhirBundle, FhirResource } from '../../../game/caseload/fhir/fhir-types';
import { patientBundle } from '../../../game/caseload/fhir/patient-bundle';
import type { PatientFile } from '../../../game/caseload/patient-file';
import { CASELOAD_WORDS_DE } from '../../../game/caseload/words/de';
import { CASELOAD_WORDS_EN } from '../../../game/caseload/words/en';
import { GRADED_PARAMETERS } from '../../../game/therapy/level/graded-parameters';
import { PLAN_PARAMETERS } from '../../../game/therapy/prescription/plan-parameters';
import { samplePatient } from '../../fixtures/patients/sample-patient';
import { sampleSession } from '../../fixtures/records/sample-session';

const NOW = '2026-11-26T10:00:00.000+01:00';
const whole = patientBundle(samplePatient(), NOW);

const of = <T extends FhirResource['resourceType']>(bundle: FhirBundle, type: T) =>
  bundle.entry.flatMap(({ resource }) =>
    resource.resourceType === type ? [resource as Extract<FhirResource, { resourceType: T }>] : [],
  );

const decoded = (data: string | undefined) =>
  new TextDecoder().decode(Uint8Array.from(atob(data ?? ''), (letter) => letter.charCodeAt(0)));

/** What the standard forbids in every element, as sentences. */
function faults(bundle: FhirBundle): string[] {
  const found: string[] = [];
  const ids = new Set(bundle.entry.map(({ resource }) => `${resource.resourceType}/${resource.id}`));
  if (ids.size !== bundle.entry.length) found.push('two resources of one id');
  for (const { fullUrl, resource } of bundle.entry) {
    if (!/^[A-Za-z0-9.-]{1,64}$/.test(resource.id)) found.push(`id ${resource.id}`);
    if (!fullUrl.endsWith(`/${resource.resourceType}/${resource.id}`)) found.push(`fullUrl ${fullUrl}`);
  }
  const look = (value: unknown, path: string): void => {
    if (value === null || value === undefined || value === '') found.push(`${path} is empty`);
    if (typeof value === 'number' && !Number.isFinite(value)) found.push(`${path} is no number`);
    if (typeof value !== 'object' || value === null) return;
    const entries = Object.entries(value);
    if (entries.length === 0) found.push(`${path} is empty`);
    if (entries.filter(([key]) => /^value[A-Z]/.test(key)).length > 1) found.push(`${path} has two values`);
    for (const [key, inner] of entries) {
      if (key === 'reference' && typeof inner === 'string' && !ids.has(inner)) found.push(`${path} refers to ${inner}`);
      if (
        /^(date|created|authoredOn|effectiveDateTime|authored|start|end|time|recorded|timestamp)$/.test(key) &&
        !isDateTime(inner)
      )
        found.push(`${path}.${key} is ${String(inner)}`);
      look(inner, `${path}.${key}`);
    }
  };
  look(bundle, 'Bundle');
  return found;
}

function isDateTime(value: unknown): boolean {
  return /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?$/.test(String(value));
}

describe('a patient as a FHIR bundle', () => {
  const empty = samplePatient({ plans: [], sessions: [], goals: [], scores: [], cameraAssessments: [] });
  const odd = samplePatient({
    id: 'under_score',
    goals: [{ id: 'g_1', words: '<script>alert(1)</script>', ratings: [] }],
    sessions: [
      {
        session: sampleSession({ id: 'Ä '.repeat(90), endedAt: null, ending: 'open', diary: [], calibrations: [] }),
        importedAt: NOW,
        signedBy: null,
      },
      { session: sampleSession({ id: 'Ö '.repeat(90), blocks: [] }), importedAt: NOW, signedBy: null },
    ],
  });
  const examples = examplePatients({ nowIso: NOW, levels: SHIPPED_LEVELS, seed: 7 });
  const all: readonly (readonly [string, PatientFile])[] = [
    ['a whole one', samplePatient()],
    ['an empty one', empty],
    ['an odd one', odd],
    ...examples.map((one) => [one.code, one] as const),
  ];

  it.each(all)('keeps the rules of the standard for %s (F36)', (_what, patient) => {
    expect(faults(patientBundle(patient, NOW))).toEqual([]);
  });

  it('has no name in it, and its codes as identifiers', () => {
    expect(of(whole, 'Patient')[0]?.identifier.map(({ use, value }) => [use, value])).toEqual([
      ['official', 'OTTER-7'],
      ['old', 'OLD-7'],
    ]);
  });

  it('writes out what the standard forbids in a text, and leaves nothing out (F36)', () => {
    const words = 'Smile\u0007 at\u001b[2J\tmy\u00a0daughter\n';
    const goals = of(patientBundle(samplePatient({ goals: [{ id: 'g', words, ratings: [] }] }), NOW), 'Goal');
    expect(goals.at(-1)?.description.text).toBe('Smile\\u0007 at\\u001b[2J\tmy daughter\n');
  });

  it('carries the signed plan letter for letter, and each session whole', () => {
    const documents = of(whole, 'DocumentReference');
    const signed = documents.find(({ content }) => content[0]?.attachment.contentType === 'application/jose');
    expect(decoded(signed?.content[0]?.attachment.data)).toBe('aaa.bbb.ccc');
    const session = documents.find(({ id }) => id.startsWith('session.'));
    expect(JSON.parse(decoded(session?.content[0]?.attachment.data))).toEqual(sampleSession());
  });

  it('has a request for each movement and a goal for each allowance', () => {
    const [care] = of(whole, 'CarePlan');
    expect(care?.activity).toHaveLength(2);
    expect(care?.supportingInfo).toHaveLength(1);
    expect(of(whole, 'ServiceRequest').map(({ code }) => code.text)).toEqual(['closed-mouth smile', 'lip pucker']);
    const high = of(whole, 'Goal').flatMap(({ target }) => target?.[0]?.detailRange.high?.value ?? []);
    expect(high).toEqual([22, 22, 10, 10]);
    expect(of(whole, 'Goal').at(-1)).toMatchObject({
      description: { text: 'Smile at my daughter' },
      note: [{ text: '4 of 10' }],
    });
  });

  it('says of each movement whether its grade may move, and between which', () => {
    const [version] = samplePatient().plans;
    if (version === undefined) throw new Error('no plan');
    const [smile, ...others] = version.plan.movements;
    if (smile === undefined) throw new Error('no movement');
    const frozen = { ...version.plan, movements: [{ ...smile, staircase: 'off' as const }, ...others] };
    const details = (plan: typeof version.plan) =>
      of(patientBundle(samplePatient({ plans: [{ ...version, plan }] }), NOW), 'ServiceRequest')[0]?.orderDetail[0]
        ?.text;
    expect(details(version.plan)).toMatch(/^grade \d+, between \d+ and \d+, in lantern-turtle$/);
    expect(details(frozen)).toMatch(/^grade \d+, frozen, in lantern-turtle$/);
  });

  it('tells every declared number, also one that is declared later', () => {
    const [care] = of(whole, 'CarePlan');
    for (const { label } of Object.values(PLAN_PARAMETERS).filter(
      ({ label }) => !['Grade', 'Allowance'].includes(label),
    ))
      expect(care?.description).toContain(label.toLowerCase());
    const sips = { ...PLAN_PARAMETERS.blocksPerDay, label: 'Sips of water' };
    const [version] = samplePatient().plans;
    const plan = version && { ...version, plan: { ...version.plan, dose: { ...version.plan.dose, sips: 3 } } };
    const declared = { graded: GRADED_PARAMETERS, plan: { ...PLAN_PARAMETERS, sips } };
    const told = fhirPlan({ plans: plan ? [plan] : [] }, { reference: 'Patient/1' }, CASELOAD_WORDS_EN, declared);
    expect(JSON.stringify(told)).toContain('Sips of water: 3 blocks');
  });

  it('says of a movement what was seen, beside its allowance, and why where nobody was sure', () => {
    const [result] = of(whole, 'Observation');
    const by = (code: string) => result?.component?.find((one) => one.code.coding?.[0]?.code === code);
    expect(by('co-movement.eye.patientLeft')).toMatchObject({
      valueQuantity: { value: 27, code: '%' },
      referenceRange: [{ high: { value: 22 }, text: 'allowance' }],
    });
    expect(by('quality.symmetry')?.valueQuantity).toBeUndefined();
    expect(by('quality.symmetry')?.dataAbsentReason).toMatchObject({ text: 'not sure', coding: [{ code: 'unknown' }] });
    expect(of(whole, 'Procedure')[0]).toMatchObject({ status: 'completed' });
    expect(of(whole, 'QuestionnaireResponse')[0]?.item.map(({ linkId }) => linkId)).toEqual([
      'tightness',
      'tears',
      'pain',
      'mood',
    ]);
  });

  it('has typed scores by a person, and a provenance of everything', () => {
    const score = of(whole, 'Observation').find(({ id }) => id === 'score.s1');
    expect(score).toMatchObject({
      valueQuantity: { value: 57 },
      performer: [{ reference: `Practitioner/${of(whole, 'Practitioner')[0]?.id}` }],
    });
    expect(score?.component).toHaveLength(3);
    const about =
      whole.entry.length - of(whole, 'Patient').length - of(whole, 'Practitioner').length - of(whole, 'Device').length;
    expect(of(whole, 'Provenance')[0]?.target).toHaveLength(about - 1);
  });

  it('names what a camera measured in the words it is given', () => {
    const measured = of(patientBundle(samplePatient(), NOW, CASELOAD_WORDS_DE), 'Observation');
    const brow = measured.find(({ id }) => id.startsWith('camera.') && id.includes('brow-raise'));
    expect(JSON.stringify(brow)).toContain(CASELOAD_WORDS_DE.movement['brow-raise']);
  });

  it('has what a camera measured as numbers, and nothing that is a score', () => {
    const measured = of(whole, 'Observation').filter(({ id }) => id.startsWith('camera.'));
    expect(measured.map(({ code }) => code.coding?.[0]?.code)).toEqual([
      ...['camera.rest', 'camera.brow-raise', 'camera.gentle-eye-closure', 'camera.open-mouth-smile'],
      'camera.lip-pucker',
    ]);
    const [, , , , pucker] = measured;
    expect(pucker?.component).toContainEqual({
      code: expect.objectContaining({ text: 'the left eye' }),
      valueQuantity: expect.objectContaining({ value: 20, unit: '%' }),
    });
    expect(measured.every(({ valueQuantity }) => valueQuantity === undefined)).toBe(true);
    expect(JSON.stringify(measured)).not.toMatch(/sunnybrook|grade|score/i);
    expect(JSON.stringify(measured[0])).toContain('data-absent-reason');
  });

  it('tells one measurement from another by its device', () => {
    const two = samplePatient({
      sessions: ['1', '2'].map((measurementVersion) => ({
        session: sampleSession({ id: measurementVersion, measurementVersion }),
        ...{ importedAt: NOW, signedBy: null },
      })),
    });
    expect(
      of(patientBundle({ ...two, cameraAssessments: [] }, NOW), 'Device').map(({ version }) => version[0]?.value),
    ).toEqual(['1', '2']);
  });

  it('finds each planted fault', () => {
    const plant = (change: (resource: Record<string, unknown>) => void) => {
      const bundle = structuredClone(whole) as unknown as { entry: { resource: Record<string, unknown> }[] };
      for (const { resource } of bundle.entry) if (resource.resourceType === 'Observation') change(resource);
      return faults(bundle as unknown as FhirBundle).length;
    };
    expect(plant((one) => Object.assign(one, { component: [] }))).toBeGreaterThan(0);
    expect(plant((one) => Object.assign(one, { valueString: 'x', valueQuantity: { value: 1 } }))).toBeGreaterThan(0);
    expect(plant((one) => Object.assign(one, { subject: { reference: 'Patient/another' } }))).toBeGreaterThan(0);
    expect(plant((one) => Object.assign(one, { effectiveDateTime: '26.11.2026' }))).toBeGreaterThan(0);
    expect(plant((one) => Object.assign(one, { id: 'under_score' }))).toBeGreaterThan(0);
  });
});
