import { countedAttempts, isCounted } from '../../movement/attempt/judged-attempt';
import type { Calibration } from '../../movement/calibration/calibration';
import type { RestingTone } from '../../movement/findings/resting-tone';
import { restingToneDrift } from '../../movement/findings/resting-tone-drift';
import { SIDES } from '../../movement/side';
import type { BlockRecord } from '../../record/session-record';
import { type Fatigue, fatigue } from '../../therapy/dose/fatigue';

/** A rest with less sure time than this says nothing about tone; blinks would dominate its median [ms]. */
const LEAST_SURE_MS = 2000;
/** Smallest spread that is assumed: resting lids vary by a few percent between half-seconds without any fatigue. */
const LEAST_SPREAD = 0.03;

/** Collects signs of fatigue in a session: how far the lids are open in each rest, and the co-movement of each block. */
export class FatigueWatch {
  /** The first entry is the calibrated rest. */
  private readonly restTone: (number | null)[] = [0];
  private readonly coMovementShare: (number | null)[] = [];
  private readonly rests: RestingTone[] = [];
  private current: RestingTone[] = [];

  constructor(private readonly calibration: Calibration) {}

  /** Takes a measured rest; one between two games may come in pieces. */
  rested(tone: RestingTone, where: 'betweenAttempts' | 'betweenGames'): void {
    this.rests.push(tone);
    if (where === 'betweenGames') this.current.push(tone);
  }

  /** Ends the rest between two games. */
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

  /** Share of its calibrated opening that the more closed eye has lost; null where neither was seen. */
  private tightness({ fissureIod }: RestingTone): number | null {
    const lost = SIDES.flatMap((side) => {
      const own = this.calibration.rest[`palpebralFissure.${side}`]?.median ?? 0;
      const now = fissureIod[side];
      return now === null || own <= 0 ? [] : [1 - now / own];
    });
    return lost.length === 0 ? null : Math.max(...lost);
  }

  /** Spread of this person's rests, with a steady drift removed. */
  private spread(): number {
    const { eyeSpread } = restingToneDrift(this.rests, this.calibration);
    return Math.max(LEAST_SPREAD, eyeSpread.patientLeft ?? 0, eyeSpread.patientRight ?? 0);
  }
}

function lengthMs(lengths: readonly number[]): number {
  return lengths.reduce((sum, ms) => sum + ms, 0);
}
