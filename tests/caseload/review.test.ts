import { describe, expect, it } from 'vitest';
import { SHIPPED_LEVELS } from '../../game/app/shipped-levels';
import { examplePatients } from '../../game/caseload/examples/example-patients';
import { planWeek } from '../../game/caseload/plans/plan-week';
import { dataQuality } from '../../game/caseload/review/data-quality';
import { movementReview, restReview, reviewedMovements } from '../../game/caseload/review/movement-review';
import { noteText } from '../../game/caseload/review/note-text';
import { patientReview } from '../../game/caseload/review/patient-review';
import { playedWeek } from '../../game/caseload/review/played-week';
import { responseHeat } from '../../game/caseload/review/response-heat';
import { digestOf } from '../../game/caseload/review/session-digest';
import { whyNoTrend } from '../../game/caseload/review/why-no-trend';
import { CASELOAD_WORDS_DE } from '../../game/caseload/words/de';
import { CASELOAD_WORDS_EN } from '../../game/caseload/words/en';
import { findingsTrends } from '../../game/record/trends/findings-trends';
import { SAMPLE_PLAN } from '../../game/therapy/prescription/sample-plan';
import { sampleSession } from '../fixtures/records/sample-session';

const NOW = '2026-11-26T10:00:00.000+01:00';
const [flaccid, recovering, synkinesis] = examplePatients({ nowIso: NOW, levels: SHIPPED_LEVELS, seed: 7 });
if (!flaccid || !recovering || !synkinesis) throw new Error('an example is gone');
const records = synkinesis.sessions.map(({ session }) => session);
const sessions = records.map(digestOf);

describe('the review of a movement', () => {
  const review = movementReview(sessions, 'lip-pucker');

  it('gives the very answer that the trends of the findings give', () => {
    const trends = new Map(findingsTrends(records).map((one) => [`${one.what}.${one.of}`, one]));
    expect(review.coMovement.size).toBeGreaterThan(5);
    for (const [key, { points, smallest, trend }] of review.coMovement) {
      const known = trends.get(`coMovement.lip-pucker.${key}`);
      expect(points.map(({ day, value }) => ({ day, value }))).toEqual(known?.points);
      expect({ smallest, trend }).toEqual({ smallest: known?.smallest, trend: known?.trend });
    }
    expect(review.reach.patientRight.trend).toEqual(trends.get('reach.lip-pucker.patientRight')?.trend);
  });

  it('tells each part of quality apart, each session with its attempts and their spread', () => {
    expect(review.quality.precision.points).toHaveLength(20);
    const [point] = review.quality.precision.points;
    expect(point).toMatchObject({ sessionId: 'example-3-1', n: 5 });
    const [low, high] = point?.quartiles ?? [1, 0];
    expect(low).toBeLessThanOrEqual(point?.value ?? Number.NaN);
    expect(high).toBeGreaterThanOrEqual(point?.value ?? Number.NaN);
    expect(review.quality.symmetry.points.every(({ value, n }) => value === null && n === 0)).toBe(true);
    expect(review.quality.symmetry.trend.verdict).toBe('cannotSay');
    expect(review.dose[0]).toMatchObject({ attempts: 5, grade: 3, tightness: 2 });
  });

  it('keeps what was answered in the diary, and no entry that was skipped', () => {
    const entry = {
      at: NOW,
      moment: 'afterPlay',
      tightness: null,
      tears: 1,
      dryEye: null,
      pain: null,
      mood: 0,
    } as const;
    const skipped = { ...entry, tears: null, mood: null };
    expect(digestOf(sampleSession({ diary: [skipped, entry] })).diary).toEqual([entry]);
  });

  it('leaves the practice face and older measurements out', () => {
    const mixed = [
      sampleSession({ id: 'a', measurementVersion: '2' }),
      sampleSession({ id: 'b', measurementVersion: '1', startedAt: '2026-03-01T17:05:00.000+01:00' }),
      sampleSession({ id: 'c', measurementVersion: '2', source: 'practice-face' }),
    ];
    expect(movementReview(mixed.map(digestOf), 'closed-smile').dose.map(({ sessionId }) => sessionId)).toEqual(['a']);
  });

  it('follows the resting face with the answer of the trends', () => {
    const trends = findingsTrends(records).filter(
      ({ what }) => what === 'restingAsymmetry' || what === 'restingToneDrift',
    );
    const rest = restReview(sessions);
    expect(rest.size).toBe(trends.length);
    for (const { what, of, unit, trend } of trends) expect(rest.get(`${what}.${of}`)).toMatchObject({ unit, trend });
  });

  it('says why a course says nothing', () => {
    const few = movementReview(sessions.slice(0, 4), 'lip-pucker').quality;
    expect(whyNoTrend(few.symmetry)).toEqual({ kind: 'neverMeasured' });
    expect(whyNoTrend(few.precision)).toEqual({ kind: 'tooFewSessions', have: 4, need: 6 });
    // The first two weeks had two sessions alone.
    const late = movementReview([...sessions.slice(0, 2), ...sessions.slice(12)], 'lip-pucker').quality;
    expect(whyNoTrend(late.precision)).toEqual({ kind: 'errorUnknown', need: 6 });
    for (const course of [few.precision, late.precision, few.symmetry]) expect(course.trend.verdict).toBe('cannotSay');
    expect(whyNoTrend(review.quality.precision)).toBeNull();
    const alike = { ...review.quality.precision, smallest: { sem: 0, mdc95: 0, repeats: 6 } };
    expect(whyNoTrend(alike)).toEqual({ kind: 'allAlike' });
  });

  it('knows which movements were played', () => {
    expect(reviewedMovements(sessions)).toEqual(['closed-smile', 'lip-pucker', 'rest']);
    expect(reviewedMovements([])).toEqual([]);
  });
});

