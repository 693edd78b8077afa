import { describe, expect, it } from 'vitest';
import { CLINICAL_SCALE_IDS, CLINICAL_SCALES, isPartInRange, scoreParts } from '../../game/caseload/clinical-scores';
import { LONGEST_PATIENT_BYTES, readPatient, readTray } from '../../game/caseload/read-patient';
import { NewerRecord } from '../../game/record/reading/newer-record';
import { DataError } from '../../game/therapy/data-error';
import patientV1 from '../fixtures/patients/patient-v1.json';
import { sampleCameraAssessment } from '../fixtures/patients/sample-camera-assessment';
import { samplePatient } from '../fixtures/patients/sample-patient';
import sessionV1 from '../fixtures/records/session-v1.json';

const read = (data: unknown) => readPatient(new TextEncoder().encode(JSON.stringify(data)), 'otter.json');

function refusal(text: string | Uint8Array): {
  readonly path: string;
  readonly found: string;
  readonly expected: string;
} {
  try {
    readPatient(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'otter.json');
  } catch (error) {
    if (error instanceof DataError) return error;
    throw error;
  }
  throw new Error('it was taken');
}

const differing = (change: (patient: Record<string, unknown>) => void) => {
  const patient = structuredClone(samplePatient()) as unknown as Record<string, unknown>;
  change(patient);
  return JSON.stringify(patient);
};

describe('a patient file', () => {
  it('comes back as it went', () => {
    expect(read(samplePatient())).toEqual(samplePatient());
  });

  it('brings older sessions to the newest version', () => {
    const old = {
      ...samplePatient(),
      sessions: [{ session: sessionV1, importedAt: '2026-03-30T09:00:00Z', signedBy: null }],
    };
    expect(read(old).sessions[0]?.session.schemaVersion).toBeGreaterThan(1);
  });

  it('of the first version is read whole, with nothing measured by a camera', () => {
    const now = read(patientV1);
    expect(now).toEqual({ ...patientV1, schemaVersion: 2, cameraAssessments: [], blindedKeys: [] });
    expect(read(now)).toEqual(now);
  });

  it.each([
    ['another format', differing((p) => Object.assign(p, { format: 'x' })), 'format'],
    ['a name for a code', differing((p) => Object.assign(p, { code: 'Anna Müller' })), 'code'],
    ['a day that is none', differing((p) => Object.assign(p, { onsetDate: '2026-02-30' })), 'onsetDate'],
    [
      'a session taken in at a time that there is not',
      differing((p) => Object.assign((p.sessions as object[])[0] as object, { importedAt: '2026-99-99T10:00:00Z' })),
      'sessions[0].importedAt',
    ],
    [
      'a plan made at a time that nobody can read',
      differing((p) => {
        const { plan } = (p.plans as { plan: object }[])[0] as { plan: object };
        Object.assign(plan, { created: '2026-02-30T09:00:00Z' });
      }),
      'plans[0].plan.created',
    ],
    [
      'a plan of a hundred and one movements',
      differing((p) => {
        const [{ plan }] = p.plans as [{ plan: { movements: object[] } }];
        plan.movements = Array.from({ length: 101 }, () => plan.movements[0] as object);
      }),
      'plans[0].plan.movements',
    ],
    ['an unknown key', differing((p) => Object.assign(p, { name: 'Anna' })), 'name'],
    ['a missing list', differing((p) => delete p.goals), 'goals'],
    [
      'a rating of 11',
      differing((p) =>
        Object.assign(p, { goals: [{ id: 'g', words: 'x', ratings: [{ date: '2026-01-01', rating: 11 }] }] }),
      ),
      'goals[0].ratings[0].rating',
    ],
    [
      'a signed text that is none',
      differing((p) => Object.assign((p.plans as object[])[0] as object, { jws: 'alert(1)' })),
      'plans[0].jws',
    ],
    [
      'one session twice',
      differing((p) => (p.sessions as unknown[]).push((p.sessions as unknown[])[0])),
      'sessions[1]',
    ],
    [
      'four repeats of a movement',
      differing((p) => {
        const { movements } = sampleCameraAssessment();
        const [take] = movements.snarl.concat(movements['brow-raise']);
        Object.assign(p, {
          cameraAssessments: [sampleCameraAssessment({ movements: { ...movements, snarl: Array(4).fill(take) } })],
        });
      }),
      'cameraAssessments[0].movements.snarl',
    ],
    [
      'a picture in an assessment',
      differing((p) =>
        Object.assign(p, { cameraAssessments: [{ ...sampleCameraAssessment(), picture: 'data:image/png' }] }),
      ),
      'cameraAssessments[0].picture',
    ],
    ['prototype keys', `{"__proto__":{"code":"X"},${JSON.stringify(samplePatient()).slice(1)}`, '__proto__'],
    ['no JSON', 'code;name', ''],
  ])('with %s is refused whole (F32)', (_what, text, path) => {
    expect(refusal(text)).toMatchObject({ file: 'otter.json', path });
  });

  it('of a newer version is refused (F22, F32)', () => {
    expect(() => read({ ...samplePatient(), schemaVersion: 99 })).toThrow(NewerRecord);
    const newer = { ...samplePatient().sessions[0]?.session, schemaVersion: 99 };
    expect(() => read({ ...samplePatient(), sessions: [{ session: newer, importedAt: '', signedBy: null }] })).toThrow(
      NewerRecord,
    );
  });

  it('longer than 50 MB is refused before it is looked into (F32)', () => {
    expect(refusal(new Uint8Array(LONGEST_PATIENT_BYTES + 1))).toMatchObject({ expected: 'at most 50000000 bytes' });
  });
});

describe('the tray', () => {
  it('is empty where nothing was kept, and comes back whole', () => {
    expect(readTray(null, 'tray')).toEqual([]);
    expect(readTray(JSON.parse(JSON.stringify(samplePatient().sessions)), 'tray')).toEqual(samplePatient().sessions);
    expect(readTray([{ session: sessionV1, importedAt: '2026-03-30T09:00:00Z', signedBy: null }], 'tray')).toHaveLength(
      1,
    );
  });

  it('that is none is refused (F32)', () => {
    expect(() => readTray({}, 'tray')).toThrow(DataError);
    expect(() => readTray([{ ...samplePatient().sessions[0], signedBy: '<b>' }], 'tray')).toThrow('[0].signedBy');
  });
});

describe('a typed score', () => {
  const withScore = (score: object) => differing((p) => Object.assign((p.scores as object[])[0] as object, score));
  it.each([
    ['over its range', { scale: 'saq', values: { total: 101 } }, 'scores[0].values.total'],
    ['between its steps', { values: { resting: 7, total: 50 } }, 'scores[0].values.resting'],
    ['without a total', { values: { movement: 72 } }, 'scores[0].values.total'],
    [
      'whose parts make another total',
      { values: { resting: 10, movement: 72, synkinesis: 5, total: 58 } },
      'scores[0].values.total',
    ],
    ['of an unknown part', { scale: 'face', values: { total: 50, eyelid: 3 } }, 'scores[0].values.eyelid'],
  ])('%s is refused', (_what, score, path) => {
    expect(refusal(withScore(score))).toMatchObject({ path });
  });
});

it.each(CLINICAL_SCALE_IDS)('the scale %s has a total, and both ends of each part are in its range', (scale) => {
  expect(CLINICAL_SCALES[scale].parts).toHaveProperty('total');
  for (const [, part] of scoreParts(scale))
    expect([
      isPartInRange(part, part.min),
      isPartInRange(part, part.max),
      isPartInRange(part, part.max + part.step),
    ]).toEqual([true, true, false]);
});
