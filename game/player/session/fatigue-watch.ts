import { countedAttempts, isCounted } from '../../movement/attempt/judged-attempt';
import type { Calibration } from '../../movement/calibration/calibration';
import type { RestingTone } from '../../movement/findings/resting-tone';
import { restingToneDrift } from '../../movement/findings/resting-tone-drift';
import { SIDES } from '../../movement/side';
import type { BlockRecord } from '../../record/session-record';
import { type Fatigue, fatigue } from '../../therapy/dose/fatigue';

/** A rest with less sure time than this says nothing about tone; blinks would rule its median [ms]. */
const LEAST_SURE_MS = 2000;
/** Resting lids wander by a few percent between half-seconds without any fatigue: the least spread that is believed. */
const LEAST_SPREAD = 0.03;

/** Gathers what a session shows of fatigue: how far the lids stand open in each rest, and co-movement of each block. */
export class FatigueWatch {
  /** The calibrated rest is the first. */
  private readonly restTone: (number | null)[] = [0];
  private readonly coMovementShare: (number | null)[] = [];
  private readonly rests: RestingTone[] = [];
  private current: RestingTone[] = [];

  constructor(private readonly calibration: Calibration) {}

  /** A rest that was measured; one between two games may come in pieces. */
  rested(tone: RestingTone, where: 'betweenAttempts' | 'betweenGames'): void {
    this.rests.push(tone);
    if (where === 'betweenGames') this.current.push(tone);
  }

  /** The rest between two games is over. */
  restEnded(): void {
    const sureMs = this.current.reduce((sum, tone) => sum + tone.sureMs, 0);
    const last = this.current.at(-1);
    this.restTone.push(last === undefined || sureMs < LEAST_SURE_MS ? null : this.tightness(last));
    this.current = [];
  }

  blockEnded(block: BlockRecord): void {
    const attemptMs = lengthMs(countedAttempts(block.attempts).map(({ onsetMs, endMs }) => endMs - onsetMs));
    // What came along with a movement that was given back is left out with it: doubt never decides.
    const givenBack = block.attempts.filter((movement) => !isCounted(movement));
    const counted = block.coMovements.filter(
      ({ startMs }) => !givenBack.some(({ onsetMs, endMs }) => startMs >= onsetMs && startMs <= endMs),
    );
    const openMs = lengthMs(counted.map(({ startMs, endMs }) => endMs - startMs));
    this.coMovementShare.push(attemptMs > 0 ? Math.min(1, openMs / attemptMs) : null);
  }

  state(): Fatigue {
    const { restTone, coMovementShare } = this;
    return fatigue({ restTone, coMovementShare, restSpread: this.spread() });
  }

  /** Share of its calibrated opening that the tighter eye has lost; null where neither was seen. */
  private tightness({ fissureIod }: RestingTone): number | null {
    const lost = SIDES.flatMap((side) => {
      const own = this.calibration.rest[`palpebralFissure.${side}`]?.median ?? 0;
      const now = fissureIod[side];
      return now === null || own <= 0 ? [] : [1 - now / own];
    });
    return lost.length === 0 ? null : Math.max(...lost);
  }

  /** How much this person's rests differ by themselves, a steady drift taken out. */
  private spread(): number {
    const { eyeSpread } = restingToneDrift(this.rests, this.calibration);
    return Math.max(LEAST_SPREAD, eyeSpread.patientLeft ?? 0, eyeSpread.patientRight ?? 0);
  }
}

function lengthMs(lengths: readonly number[]): number {
  return lengths.reduce((sum, ms) => sum + ms, 0);
}
