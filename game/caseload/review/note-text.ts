import { median } from 'simple-statistics';
import type { RegionKey } from '../../movement/co-movement/quiet-region';
import type { Side } from '../../movement/side';
import { localDateOf } from '../../therapy/dose/local-date';
import type { LevelBook } from '../../therapy/level/level-spec';
import { quietListFor } from '../../therapy/prescription/quiet-list';
import { CLINICAL_SCALES, scoreParts } from '../clinical-scores';
import { doseKept } from '../overview/dose-kept';
import { summarise } from '../overview/patient-summary';
import type { PatientFile } from '../patient-file';
import { gradeInWords, quantityInWords } from '../plans/grade-in-words';
import { gradeParts } from '../plans/grade-parts';
import { quantityOf } from '../plans/quantity';
import type { CaseloadWords } from '../words/caseload-words';
import { movementReview, type ReviewCourse } from './movement-review';

/** Sessions whose middle one stands for an end of the course, as in the verdict. */
const SESSIONS_AN_END = 3;

/**
 * A note for the health record, to be pasted: the plan as it is played, the dose, what the diary told, what can be said of co-movement with its own
 * error, and the scores that a person typed. No grade and no diagnosis of its own. `nowIso`: wall clock with offset.
 */
export function noteText(patient: PatientFile, levels: LevelBook, nowIso: string, words: CaseloadWords): string {
  return [
    words.note.title(patient.code, localDateOf(nowIso)),
    ...planLines(patient, levels, words),
    ...sessionLines(patient, nowIso, words),
    ...coMovementLines(patient, words),
    ...scoreLines(patient, words),
    words.note.intendedUse,
  ].join('\n');
}

function planLines({ plans }: PatientFile, levels: LevelBook, words: CaseloadWords): readonly string[] {
  const plan = plans.findLast(({ handedOver }) => handedOver.length > 0)?.plan ?? plans.at(-1)?.plan;
  if (plan === undefined) return [words.note.noPlan];
  const lines = plan.movements.map((planned) => {
    const level = levels.get(planned.level);
    const told = level === undefined ? [] : [gradeInWords(gradeParts(plan, planned, level, planned.grade), words)];
    return `- ${[`${words.movement[planned.movement]}, ${words.note.grade(planned.grade)}`, ...told].join(': ')}`;
  });
  return [words.note.plan(plan.version), ...lines];
}

function sessionLines(patient: PatientFile, nowIso: string, words: CaseloadWords): readonly string[] {
  const { recent, sessions, ...summary } = summarise(patient);
  const played = patient.sessions.filter(({ session }) => session.source !== 'practice-face');
  const [first, last] = [played[0], played.at(-1)];
  if (first === undefined || last === undefined) return [words.note.noSessions];
  const dose = doseKept({ ...summary, recent, sessions }, nowIso);
  const number = (amount: number) => quantityInWords({ amount: Math.round(amount), unit: 'grade' }, words);
  const hurts = recent.filter(({ ending }) => ending === 'hurts').length;
  const pains = recent.flatMap(({ pain }) => pain ?? []);
  const sure = recent.flatMap(({ sureShare }) => sureShare ?? []);
  const { note } = words;
  return [
    note.sessions(sessions, localDateOf(first.session.startedAt), localDateOf(last.session.startedAt)),
    ...(dose === null ? [] : [note.dose(dose.daysPlayed, dose.daysPlanned, number(dose.minutesPlayed))]),
    ...(hurts === 0 ? [] : [note.hurts(hurts)]),
    ...(pains.length === 0 ? [] : [note.pain(Math.max(...pains))]),
    ...(sure.length === 0 ? [] : [note.judged(percent(median(sure), words))]),
  ];
}

/** Only what the plan asks to stay quiet, and only what was measured. */
function coMovementLines({ plans, sessions }: PatientFile, words: CaseloadWords): readonly string[] {
  const plan = plans.at(-1)?.plan;
  if (plan === undefined) return [];
  const records = sessions.map(({ session }) => session);
  return plan.movements.flatMap(({ movement }) => {
    const { coMovement } = movementReview(records, movement);
    const keys = quietListFor(movement, plan, 1).map(({ region, side }): RegionKey => `${region}.${side}`);
    return [...new Set(keys)].flatMap((key) => {
      const course = coMovement.get(key);
      const [region, side] = key.split('.') as [keyof CaseloadWords['region'], Side];
      const said = course === undefined ? null : courseInWords(course, words);
      return said === null
        ? []
        : [`- ${words.note.coMovement(words.region[region][side], words.movement[movement])}: ${said}`];
    });
  });
}

function courseInWords({ points, trend, smallest }: ReviewCourse, words: CaseloadWords): string | null {
  const values = points.flatMap(({ value }) => value ?? []);
  if (values.length === 0) return null;
  if (smallest === null || trend.verdict === 'cannotSay') return words.verdict.cannotSay;
  const end = (some: readonly number[]) => percent(median([...some]), words);
  const [first, last] = [end(values.slice(0, SESSIONS_AN_END)), end(values.slice(-SESSIONS_AN_END))];
  return words.note.course(words.verdict[trend.verdict], first, last, percent(smallest.mdc95, words));
}

function scoreLines({ scores }: PatientFile, words: CaseloadWords): readonly string[] {
  if (scores.length === 0) return [];
  const lines = [...scores]
    .sort((a, b) => a.date.localeCompare(b.date))
    .map(({ scale, date, values }) => {
      const parts = scoreParts(scale).flatMap(([id, { label }]) => {
        const value = values[id];
        return value === undefined ? [] : [`${label} ${quantityInWords({ amount: value, unit: 'grade' }, words)}`];
      });
      return `- ${date} ${CLINICAL_SCALES[scale].label}: ${parts.join(', ')}`;
    });
  return [words.note.scores, ...lines];
}

function percent(share: number, words: CaseloadWords): string {
  return quantityInWords(quantityOf({ unit: 'share' }, Math.round(share * 100) / 100), words);
}
