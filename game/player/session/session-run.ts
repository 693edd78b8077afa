import type { Calibration } from '../../movement/calibration/calibration';
import type { RestingTone } from '../../movement/findings/resting-tone';
import type { RestingToneWatch } from '../../movement/findings/resting-tone-watch';
import type { Measurer } from '../../movement/pipeline';
import type { PracticeFace } from '../player-ports';
import type { PlayerProfile } from '../profiles/player-profile';
import { isSameSource } from './face/same-source';
import type { FatigueWatch } from './fatigue-watch';
import { Learned } from './learned';
import type { PracticeLead } from './practice/practice-lead';
import type { PracticeLook } from './practice/practice-look';
import type { RecordWriter } from './record/record-writer';

/** The practice face, its lead, and its drawing. */
export interface PracticeAtHand {
  readonly face: PracticeFace;
  readonly lead: PracticeLead;
  readonly look: PracticeLook;
}

/** What one session gathers from its beginning to its end; each session makes a new one. */
export class SessionRun {
  record: RecordWriter | null = null;
  private learned = new Learned(null);
  private sources: 'none' | 'met' = 'none';

  constructor(
    /** Null without a plan. */
    readonly player: PlayerProfile | null,
    /** Null with a camera. */
    readonly practice: PracticeAtHand | null,
    /** Calibration of a generated face, known before its source starts; null where it has to be learned. */
    private readonly known: Calibration | null = null,
  ) {}

  /** A source has started. Out: whether it is the first one, the same as before, or another, of which nothing is known. */
  meet(sourceId: string | null): 'first' | 'same' | 'other' {
    const { learned, sources } = this;
    if (sources === 'met' && isSameSource(learned.sourceId, sourceId)) return 'same';
    // The rest that was open ends with its source, and is kept.
    this.rested(learned.tone.finish(), 'betweenAttempts');
    this.learned = new Learned(sourceId);
    this.learned.calibration = this.known;
    this.sources = 'met';
    return sources === 'none' ? 'first' : 'other';
  }

  get sourceId(): string | null {
    return this.learned.sourceId;
  }

  get measurer(): Measurer {
    return this.learned.measurer;
  }

  get tone(): RestingToneWatch {
    return this.learned.tone;
  }

  get calibration(): Calibration | null {
    return this.learned.calibration;
  }

  set calibration(calibration: Calibration | null) {
    this.learned.calibration = calibration;
  }

  fatigue(): FatigueWatch | null {
    return this.learned.fatigue();
  }

  /** Takes a measured rest. */
  rested(tone: RestingTone | null, where: 'betweenAttempts' | 'betweenGames'): void {
    if (tone === null) return;
    this.record?.rested(tone);
    this.fatigue()?.rested(tone, where);
  }
}
