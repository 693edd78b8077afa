import type { Calibration } from '../../movement/calibration';
import type { MeasuredFrame } from '../../movement/measured-frame';
import { SIDES } from '../../movement/side';
import type { BlockRecord } from '../../record/session-record';
import { type Fatigue, fatigue } from '../../therapy/fatigue';

/** A rest shorter than this says nothing about tone; blinks would rule its median [frames]. */
const LEAST_FRAMES = 60;
/** Resting lids wander by a few percent between half-seconds without any fatigue: the least spread that is believed. */
const LEAST_SPREAD = 0.03;

/** Gathers what a sitting shows of fatigue: how far the lids stand open in each rest, and co-movement of each block. */
export class FatigueWatch {
  private readonly restTone: (number | null)[] = [0];
  private readonly coMovementShare: (number | null)[] = [];
  private lost: number[] = [];

  constructor(private readonly calibration: Calibration) {}

  /** One frame of a rest between two games. */
  rest(measured: MeasuredFrame): void {
    const shares = SIDES.map((side) => {
      const rest = this.calibration.rest[`palpebralFissure.${side}`];
      const now = measured.measures[`palpebralFissure.${side}`];
      return rest === undefined || now.status !== 'ok' || rest.median <= 0 ? null : 1 - now.value / rest.median;
    }).filter((share) => share !== null);
    if (shares.length > 0) this.lost.push(Math.max(...shares));
  }

  restEnded(): void {
    const sorted = [...this.lost].sort((a, b) => a - b);
    this.restTone.push(sorted.length < LEAST_FRAMES ? null : (sorted[Math.floor(sorted.length / 2)] ?? null));
    this.lost = [];
  }

  blockEnded(block: BlockRecord): void {
    const attemptMs = block.attempts.reduce((sum, attempt) => sum + attempt.endMs - attempt.onsetMs, 0);
    const openMs = block.coMovements.reduce((sum, event) => sum + event.endMs - event.startMs, 0);
    this.coMovementShare.push(attemptMs > 0 ? Math.min(1, openMs / attemptMs) : null);
  }

  state(): Fatigue {
    const noise = SIDES.map((side) => {
      const rest = this.calibration.rest[`palpebralFissure.${side}`];
      return rest === undefined || rest.median <= 0 ? 0 : rest.noiseSd / rest.median;
    });
    const { restTone, coMovementShare } = this;
    return fatigue({ restTone, coMovementShare, restSpread: Math.max(LEAST_SPREAD, ...noise) });
  }
}
