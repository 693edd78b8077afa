import type { SessionRecord } from '../../record/session-record';
import { dayNumber, localDateOf } from '../../therapy/dose/local-date';
import type { LevelBook } from '../../therapy/level/level-spec';
import type { Prescription } from '../../therapy/prescription/prescription';
import { dayText } from '../day-text';
import { type KeptSession, PATIENT_SCHEMA_VERSION, type PatientFile, type PlanVersion } from '../patient-file';
import { NERVE_LENGTH } from '../plans/recovery-range';
import { exampleAssessment } from './example-assessment';
import { exampleCourse } from './example-course';
import { flaccidPlan, recoveringPlan, synkinesisPlans } from './example-plans';
import { type Draws, seededDraws } from './seeded-draws';

export interface ExamplesWanted {
  /** Wall clock with offset, ISO 8601: the example sessions end at about this time. */
  readonly nowIso: string;
  readonly levels: LevelBook;
  readonly seed: number;
}

/** Days and clock of the examples. */
interface Calendar {
  /** The date so many days ago, YYYY-MM-DD. */
  readonly day: (ago: number) => string;
  /** Wall clock in the morning, so many days ago. */
  readonly morning: (ago: number) => string;
  readonly offset: string;
}

/**
 * Three invented patients that fill every screen: one flaccid, one recovering, one with synkinesis and 20 sessions. The
 * same for the same seed and time.
 */
export function examplePatients({ nowIso, levels, seed }: ExamplesWanted): readonly PatientFile[] {
  const calendar = calendarOf(nowIso);
  return [
    flaccid(calendar, levels, seededDraws(seed)),
    recovering(calendar, levels, seededDraws(seed + 1)),
    synkinesis(calendar, levels, seededDraws(seed + 2)),
  ];
}

function flaccid({ day, morning, offset }: Calendar, levels: LevelBook, draws: Draws): PatientFile {
  const plan = flaccidPlan('EXAMPLE-1', morning(12));
  const sessions = exampleCourse(
    [11, 9, 8, 6, 4, 2].map((ago, i) => ({
      ...{ id: `example-1-${i + 1}`, plan, levels, date: day(ago), offset, ending: 'finished' },
      face: { narrower: -0.12, reach: 0.1, picture: 'own' },
      course: () => ({ comesAlong: {}, skill: 0.5, sure: 0.85 }),
      diary: { tightness: 0, pain: 1, mood: 2 },
    })),
    draws,
  );
  return {
    ...emptyPatient('example-1', 'EXAMPLE-1', plan),
    ...{ onsetDate: day(24), nerveLengthMm: NERVE_LENGTH.default, reviewDate: day(-2) },
    plans: [handedOver(plan, morning(12), 'print')],
    sessions: keptAt(sessions, morning(1)),
    notes: [{ id: 'example-note', at: morning(12), text: 'Eye care explained; taping at night.' }],
    goals: [
      { id: 'example-goal', words: 'Drink from a glass without spilling', ratings: [{ date: day(12), rating: 1 }] },
    ],
    scores: [{ id: 'example-hb', scale: 'houseBrackmann', date: day(12), values: { total: 6 }, note: '' }],
  };
}

function recovering({ day, morning, offset }: Calendar, levels: LevelBook, draws: Draws): PatientFile {
  const plan = recoveringPlan('EXAMPLE-2', morning(40));
  const agos = [38, 36, 34, 31, 29, 27, 24, 22, 19, 17, 14, 10];
  const sessions = exampleCourse(
    agos.map((ago, i) => ({
      ...{ id: `example-2-${i + 1}`, plan, levels, date: day(ago), offset, ending: i === 3 ? 'stopped' : 'finished' },
      face: { narrower: 0.02, reach: 0.4 + 0.03 * i, picture: 'own' },
      // The last evenings were dark.
      course: () => ({ comesAlong: { 'eye.patientLeft': 0.06 }, skill: 0.4 + 0.03 * i, sure: i < 9 ? 0.85 : 0.35 }),
      diary: { tightness: 1, pain: 0, mood: 2 },
    })),
    draws,
  );
  return {
    ...emptyPatient('example-2', 'EXAMPLE-2', plan),
    ...{ onsetDate: day(130), nerveLengthMm: NERVE_LENGTH.default, reviewDate: day(5), assessmentDate: day(5) },
    plans: [handedOver(plan, morning(40), 'qr')],
    sessions: keptAt(sessions, morning(9)),
    notes: [{ id: 'example-note', at: morning(40), text: 'First flicker at the corner of the mouth.' }],
    goals: [
      {
        ...{ id: 'example-goal', words: 'Whistle for my dog' },
        ratings: [
          { date: day(40), rating: 2 },
          { date: day(12), rating: 4 },
        ],
      },
    ],
    scores: [sunnybrook('example-sb', day(40), 10, 44, 1)],
    mutedFlags: [],
    stairDecisions: [{ movement: 'brow-raise', level: 'rising-ray', decision: 'frozen', grade: 2, at: morning(40) }],
  };
}

