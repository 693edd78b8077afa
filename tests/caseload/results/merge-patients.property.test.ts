import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptSession, PatientFile } from '../../../game/caseload/patient-file';
import { mergePatients, mergeSessions } from '../../../game/caseload/results/merge-patients';
import { withoutSeries } from '../../../game/record/handover/results';
import { sampleCameraAssessment } from '../../fixtures/patients/sample-camera-assessment';
import { samplePatient } from '../../fixtures/patients/sample-patient';
import { sampleSession } from '../../fixtures/records/sample-session';

const kept = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    open: fc.boolean(),
    day: fc.integer({ min: 1, max: 9 }),
    key: fc.constantFrom(null, 'k'),
    way: fc.constantFrom('code', 'file'),
  })
  .map(({ id, open, day, key, way }): KeptSession => {
    const whole = sampleSession({ id, startedAt: `2026-03-0${day}T10:00:00Z`, ending: open ? 'open' : 'finished' });
    const session = way === 'code' ? withoutSeries(whole) : whole;
    return { session, importedAt: '2026-04-01T10:00:00Z', signedBy: key };
  });
const sessions = fc.uniqueArray(kept, { selector: ({ session }) => session.id }).map((list) => mergeSessions(list, []));
const note = fc.constantFrom('n1', 'n2', 'n3').map((id) => ({ id, at: '2026-03-01T10:00:00Z', text: id }));
const patient: fc.Arbitrary<PatientFile> = fc
  .record({ sessions, notes: fc.uniqueArray(note, { selector: ({ id }) => id }) })
  .map((differs) => samplePatient(differs));

const idsOf = (list: readonly KeptSession[]) => list.map(({ session }) => session.id);

describe('merging two files of one patient', () => {
  it('loses nothing of either, has each thing once, and is the same the second time', () => {
    fc.assert(
      fc.property(patient, patient, (newer, older) => {
        const merged = mergePatients(newer, older);
        expect(new Set(idsOf(merged.sessions))).toEqual(new Set([...idsOf(newer.sessions), ...idsOf(older.sessions)]));
        expect(new Set(idsOf(merged.sessions)).size).toBe(merged.sessions.length);
        const notes = new Set([...newer.notes, ...older.notes].map(({ id }) => id));
        expect(new Set(merged.notes.map(({ id }) => id))).toEqual(notes);
        expect(mergePatients(merged, older)).toEqual(merged);
        expect(mergePatients(merged, newer)).toEqual(merged);
      }),
    );
  });

  it('joins assessments and keys by id, oldest first', () => {
    const measured = (id: string, day: number) =>
      sampleCameraAssessment({ id, at: `2026-03-0${day}T10:00:00.000+01:00` });
    const one = samplePatient({ cameraAssessments: [measured('a', 1), measured('c', 3)], blindedKeys: [] });
    const other = samplePatient({ cameraAssessments: [measured('a', 1), measured('b', 2)] });
    const merged = mergePatients(one, other);
    expect(merged.cameraAssessments.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(merged.blindedKeys).toEqual(other.blindedKeys);
  });

  it('never puts an open record in the place of one with its end, nor an unsigned one in that of a signed one', () => {
    fc.assert(
      fc.property(sessions, sessions, (known, more) => {
        for (const after of mergeSessions(known, more)) {
          const before = known.find(({ session }) => session.id === after.session.id);
          if (before === undefined) continue;
          if (before.session.ending !== 'open') expect(after.session.ending).not.toBe('open');
          if (before.signedBy !== null) expect(after.signedBy).toBe(before.signedBy);
          const curves = ({ session: { attemptSeries, blocks } }: KeptSession) => [attemptSeries, blocks[0]?.series];
          if (before.signedBy === after.signedBy && before.session.attemptSeries === 'kept') {
            expect(curves(after)).toEqual(curves(before));
          }
        }
      }),
    );
  });

  it('keeps every rating of a goal, every handing over, and the codes of both', () => {
    const goal = { id: 'g1', words: 'Smile', ratings: [{ date: '2026-04-01', rating: 6 }] };
    const newer = samplePatient({
      code: 'NEW-1',
      goals: [goal],
      plans: samplePatient().plans.map((p) => ({ ...p, handedOver: [], jws: null })),
    });
    const merged = mergePatients(newer, samplePatient());
    expect(merged.goals[0]?.ratings.map(({ rating }) => rating)).toEqual([4, 6]);
    expect(merged.plans[0]).toEqual(samplePatient().plans[0]);
    expect(merged.aliases).toEqual(['OLD-7', 'OTTER-7']);
  });
});

describe('one version that was written on two sides', () => {
  const [version] = samplePatient().plans;
  if (version === undefined) throw new Error('the sample patient has a plan');
  const draft = { ...version, jws: null, handedOver: [] };
  const theirs = {
    plan: { ...version.plan, targetCeiling: 0.45 },
    jws: 'a.b.c',
    handedOver: [{ at: '2026-11-26T09:00:00.000+01:00', how: 'qr' as const }],
  };

  it('is the one that the patient has, whole: a signature never stands on another text', () => {
    const here = samplePatient({ plans: [draft] });
    const brought = samplePatient({ plans: [theirs] });
    expect(mergePatients(here, brought).plans).toEqual([theirs]);
    expect(mergePatients(brought, here).plans).toEqual([theirs]);
  });

  it('has the signature and each handing over of both where the text is the same', () => {
    const signed = { ...draft, jws: 'a.b.c' };
    const handed = { ...draft, handedOver: theirs.handedOver };
    const [merged] = mergePatients(samplePatient({ plans: [handed] }), samplePatient({ plans: [signed] })).plans;
    expect(merged).toEqual({ ...draft, jws: 'a.b.c', handedOver: theirs.handedOver });
  });
});
