import { describe, expect, it } from 'vitest';
import { SHIPPED_LEVELS } from '../../game/app/shipped-levels';
import { examplePatients } from '../../game/caseload/examples/example-patients';
import type { PatientFile } from '../../game/caseload/patient-file';
import { patientReview } from '../../game/caseload/review/patient-review';
import { CASELOAD_WORDS_EN } from '../../game/caseload/words/en';
import { courseInWords, toldCourse, valueInWords } from '../../game/therapist/review/curve-words';
import { markersOn, reviewAnswers } from '../../game/therapist/review/review-answers';
import { diamondsPath, dotsPath, PLOT, valueAxis, xAt, yAt } from '../../game/therapist/review/time-axis';

const NOW = '2026-11-26T10:00:00.000+01:00';
const [flaccid, , synkinesis] = examplePatients({ nowIso: NOW, levels: SHIPPED_LEVELS, seed: 7 });
if (!flaccid || !synkinesis) throw new Error('an example is gone');
const answersOf = (patient: PatientFile) =>
  reviewAnswers({ digests: patientReview(patient).digests, plans: patient.plans });
const answers = answersOf(synkinesis);

const withoutSessions: PatientFile = { ...synkinesis, sessions: [] };

describe('what changed', () => {
  const { told, beside, known } = answers.changed;

  it('tells what lies beyond its own error and nothing else, the watched co-movement first', () => {
    expect(told[0]?.key).toBe('coMovement.closed-smile.eye.patientRight');
    expect(told[0]?.trend.verdict).toBe('rise');
    expect(told[1]?.key).toBe('coMovement.lip-pucker.eye.patientRight');
    expect(told[1]?.trend.verdict).toBe('fall');
    for (const { trend, smallest } of [...told, ...beside])
      expect(Math.abs(trend.change ?? 0)).toBeGreaterThan(smallest?.mdc95 ?? Number.POSITIVE_INFINITY);
    expect(known).toBeGreaterThan(told.length + beside.length);
  });

  it('keeps regions that the plan does not ask about apart', () => {
    // The same sessions, and a plan that asks about the brow where the eye came along.
    const plans = synkinesis.plans.map((version) => ({
      ...version,
      plan: {
        ...version.plan,
        quiet: version.plan.quiet.map((cell) =>
          cell.trigger === 'lip-pucker' ? { ...cell, region: 'brow' as const, direction: 'any' as const } : cell,
        ),
      },
    }));
    const { changed } = answersOf({ ...synkinesis, plans });
    const key = 'coMovement.lip-pucker.eye.patientRight';
    expect(changed.told.map((one) => one.key)).not.toContain(key);
    expect(changed.beside.map((one) => one.key)).toContain(key);
  });

  it('tells nothing where nothing can be trusted', () => {
    expect(answersOf(flaccid).changed.told).toEqual([]);
    expect(answersOf(withoutSessions)).toMatchObject({
      axis: null,
      movements: [],
      changed: { told: [], known: 0 },
    });
  });

  it('never says that something improved', () => {
    const said = answers.movements.flatMap(({ curves }) => curves.map((one) => courseInWords(one, CASELOAD_WORDS_EN)));
    expect(said.length).toBeGreaterThan(30);
    expect(said.filter((sentence) => /improve|better|worse/i.test(sentence))).toEqual([]);
  });
});

describe('the camera of each value', () => {
  it('is marked where it is another than that of most sessions, in curves of movements and of the face at rest (F14)', () => {
    expect(answers.cameras).toEqual({ sessions: 20, other: 2 });
    const marked = [...answers.movements.flatMap(({ curves }) => curves), ...answers.resting].map(({ points }) =>
      points.flatMap(({ camera }, i) => (camera === 'other' ? [i + 1] : [])),
    );
    expect(marked.length).toBeGreaterThan(30);
    expect(new Set(marked.map(String))).toEqual(new Set(['12,13']));
  });

  it('counts none where all came through one', () => {
    expect(answersOf(flaccid).cameras).toEqual({ sessions: 6, other: 0 });
  });
});

describe('the numbers of a curve', () => {
  it('are those of its verdict', () => {
    const [curve] = answers.changed.told;
    if (curve === undefined) throw new Error('no change');
    const { first, last, error } = toldCourse(curve, CASELOAD_WORDS_EN) ?? { first: '', last: '', error: '' };
    const start = ((curve.trend.band?.low ?? 0) + (curve.trend.band?.high ?? 0)) / 2;
    expect(first).toBe(valueInWords(start, 'share', CASELOAD_WORDS_EN));
    expect(last).toBe(valueInWords(start + (curve.trend.change ?? 0), 'share', CASELOAD_WORDS_EN));
    expect(error).toBe(valueInWords(curve.smallest?.mdc95 ?? 0, 'share', CASELOAD_WORDS_EN));
  });

  it('have no sign where they round to nothing, and a comma where the language has one', () => {
    expect(valueInWords(-0.0002, 'iod', CASELOAD_WORDS_EN)).toBe('0.000');
    expect(valueInWords(-0.02, 'iod', { ...CASELOAD_WORDS_EN, decimal: ',' })).toBe('−0,020');
    expect(valueInWords(0.1234, 'share', CASELOAD_WORDS_EN)).toBe('12.3 %');
  });
});

describe('the axis of time', () => {
  it('is one for all curves, and markers outside it are not drawn', () => {
    const { axis } = answers;
    if (axis === null) throw new Error('no sessions');
    expect(markersOn(axis, synkinesis.markers)).toHaveLength(2);
    const [marker] = synkinesis.markers;
    if (marker === undefined) throw new Error('no marker');
    expect(markersOn(axis, [{ ...marker, date: '2020-01-01' }])).toEqual([]);
    expect(markersOn(axis, [{ ...marker, date: '2026-11-26' }])).toEqual([]);
    const close = markersOn(axis, [
      { ...marker, id: 'later', date: '2026-11-03' },
      { ...marker, date: '2026-11-02' },
    ]);
    expect(close.map(({ isNamed }) => isNamed)).toEqual([true, false]);
  });

  it('puts one day and one value in the middle, and keeps the first and the last in the plot', () => {
    expect(xAt({ first: 3, last: 3 }, 3)).toBe((PLOT.left + PLOT.right) / 2);
    expect(yAt(valueAxis([2, 2]), 2)).toBe((PLOT.top + PLOT.bottom) / 2);
    expect(xAt({ first: 0, last: 9 }, 0)).toBeGreaterThan(PLOT.left);
    expect(xAt({ first: 0, last: 9 }, 9)).toBeLessThan(PLOT.right);
    expect(yAt({ low: 0, high: 1 }, 1)).toBe(PLOT.top);
    expect(dotsPath([[1, 2]])).toBe('M1.0 2.0h.01');
    // A closed line round the place, that comes back to where it began.
    expect(diamondsPath([[10, 20]])).toBe('M10.0 15.5l4.5 4.5l-4.5 4.5l-4.5 -4.5z');
  });
});
