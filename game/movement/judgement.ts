import type { AttemptSummary } from './attempt/attempt-summary';
import type { CoMovementEvent } from './co-movement/co-movement-event';
import type { QuietRegion } from './co-movement/quiet-region';
import type { GateEvidence } from './gate/gate-evidence';
import type { GateReason } from './gate/gate-reason';
import type { MeasureKey } from './measure/measure-id';
import type { Side } from './side';

/**
 * `missing`: the tracker gave no number. `unseen`: its landmarks lie outside the picture, where the tracker only
 * guesses.
 */
export type MeasureStatus = 'ok' | 'missing' | 'unseen' | 'restarted';

/** One measure at one frame, filtered. All three numbers are NaN unless status is `ok` or `restarted`. */
export interface MeasureSample {
  readonly raw: number;
  readonly value: number;
  readonly speedPerS: number;
  readonly status: MeasureStatus;
}

export type MeasureTable = Readonly<Record<MeasureKey, MeasureSample>>;

/** Head rotation in degrees relative to the camera. Yaw above 0: toward the patient's left, if the picture is not mirrored. */
export interface HeadPose {
  readonly yawDeg: number;
  readonly pitchDeg: number;
  readonly rollDeg: number;
}

/** Phase of an attempt; found from the movement alone, never from the band or from a timer. */
export type AttemptPhase = 'rest' | 'onset' | 'hold' | 'release';

/** One line of the quiet list at one frame. */
export interface QuietState {
  readonly region: QuietRegion;
  readonly side: Side;
  /** Change from rest in the judged direction, share of the rest value or own reach; null when it cannot be known now. */
  readonly change: number | null;
  /** The allowance in force: the stated one, or the default, raised to the noise floor where that is higher. */
  readonly allowance: number;
  /** True when `change` exceeds `allowance`: nothing is earned, whatever the cause. */
  readonly past: boolean;
  /** True while a co-movement event of this region is open: only such an event raises `calm`. */
  readonly coMoving: boolean;
  /** 0 asleep .. 1 awake at the allowance; what a sleeper shows. */
  readonly stirring: number;
}

export interface BlinkEvent {
  readonly startMs: number;
  readonly endMs: number;
  readonly sides: Side | 'both';
  /** Largest loss of the resting fissure, share. */
  readonly depth: number;
  /** The mouth corner jumped with the blink: logged for the therapist, never punished. */
  readonly mouthMoved: boolean;
}

export interface GateInterval {
  readonly startMs: number;
  readonly endMs: number;
  readonly reason: GateReason;
  /** The strongest evidence of the reason in this interval. */
  readonly evidence: GateEvidence;
}

/** What ended with this frame; usually all empty. */
export interface EndedEvents {
  readonly attempts: readonly AttemptSummary[];
  readonly coMovements: readonly CoMovementEvent[];
  readonly blinks: readonly BlinkEvent[];
  readonly gate: readonly GateInterval[];
}

/** The pipeline's verdict on one camera frame. */
export interface Judgement {
  readonly captureMs: number;
  /** Since the previous judged frame; 0 at the first one and after a gap of more than 250 ms. */
  readonly dtMs: number;
  readonly measures: MeasureTable;
  readonly pose: HeadPose | null;
  /** Share of comfortable reach: 0 rest, 1 the person's own reach; null when it cannot be known now. */
  readonly activation: number | null;
  readonly activationSpeedPerS: number | null;
  /** Activation of each side, for symmetry and for the report. */
  readonly activationBySide: Readonly<Record<Side, number | null>>;
  /** Reasons holding now; empty means sure. */
  readonly notSure: readonly GateReason[];
  readonly quiet: readonly QuietState[];
  /** 0 flowing .. 1 fully calm; well above half the play pauses (`play-flow`). */
  readonly calm: number;
  readonly phase: AttemptPhase;
  readonly ended: EndedEvents;
}