function synkinesis({ day, morning, offset }: Calendar, levels: LevelBook, draws: Draws): PatientFile {
  const plans = synkinesisPlans('EXAMPLE-3', [morning(44), morning(20), morning(1)]);
  const [first, second, third] = plans;
  if (first === undefined || second === undefined || third === undefined) throw new Error('an example lost a version');
  // Every other day, 20 in all: enough for the smallest real change and for a course.
  const course = Array.from({ length: 20 }, (_, i): Parameters<typeof exampleCourse>[0][number] => {
    const ago = 42 - 2 * i - (i > 16 ? 1 : 0);
    const late = i / 19;
    return {
      ...{ id: `example-3-${i + 1}`, plan: ago < 20 ? second : first, levels, date: day(ago), offset },
      ending: i === 18 ? 'hurts' : 'finished',
      // A weekend away, with a borrowed telephone.
      face: { narrower: 0.14, reach: 0.8, picture: i === 11 || i === 12 ? 'borrowed' : 'own' },
      course: ({ movement }) => ({
        // The pucker grows cleaner, the smile does not: both have to be seen.
        comesAlong: { 'eye.patientRight': movement === 'lip-pucker' ? 0.32 - 0.18 * late : 0.2 + 0.14 * late ** 3 },
        ...{ skill: 0.4 + 0.4 * late, sure: 0.88 },
      }),
      diary: { tightness: i < 10 ? 2 : 1, pain: i === 18 ? 5 : 1, mood: 2 },
    };
  });
  const sessions = exampleCourse(course, draws);
  return {
    ...emptyPatient('example-3', 'EXAMPLE-3', first),
    ...{ aliases: ['EXAMPLE-3B'], onsetDate: day(500), reviewDate: day(0), assessmentDate: day(-14) },
    plans: [
      handedOver(first, morning(44), 'qr'),
      handedOver(second, morning(20), 'link'),
      { plan: third, jws: null, handedOver: [] },
    ],
    sessions: keptAt(sessions, morning(1)),
    markers: [
      { id: 'example-toxin', kind: 'toxin', date: day(30), note: 'Orbicularis oculi, right' },
      { id: 'example-other', kind: 'other', date: day(12), note: 'Back to work' },
    ],
    notes: [{ id: 'example-note', at: morning(20), text: 'Eye stays softer in the pucker when she goes slowly.' }],
    goals: [
      {
        ...{ id: 'example-goal', words: 'Eat soup without my eye closing' },
        ratings: [
          { date: day(44), rating: 3 },
          { date: day(20), rating: 4 },
          { date: day(1), rating: 6 },
        ],
      },
    ],
    scores: [
      sunnybrook('example-sb-1', day(44), 10, 72, 9),
      sunnybrook('example-sb-2', day(1), 10, 76, 7),
      { id: 'example-saq-1', scale: 'saq', date: day(44), values: { total: 68.9 }, note: '' },
      { id: 'example-saq-2', scale: 'saq', date: day(1), values: { total: 60 }, note: '' },
      { id: 'example-face', scale: 'face', date: day(44), values: { total: 48 }, note: '' },
      {
        id: 'example-eface',
        scale: 'eface',
        date: day(44),
        values: { static: 78, dynamic: 66, synkinesis: 52, total: 65 },
        note: '',
      },
    ],
    cameraAssessments: [
      exampleAssessment({ id: 'example-camera-1', at: morning(44), right: 0.62, eye: 0.34 }, seededDraws(11)),
      exampleAssessment({ id: 'example-camera-2', at: morning(1), right: 0.66, eye: 0.2 }, seededDraws(12)),
    ],
  };
}

function emptyPatient(id: string, code: string, { affected, stage }: Prescription): PatientFile {
  return {
    ...{ format: 'tiny-tides/patient', schemaVersion: PATIENT_SCHEMA_VERSION, id, code, aliases: [], affected, stage },
    ...{ onsetDate: null, nerveLengthMm: null, reviewDate: null, assessmentDate: null },
    ...{ plans: [], sessions: [], markers: [], notes: [], goals: [], scores: [], mutedFlags: [], stairDecisions: [] },
    ...{ cameraAssessments: [], blindedKeys: [] },
    example: true,
  };
}

function sunnybrook(
  id: string,
  date: string,
  resting: number,
  movement: number,
  synkinesis_: number,
): PatientFile['scores'][number] {
  const values = { resting, movement, synkinesis: synkinesis_, total: movement - resting - synkinesis_ };
  return { id, scale: 'sunnybrook', date, values, note: '' };
}

function handedOver(plan: Prescription, at: string, how: 'qr' | 'link' | 'print'): PlanVersion {
  return { plan, jws: null, handedOver: [{ at, how }] };
}

function keptAt(sessions: readonly SessionRecord[], importedAt: string): readonly KeptSession[] {
  return sessions.map((session) => ({ session, importedAt, signedBy: 'example-device' }));
}

function calendarOf(nowIso: string): Calendar {
  const today = dayNumber(localDateOf(nowIso));
  const offset = /(Z|[+-]\d\d:\d\d)$/.exec(nowIso)?.[1];
  if (today === null || offset === undefined)
    throw new Error(`found ${nowIso}, expected a wall clock with offset, ISO 8601`);
  const day = (ago: number) => dayText(today - ago);
  return { day, offset, morning: (ago) => `${day(ago)}T09:00:00.000${offset}` };
}