describe('the response map of the last sessions', () => {
  it('tells median, attempts, own error, allowance and baseline of each cell', () => {
    const cell = responseHeat(sessions).get('lip-pucker')?.get('eye.patientRight');
    expect(cell).toMatchObject({ sessions: 5, attempts: 25, allowance: 0.22, baseline: 0.24 });
    expect(cell?.change).toBeGreaterThan(0.1);
    expect(cell?.change).toBeLessThan(0.22);
    expect(cell?.band).toBeGreaterThan(0);
    expect(responseHeat(sessions).get('lip-pucker')?.get('brow.patientLeft')?.allowance).toBeNull();
  });

  it('is empty without sessions', () => {
    expect(responseHeat([]).size).toBe(0);
  });
});

describe('why there is no data', () => {
  it('is told by its true reason, the longest first', () => {
    const dark = recovering.sessions.at(-1)?.session;
    if (dark === undefined) throw new Error('no session');
    const { reasons, sureShare } = dataQuality(dark);
    expect(sureShare).toBeLessThan(0.5);
    expect(reasons[0]).toMatchObject({ kind: 'doubt', reason: 'light' });
  });

  it('names what never was', () => {
    const kinds = (differs: Parameters<typeof sampleSession>[0]) =>
      dataQuality(sampleSession(differs)).reasons.map(({ kind }) => kind);
    expect(kinds({ calibrations: [], blocks: [], ending: 'interrupted' })).toEqual([
      ...['nothingPlayed', 'noCalibration', 'olderMeasurement', 'notEnded'],
    ]);
    expect(kinds({ source: 'practice-face' })).toContain('practiceFace');
    expect(kinds({ framesPerS: 9 })).toContain('slowCamera');
    expect(kinds({})).toContain('raised');
    expect(dataQuality(sampleSession({ blocks: [] })).sureShare).toBeNull();
  });
});

