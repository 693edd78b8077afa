import type { Calibration } from '../../movement/calibration';
import { createMeasurer, type Measurer } from '../../movement/pipeline';
import type { RestingTone } from '../../movement/resting-tone';
import { createRestingToneWatch } from '../../movement/resting-tone-watch';
import type { PlayerProfile } from '../people/player-profile';
import type { PracticeFace } from '../player-ports';
import { FatigueWatch } from './fatigue-watch';
import type { PracticeLead } from './practice-lead';
import type { PracticeLook } from './practice-look';
import type { SittingRecord } from './sitting-record';

/** The practice face, who leads it, and how it is seen. */
export interface PracticeAtHand {
  readonly face: PracticeFace;
  readonly lead: PracticeLead;
  readonly look: PracticeLook;
}

/** What one sitting gathers from its beginning to its close; every beginning makes a new one. */
export class SittingRun {
  readonly measurer: Measurer = createMeasurer();
  readonly tone = createRestingToneWatch();
  calibration: Calibration | null = null;
  record: SittingRecord | null = null;
  private watch: FatigueWatch | null = null;

  constructor(
    /** Null without a plan. */
    readonly player: PlayerProfile | null,
    /** Null with a camera. */
    readonly practice: PracticeAtHand | null,
  ) {}

  /** Null until a calibration says what rest looks like. */
  fatigue(): FatigueWatch | null {
    if (this.calibration !== null) this.watch ??= new FatigueWatch(this.calibration);
    return this.watch;
  }

  /** A rest was measured. */
  rested(tone: RestingTone | null, where: 'betweenAttempts' | 'betweenGames'): void {
    if (tone === null) return;
    this.record?.rested(tone);
    this.fatigue()?.rested(tone, where);
  }
}
