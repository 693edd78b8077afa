import { median } from 'simple-statistics';
import type { RegionKey } from '../../movement/co-movement/quiet-region';
import type { Side } from '../../movement/side';
import { SESSIONS_AN_END } from '../../record/trends/trend';
import { localDateOf } from '../../therapy/dose/local-date';
import type { LevelBook } from '../../therapy/level/level-spec';
import { quietListFor } from '../../therapy/prescription/quiet-list';
import { CLINICAL_SCALES, scoreParts } from '../clinical-scores';
import { doseKept } from '../overview/dose-kept';
import { summarise } from '../overview/summarise';
import type { PatientHead } from '../patient-file';
import { gradeInWords, quantityInWords } from '../plans/grade-in-words';
import { gradeParts } from '../plans/grade-parts';
import { quantityOf } from '../plans/quantity';
import type { CaseloadWords } from '../words/caseload-words';
import { courseDays, movementReview, type ReviewCourse } from './movement-review';
import type { PatientReview } from './patient-review';
import type { SessionDigest } from './session-digest';
import { whyNoTrend } from './why-no-trend';

/**
 * A note for the health record, to be pasted: the current plan, the dose, the diary, co-movement with its own error,
 * and the scores that a person typed. It adds no grade and no diagnosis. `nowIso`: wall clock with offset.
 */
export function noteText(
  { patient, digests }: PatientReview,
  levels: LevelBook,
  nowIso: string,
  words: CaseloadWords,
): string {
  return [
    words.note.title(patient.code, localDateOf(nowIso)),
    ...planLines(patient, levels, words),
    ...sessionLines(patient, digests, nowIso, words),
    ...coMovementLines(patient, digests, words),
    ...scoreLines(patient, words),
    words.note.intendedUse,
  ].join('\n');
}

function planLines({ plans }: PatientHead, levels: LevelBook, words: CaseloadWords): readonly string[] {
  const plan = plans.findLast(({ handedOver }) => handedOver.length > 0)?.plan ?? plans.at(-1)?.plan;
  if (plan === undefined) return [words.note.noPlan];
  const lines = plan.movements.map((planned) => {
    const level = levels.get(planned.level);
    const told = level === undefined ? [] : [gradeInWords(gradeParts(plan, planned, level, planned.grade), words)];
    return `- ${[`${words.movement[planned.movement]}, ${words.note.grade(planned.grade)}`, ...told].join(': ')}`;
  });
  return [words.note.plan(plan.version), ...lines];
}

function sessionLines(
  patient: PatientHead,
  digests: readonly SessionDigest[],
  nowIso: string,
  words: CaseloadWords,
): readonly string[] {
  const { recent, sessions, ...summary } = summarise(patient, digests);
  const played = digests.filter(({ source }) => source !== 'practice-face');
  const [first, last] = [played[0], played.at(-1)];
  if (first === undefined || last === undefined) return [words.note.noSessions];
  const dose = doseKept({ ...summary, recent, sessions }, nowIso);
  const number = (amount: number) => quantityInWords({ amount: Math.round(amount), unit: 'grade' }, words);
  const hurts = recent.filter(({ ending }) => ending === 'hurts').length;
  const pains = recent.flatMap(({ pain }) => pain ?? []);
  const sure = recent.flatMap(({ sureShare }) => sureShare ?? []);
  const { note } = words;
  const compared = courseDays(digests);
  const other = compared.filter(({ camera }) => camera === 'other').length;
  return [
    note.sessions(sessions, localDateOf(first.startedAt), localDateOf(last.startedAt)),
    ...(other === 0 ? [] : [note.otherCamera(other, compared.length)]),
    ...(dose === null ? [] : [note.dose(dose.daysPlayed, dose.daysPlanned, number(dose.minutesPlayed))]),
    ...(hurts === 0 ? [] : [note.hurts(hurts)]),
    ...(pains.length === 0 ? [] : [note.pain(pains.reduce((most, pain) => Math.max(most, pain)))]),
    ...(sure.length === 0 ? [] : [note.judged(percent(median(sure), words))]),
  ];
}

/** Only regions of the plan's quiet list, and only what was measured. */
function coMovementLines(
  { plans }: PatientHead,
  digests: readonly SessionDigest[],
  words: CaseloadWords,
): readonly string[] {
  const plan = plans.at(-1)?.plan;
  if (plan === undefined) return [];
  return plan.movements.flatMap(({ movement }) => {
    const { coMovement } = movementReview(digests, movement);
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

function courseInWords(course: ReviewCourse, words: CaseloadWords): string | null {
  const { points, trend, smallest } = course;
  const values = points.flatMap(({ value }) => value ?? []);
  if (values.length === 0) return null;
  const why = whyNoTrend(course);
  if (why !== null) return `${words.verdict.cannotSay}: ${words.noTrend(why)}`;
  if (smallest === null || trend.verdict === 'cannotSay') return words.verdict.cannotSay;
  const end = (some: readonly number[]) => percent(median([...some]), words);
  const [first, last] = [end(values.slice(0, SESSIONS_AN_END)), end(values.slice(-SESSIONS_AN_END))];
  return words.note.course(words.verdict[trend.verdict], first, last, percent(smallest.mdc95, words));
}

function scoreLines({ scores }: PatientHead, words: CaseloadWords): readonly string[] {
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
