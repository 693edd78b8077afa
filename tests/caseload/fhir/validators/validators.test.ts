import { describe, expect, it } from 'vitest';
import { SHIPPED_LEVELS } from '../../../../game/app/shipped-levels';
import { examplePatients } from '../../../../game/caseload/examples/example-patients';
import { patientBundle } from '../../../../game/caseload/fhir/patient-bundle';
import { CASELOAD_WORDS_DE } from '../../../../game/caseload/words/de';
import { CASELOAD_WORDS_EN } from '../../../../game/caseload/words/en';
import { samplePatient } from '../../../fixtures/patients/sample-patient';
import { INJECTED_FAULTS, type InjectedFault } from './injected-faults';
import { type AnyBundle, openValidators, VALIDATORS } from './validators';

const NOW = '2026-11-26T10:00:00.000+01:00';
const validators = openValidators();
const harm = '=HYPERLINK("x") <img src=x onerror=alert(1)> \u0000\u0007\u001b[2J\u202e\u2028';
const hostile = samplePatient({
  code: 'HARM-1',
  notes: [
    { id: 'n1', at: NOW, text: harm },
    { id: 'n2', at: NOW, text: '\u0000' },
  ],
  goals: [harm, ''].map((words, i) => ({ id: `g${i}`, words, ratings: [] })),
  plans: samplePatient().plans.map((one) => ({ ...one, plan: { ...one.plan, author: harm } })),
  markers: [{ id: 'm1', kind: 'other', date: '2026-02-01', note: harm }],
  scores: samplePatient().scores.map((score) => ({ ...score, note: harm })),
  sessions: samplePatient().sessions.map((kept) => ({
    ...kept,
    session: { ...kept.session, id: harm, runtime: harm, measurementVersion: '\u0000' },
  })),
});
const patients = [samplePatient(), hostile, ...examplePatients({ nowIso: NOW, levels: SHIPPED_LEVELS, seed: 7 })];
const words = { English: CASELOAD_WORDS_EN, German: CASELOAD_WORDS_DE };

describe('the bundle of a patient', () => {
  const all = patients.flatMap((patient) =>
    Object.entries(words).map(
      ([language, told]) => [patient.code, language, patientBundle(patient, NOW, told)] as const,
    ),
  );

  it.each(all)('of %s in %s passes every validator (F36)', (_code, _language, bundle) => {
    for (const name of VALIDATORS) expect(validators[name](plain(bundle)), name).toEqual([]);
  });
});

describe('a bundle that was broken', () => {
  it.each(INJECTED_FAULTS)('by $name is caught', (fault) => {
    const bundle = broken(fault);
    const caughtBy = VALIDATORS.filter((name) => validators[name](bundle).length > 0);
    expect(caughtBy).toEqual(fault.caughtBy);
    expect(caughtBy).not.toEqual([]);
  });

  it('is caught by each validator alone at least once, or it would not earn its place', () => {
    expect(INJECTED_FAULTS).toHaveLength(23);
    const alone = INJECTED_FAULTS.flatMap(({ caughtBy }) => (caughtBy.length === 1 ? caughtBy : []));
    expect([...new Set(alone)].sort()).toEqual([...VALIDATORS].sort());
  });
});

/** As it is read out of a file. */
function plain(bundle: unknown): AnyBundle {
  return JSON.parse(JSON.stringify(bundle));
}

function broken({ of, having, at, put }: InjectedFault): AnyBundle {
  const bundle = plain(patientBundle(samplePatient(), NOW));
  const steps = at.split('.');
  const name = steps.pop() ?? '';
  const within = (whole: unknown): Record<string, unknown> | undefined =>
    steps.reduce<unknown>((inner, step) => (inner as Record<string, unknown> | undefined)?.[step], whole) as
      | Record<string, unknown>
      | undefined;
  const candidates = of === 'Bundle' ? [bundle] : bundle.entry.map(({ resource }) => resource);
  const isMeant = (one: unknown) =>
    (of === 'Bundle' || (one as { resourceType?: string }).resourceType === of) &&
    (having === undefined || having in (one as object)) &&
    within(one) !== undefined;
  // One that has the thing is broken there; where none has it, it comes to the last of its type.
  const meant = candidates.filter(isMeant);
  const place = within(meant.find((one) => within(one)?.[name] !== undefined) ?? meant.at(-1));
  if (place === undefined) throw new Error(`no ${of} has a place for ${at}`);
  if (put === undefined) delete place[name];
  else place[name] = put;
  return bundle;
}
