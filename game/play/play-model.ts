import type { AttemptCredit } from './attempt-credit';
import type { PlayRules } from './play-rules';
import type { Flow, PlayPhase } from './play-signal';
import type { CueState } from './settle-cue';

/** Everything the play of one block remembers between two frames. Plain data; only `stepPlay` makes a new one. */
export interface PlayModel {
  readonly rules: PlayRules;
  readonly phase: PlayPhase;
  /** Attempts that ended and counted. */
  readonly attemptsEnded: number;
  /** The attempt under way; null at rest. */
  readonly attempt: AttemptCredit | null;
  /** Source time of its first frame, ms; of no meaning at rest. */
  readonly attemptBeganMs: number;
  /** Sum earned by the ended attempts, in attempts (0..rules.attempts). */
  readonly earnedBefore: number;
  /** Rest game: stillness so far, ms. */
  readonly stillMs: number;
  /** Progress as last shown, 0..1; lags behind what was earned while feedback is hidden. */
  readonly shownProgress: number;
  readonly flow: Flow;
  readonly cue: CueState;
  readonly light: number;
  /** Last known, share of reach. */
  readonly activation: number;
  /** Activation as last shown; it stands still in attempts without feedback. */
  readonly shownActivation: number;
  /** Time spent in each flow since the first rest, ms. */
  readonly flowMs: Readonly<Record<Flow, number>>;
  /** Time that counts against the block, ms: all but doubt, which is nobody's fault. */
  readonly playedMs: number;
}