describe('the week', () => {
  it('of a plan is its ceiling, movement by movement', () => {
    const plan = { ...SAMPLE_PLAN, dose: { ...SAMPLE_PLAN.dose, blocksPerDay: 5, minutesPerDay: 12 } };
    expect(planWeek(plan)).toMatchObject({
      ...{ days: 5, blocksPerDay: 5, attemptsPerDay: 25, minutesPerDay: 10, minutesPerWeek: 50 },
      byMovement: [
        { movement: 'closed-smile', blocks: 3 },
        { movement: 'lip-pucker', blocks: 2 },
      ],
    });
  });

  it('that was played has seven dates, empty ones too', () => {
    const week = playedWeek(sessions, NOW);
    expect(week.map(({ date }) => date)).toEqual(
      ['20', '21', '22', '23', '24', '25', '26'].map((day) => `2026-11-${day}`),
    );
    expect(week.reduce((sum, day) => sum + day.sessions, 0)).toBe(2);
    expect(week.find(({ hurt }) => hurt)?.date).toBe('2026-11-21');
    expect(
      playedWeek([digestOf(sampleSession({ source: 'practice-face' }))], '2026-03-28T20:00:00.000+01:00')[6]?.sessions,
    ).toBe(0);
  });
});

describe('the note for the health record', () => {
  const note = noteText(patientReview(synkinesis), SHIPPED_LEVELS, NOW, CASELOAD_WORDS_EN);

  it('says what was planned, played, told and measured, each with its error', () => {
    expect(note).toContain('Facial retraining at home, EXAMPLE-3, 2026-11-26');
    expect(note).toContain('Plan version 2:');
    expect(note).toMatch(/lip pucker, grade 4: hold .* the right eye may lose up to 22 %/);
    expect(note).toMatch(/20 sessions with the camera, 2026-10-15 to 2026-11-2\d/);
    expect(note).toContain('2 of 20 sessions measured with another camera or picture size than most');
    expect(note).toContain('Ended with "stop, it hurts": 1.');
    expect(note).toContain('Most pain told: 5 of 10.');
    expect(note).toMatch(
      /Co-movement of the right eye in lip pucker: less than before, by more than its own error; first sessions \d+ %, last \d+ %, own error ±\d+ %/,
    );
    expect(note).toContain('Sunnybrook Facial Grading System: Resting symmetry (times 5) 10');
  });

  it('claims nothing that no camera supports', () => {
    for (const text of [
      note,
      noteText(patientReview(recovering), SHIPPED_LEVELS, NOW, CASELOAD_WORDS_EN),
      noteText(patientReview(flaccid), SHIPPED_LEVELS, NOW, CASELOAD_WORDS_EN),
    ])
      expect(text.replace(/It does not diagnose.*/, '')).not.toMatch(
        /improv|better|worse|recover(ed|y)|diagnos|normal/i,
      );
  });

  it('is whole in German', () => {
    const german = noteText(patientReview(synkinesis), SHIPPED_LEVELS, NOW, CASELOAD_WORDS_DE);
    expect(german).toContain('Mimisches Training zu Hause, EXAMPLE-3');
    expect(german).not.toMatch(/\b(grade|hold|sessions|plan version|the right)\b/);
    expect(german).toContain('68,9');
  });

  it('says in both languages why a number says nothing yet, as the screen does', () => {
    const few = { ...synkinesis, sessions: synkinesis.sessions.slice(0, 4) };
    const said = noteText(patientReview(few), SHIPPED_LEVELS, NOW, CASELOAD_WORDS_EN);
    expect(said).toMatch(/too little is known to say: measured in \d of the 6 sessions that it takes/);
    expect(noteText(patientReview(few), SHIPPED_LEVELS, NOW, CASELOAD_WORDS_DE)).toMatch(
      /noch zu wenig bekannt: in \d von 6 nötigen Sitzungen gemessen/,
    );
  });

  it('of a patient without anything says so', () => {
    const empty = { ...flaccid, plans: [], sessions: [], scores: [] };
    expect(noteText(patientReview(empty), SHIPPED_LEVELS, NOW, CASELOAD_WORDS_EN)).toContain(
      'No plan yet.\nNo sessions with the camera yet.',
    );
  });
});
