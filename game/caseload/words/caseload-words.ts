import type { QuietDirection, QuietRegion } from '../../movement/co-movement/quiet-region';
import type { MovementId } from '../../movement/movement-id';
import type { AffectedSide } from '../../movement/side';
import type { TrendVerdict } from '../../record/trends/trend';
import type { JudgedCount } from '../../therapy/attempt-success';
import type { GradedParameterId } from '../../therapy/level/graded-parameters';
import type { PlanParameterId } from '../../therapy/prescription/plan-parameters';
import type { Stage } from '../../therapy/prescription/prescription';
import type { StairReason } from '../../therapy/staircase';
import type { FlagThresholds } from '../overview/flag-thresholds';
import type { PlanChange } from '../plans/plan-difference';
import type { QuantityUnit } from '../plans/quantity';
import type { NoTrend } from '../review/why-no-trend';

type Choice = Extract<PlanChange, { kind: 'choice' }>['what'];

/** The clinical words of one language, for sentences that are built here: grades, changes of a plan, notes. */
export interface CaseloadWords {
  readonly decimal: '.' | ',';
  readonly movement: Readonly<Record<MovementId, string>>;
  /** With its side, in the form for use inside a sentence. */
  readonly region: Readonly<Record<QuietRegion, Readonly<Record<AffectedSide, string>>>>;
  readonly side: Readonly<Record<AffectedSide, string>>;
  readonly stage: Readonly<Record<Stage, string>>;
  readonly unit: Readonly<Record<QuantityUnit, string>>;
  /** Names of declared numbers; one that is missing here has the name of its declaration. */
  readonly parameter: Readonly<Record<GradedParameterId | PlanParameterId, string>>;
  /** What each declared number does, in one sentence. */
  readonly sentence: Readonly<Record<GradedParameterId | PlanParameterId, string>>;
  /** Name and sentence of each threshold of the flags. */
  readonly threshold: Readonly<Record<keyof FlagThresholds, { readonly name: string; readonly help: string }>>;
  readonly choice: Readonly<Record<Choice, string>>;
  readonly density: Readonly<Record<'always' | 'byGrade', string>>;
  readonly mirror: Readonly<Record<'off' | 'on', string>>;
  readonly attemptSeries: Readonly<Record<'on' | 'off', string>>;
  readonly verdict: Readonly<Record<TrendVerdict, string>>;
  /** Why a number says nothing yet, to stand behind `verdict.cannotSay`. */
  readonly noTrend: (why: NoTrend) => string;
  readonly direction: Readonly<Record<QuietDirection, string>>;
  readonly hold: (told: string) => string;
  readonly band: (told: string) => string;
  /** `region` with its side; an eye loses opening, everything else moves. */
  readonly allowed: (region: string, told: string, loses: boolean) => string;
  readonly notJudged: string;
  readonly reference: string;
  readonly none: string;
  readonly byGrade: string;
  readonly added: string;
  readonly removed: string;
  readonly order: string;
  readonly easiest: string;
  readonly hardest: string;
  /** What a plan says of the staircase of a movement. */
  readonly staircase: Readonly<Record<'on' | 'off', (grade: number) => string>>;
  readonly stair: StairWords;
  readonly note: NoteWords;
}

/** Where a movement stands and why, each in one sentence without its end. */
export interface StairWords
  extends Readonly<Record<StairReason['kind'], (grade: number, judged: JudgedCount) => string>> {
  readonly begins: (grade: number) => string;
  readonly frozen: (grade: number) => string;
  readonly asAsked: (judged: JudgedCount) => string;
  /** Why a grade moved whose sessions are not here. */
  readonly missing: string;
}

/** The sentences of a note for the health record. */
export interface NoteWords {
  readonly title: (code: string, date: string) => string;
  readonly plan: (version: number) => string;
  readonly noPlan: string;
  readonly grade: (grade: number) => string;
  readonly sessions: (count: number, from: string, to: string) => string;
  /** Of sessions that are compared: those through another camera, and all. */
  readonly otherCamera: (count: number, of: number) => string;
  readonly noSessions: string;
  readonly dose: (played: number, planned: number, minutes: string) => string;
  readonly hurts: (count: number) => string;
  readonly pain: (worst: number) => string;
  readonly judged: (told: string) => string;
  readonly coMovement: (region: string, movement: string) => string;
  readonly course: (verdict: string, first: string, last: string, band: string) => string;
  readonly scores: string;
  readonly intendedUse: string;
}
