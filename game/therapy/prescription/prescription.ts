import type { QuietDirection, QuietRegion } from '../../movement/co-movement/quiet-region';
import type { MovementId } from '../../movement/movement-id';
import type { AffectedSide, Side } from '../../movement/side';
import type { GradedValues } from '../level/graded-parameters';
import { type DoseParameterId, PLAN_PARAMETERS } from './plan-parameters';

/** Where recovery stands. In the flaccid stage no active movement is played. */
export const STAGES = ['flaccid', 'recovering', 'synkinesis'] as const;

export type Stage = (typeof STAGES)[number];

/** One movement of a plan, in one level. */
export interface PlannedMovement {
  readonly movement: MovementId;
  readonly level: string;
  /** 1..10, where it starts. */
  readonly grade: number;
  /** The grade may move on its own only between these, and only between sessions. */
  readonly bounds: { readonly easiest: number; readonly hardest: number };
  /** `off`: every session plays `grade`, whatever came of the last one. Missing: `on`. */
  readonly staircase?: 'on' | 'off' | undefined;
  /** Numbers that hold at every grade. */
  readonly overrides: Partial<GradedValues>;
}

/** One cell of the quiet map: while `trigger` moves, `region` of `side` may move as much as the allowance says. */
export interface QuietCell {
  readonly trigger: MovementId;
  readonly region: QuietRegion;
  readonly side: Side | 'both';
  /** The catalogue's direction where none is given. */
  readonly direction?: QuietDirection | undefined;
  /** A stated share, which is final; `reference`, the healthy reference, which the grade widens; or `notJudged`. */
  readonly allowance: number | 'reference' | 'notJudged';
}

/** The highest pain, 0..10, that a player may tell without ending the day; as declared where the plan says nothing. */
export function painLimitOf({
  painLimit = PLAN_PARAMETERS.painLimit.default,
}: Pick<Prescription, 'painLimit'>): number {
  return painLimit;
}

/** Each number in the unit of its declaration. */
export type Dose = Readonly<Record<DoseParameterId, number>>;

export interface PlanSignature {
  readonly algorithm: string;
  readonly publicKey: string;
  readonly value: string;
}

/** A therapist's plan for one person, one version of it. A changed plan is a new version; the old one is kept. */
export interface Prescription {
  readonly format: 'tiny-tides/plan';
  readonly schemaVersion: 1;
  readonly id: string;
  readonly version: number;
  /** A code that the therapist can match to a person; never a name. */
  readonly code: string;
  readonly affected: AffectedSide;
  readonly stage: Stage;
  /** Day the palsy began, YYYY-MM-DD; null when it is not known. */
  readonly onsetDate: string | null;
  readonly movements: readonly PlannedMovement[];
  readonly quiet: readonly QuietCell[];
  readonly dose: Dose;
  readonly targetCeiling: number;
  /** Missing: as declared. */
  readonly painLimit?: number | undefined;
  readonly feedback: {
    /** `byGrade` shows less glow and progress at harder grades; `always` is meant for young children. */
    readonly density: 'always' | 'byGrade';
    readonly mirror: 'off' | 'on';
  };
  /** Whether a session keeps the curves of its attempts, for the review. Missing: `on`. */
  readonly attemptSeries?: 'on' | 'off' | undefined;
  readonly author: string;
  /** Wall clock with offset, ISO 8601. */
  readonly created: string;
  readonly replaces: { readonly id: string; readonly version: number } | null;
  /** Null: played only after the person confirms "my therapist gave me this", and marked so. */
  readonly signature: PlanSignature | null;
}
