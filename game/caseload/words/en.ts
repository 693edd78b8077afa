import { TREND_WORDS } from '../../record/trends/findings-trends';
import type { JudgedCount } from '../../therapy/attempt-success';
import { GRADED_PARAMETERS, type GradedParameterId } from '../../therapy/level/graded-parameters';
import { PLAN_PARAMETERS, type PlanParameterId } from '../../therapy/prescription/plan-parameters';
import { FLAG_THRESHOLDS } from '../overview/flag-thresholds';
import type { CaseloadWords } from './caseload-words';

const labels = Object.fromEntries(
  Object.entries({ ...GRADED_PARAMETERS, ...PLAN_PARAMETERS }).map(([id, { label }]) => [id, label.toLowerCase()]),
) as Record<GradedParameterId | PlanParameterId, string>;

const sentences = Object.fromEntries(
  Object.entries({ ...GRADED_PARAMETERS, ...PLAN_PARAMETERS }).map(([id, { sentence }]) => [id, sentence]),
) as Record<GradedParameterId | PlanParameterId, string>;

const thresholds = Object.fromEntries(
  Object.entries(FLAG_THRESHOLDS).map(([id, { label, sentence }]) => [id, { name: label, help: sentence }]),
) as CaseloadWords['threshold'];

const sided = (one: string, both: string) => ({
  patientLeft: `the left ${one}`,
  patientRight: `the right ${one}`,
  both,
});

const asAsked = ({ successes, attempts }: JudgedCount) => `${successes} of ${attempts} judged attempts went as asked`;

export const CASELOAD_WORDS_EN: CaseloadWords = {
  decimal: '.',
  movement: {
    'brow-raise': 'brow raise',
    'gentle-eye-closure': 'gentle eye closure',
    'closed-smile': 'closed-mouth smile',
    'open-mouth-smile': 'open-mouth smile',
    snarl: 'snarl',
    'lip-pucker': 'lip pucker',
    rest: 'rest',
    'look-down': 'look down',
  },
  region: {
    eye: sided('eye', 'both eyes'),
    brow: sided('brow', 'both brows'),
    mouthCorner: sided('corner of the mouth', 'both corners of the mouth'),
    nose: sided('side of the nose', 'both sides of the nose'),
    lowerLip: sided('side of lower lip and chin', 'lower lip and chin'),
    jaw: { patientLeft: 'the jaw', patientRight: 'the jaw', both: 'the jaw' },
  },
  side: { patientLeft: "patient's left", patientRight: "patient's right", both: 'both sides' },
  stage: { flaccid: 'flaccid', recovering: 'recovering', synkinesis: 'synkinesis' },
  unit: {
    ...{ s: ' s', '%': ' %', '%/s': ' % a second', times: ' times', attempts: ' attempts', blocks: ' blocks' },
    ...{ minutes: ' min', days: ' days', grade: '', 'of 10': ' of 10', mm: ' mm' },
  },
  parameter: labels,
  sentence: sentences,
  threshold: thresholds,
  choice: {
    ...{ code: 'code', affected: 'affected side', stage: 'stage', onsetDate: 'onset', author: 'author' },
    ...{ density: 'feedback', mirror: 'mirror', attemptSeries: 'curves of the attempts' },
  },
  density: { always: 'in every attempt', byGrade: 'by grade' },
  mirror: { off: 'off', on: 'on' },
  attemptSeries: { on: 'kept for the review', off: 'not kept' },
  verdict: TREND_WORDS,
  noTrend: (why) => {
    switch (why.kind) {
      case 'neverMeasured':
        return 'not measured in any session';
      case 'tooFewSessions':
        return `measured in ${why.have} of the ${why.need} sessions that it takes`;
      case 'errorUnknown':
        return `its own error is not known: that takes ${why.need} sessions in the first two weeks`;
      case 'allAlike':
        return 'the values of the first two weeks are all alike, which hides its own error';
    }
  },
  direction: { narrowing: 'narrowing', widening: 'widening', any: 'any' },
  hold: (told) => `hold ${told}`,
  band: (told) => `band ±${told}`,
  allowed: (region, told, loses) => `${region} may ${loses ? 'lose' : 'move'} up to ${told}`,
  notJudged: 'not judged',
  reference: 'healthy reference',
  none: 'not set',
  byGrade: 'by grade',
  added: 'added',
  removed: 'removed',
  order: 'order',
  easiest: 'easiest grade',
  hardest: 'hardest grade',
  staircase: {
    on: (grade) => `moves between sessions again, from grade ${grade} on`,
    off: (grade) => `frozen at grade ${grade}`,
  },
  stair: {
    tightened: (grade, judged) => `stands at grade ${grade} now: ${asAsked(judged)}, above the aim of four in five`,
    loosened: (grade, judged) => `stands at grade ${grade} now: ${asAsked(judged)}, below the aim of four in five`,
    kept: (grade, judged) => `stays at grade ${grade}: ${asAsked(judged)}`,
    tooFewAttempts: (grade, { attempts }) =>
      `stays at grade ${grade}: only ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'} could be judged`,
    hardestBound: (grade, judged) => `stays at grade ${grade}, the hardest that the plan allows: ${asAsked(judged)}`,
    easiestBound: (grade, judged) => `stays at grade ${grade}, the easiest that the plan allows: ${asAsked(judged)}`,
    begins: (grade) => `begins at grade ${grade}: nothing could be judged yet`,
    frozen: (grade) => `is frozen at grade ${grade}`,
    asAsked,
    missing: 'the sessions before are not here',
  },
  note: {
    title: (code, date) => `Facial retraining at home, ${code}, ${date}`,
    plan: (version) => `Plan version ${version}:`,
    noPlan: 'No plan yet.',
    grade: (grade) => `grade ${grade}`,
    sessions: (count, from, to) => `${count} sessions with the camera, ${from} to ${to}.`,
    otherCamera: (count, of) =>
      `${count} of ${of} sessions measured with another camera or picture size than most: differences may come from it.`,
    noSessions: 'No sessions with the camera yet.',
    dose: (played, planned, minutes) =>
      `Last 7 days: played on ${played} days, ${planned} planned, ${minutes} min in all.`,
    hurts: (count) => `Ended with "stop, it hurts": ${count}.`,
    pain: (worst) => `Most pain told: ${worst} of 10.`,
    judged: (told) => `Could be judged: ${told} of the play.`,
    coMovement: (region, movement) => `Co-movement of ${region} in ${movement}`,
    course: (verdict, first, last, band) => `${verdict}; first sessions ${first}, last ${last}, own error ±${band}`,
    scores: 'Scores typed by the therapist:',
    intendedUse:
      'Tiny Tides supports practice that a facial therapist has prescribed. It does not diagnose and is not a medical device.',
  },
};
