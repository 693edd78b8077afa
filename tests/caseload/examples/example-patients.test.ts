import { describe, expect, it } from 'vitest';
import { SHIPPED_LEVELS } from '../../../game/app/shipped-levels';
import type { CameraAssessment } from '../../../game/caseload/camera/camera-assessment';
import { comparedWith, numberChange } from '../../../game/caseload/camera/repeat-spread';
import { examplePatients } from '../../../game/caseload/examples/example-patients';
import { DEFAULT_THRESHOLDS } from '../../../game/caseload/overview/flag-thresholds';
import { flagsOf } from '../../../game/caseload/overview/flags';
import { summarise } from '../../../game/caseload/overview/summarise';
import { inHands, whereItStands } from '../../../game/caseload/plans/where-it-stands';
import { readPatient } from '../../../game/caseload/read-patient';
import { patientReview } from '../../../game/caseload/review/patient-review';
import { findingsTrends } from '../../../game/record/trends/findings-trends';
import { instantOf } from '../../../game/therapy/dose/new-day';
import { parsePrescription } from '../../../game/therapy/prescription/parse-prescription';

const NOW = '2026-11-26T10:00:00.000+01:00';
const wanted = { nowIso: NOW, levels: SHIPPED_LEVELS, seed: 7 };
const patients = examplePatients(wanted);

describe('the example patients', () => {
  it('are three, marked as examples, one of each stage', () => {
    expect(patients.map(({ example }) => example)).toEqual([true, true, true]);
    expect(patients.map(({ stage }) => stage)).toEqual(['flaccid', 'recovering', 'synkinesis']);
    expect(patients[2]?.sessions).toHaveLength(20);
  });

  it('are the same of the same seed and time, and others of another seed', () => {
    expect(examplePatients(wanted)).toEqual(patients);
    expect(examplePatients({ ...wanted, seed: 8 })).not.toEqual(patients);
  });

  it.each([NOW, '2026-03-01T00:10:00.000Z', '2028-02-29T23:50:00.000-08:00'])(
    'are whole files with plans that can be played, at %s',
    (nowIso) => {
      for (const patient of examplePatients({ ...wanted, nowIso })) {
        expect(readPatient(new TextEncoder().encode(JSON.stringify(patient)), patient.code)).toEqual(patient);
        for (const { plan } of patient.plans) expect(parsePrescription(plan, plan.id, SHIPPED_LEVELS)).toEqual(plan);
        for (const { session } of patient.sessions) {
          expect(instantOf(session.startedAt)).toBeLessThan(instantOf(nowIso));
          expect(instantOf(session.endedAt ?? '')).toBeGreaterThan(instantOf(session.startedAt));
        }
      }
    },
  );

  it('fill the list: each has a flag, and every kind of flag is there', () => {
    const flags = patients.map((patient) =>
      flagsOf(summarise(patient, patientReview(patient).digests), DEFAULT_THRESHOLDS, NOW).map(({ kind }) => kind),
    );
    expect(flags[1]).toEqual(['silence', 'dataPoor', 'reviewDue']);
    expect(flags[2]).toEqual(['hurts', 'pain', 'coMovementUp', 'reviewDue']);
    expect(flags[0]).toEqual([]);
  });

  it('fill the assessment: two that are framed alike, the eye of the pucker changed and the brow cannot be told', () => {
    const measured = patients[2]?.cameraAssessments ?? [];
    const [first, now] = measured;
    if (first === undefined || now === undefined) throw new Error('nothing measured');
    expect(comparedWith(now, measured)).toEqual({ last: first, notAlike: [] });
    const eye = (one: CameraAssessment) =>
      one.movements['lip-pucker'].map(({ coMovement }) => coMovement['eye.patientRight'] ?? null);
    const brow = (one: CameraAssessment) => one.movements['brow-raise'].map(({ excursion }) => excursion.patientLeft);
    expect(numberChange(eye(first), eye(now)).verdict).toBe('changed');
    expect(numberChange(brow(first), brow(now)).verdict).toBe('cannotSay');
  });

  it('fill the review: one co-movement fell and one rose by more than its error, one did neither', () => {
    const sessions = patients[2]?.sessions.map(({ session }) => session) ?? [];
    const verdicts = new Map(
      findingsTrends(sessions)
        .filter(({ what }) => what === 'coMovement')
        .map(({ of, trend }) => [of, trend.verdict]),
    );
    expect(verdicts.get('lip-pucker.eye.patientRight')).toBe('fall');
    expect(verdicts.get('closed-smile.eye.patientRight')).toBe('rise');
    expect(verdicts.get('closed-smile.brow.patientLeft')).toBe('noTrustedChange');
  });

  it.each([1, 2, 3, 7])(
    'show a grade that was tightened, one that was loosened and one that is frozen, of seed %i',
    (seed) => {
      const standings = examplePatients({ ...wanted, seed }).flatMap((patient) => {
        const { digests } = patientReview(patient);
        const held = inHands(patient.plans, digests);
        return held === null ? [] : whereItStands(held, digests);
      });
      const why = standings.flatMap(({ steps }) => steps.map((step) => step.why?.kind ?? 'missing'));
      expect([...new Set(why)].sort()).toEqual(['loosened', 'tightened']);
      expect(standings.filter(({ frozen }) => frozen).map(({ movement, next }) => [movement, next])).toEqual([
        ['brow-raise', 2],
      ]);
    },
  );
});
