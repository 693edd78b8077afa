import type { Calibration } from '../../movement/calibration/calibration';
import type { RegionKey } from '../../movement/co-movement/quiet-region';
import type { Judgement } from '../../movement/judgement';
import type { MeasuredFrame } from '../../movement/measure/measured-frame';
import { type BlockRun, type BlockStep, createBlockRun } from '../../play/block-run';
import type { PlayRules } from '../../play/play-rules';
import type { PlaySignal } from '../../play/play-signal';

/** How much of the recent play is judged again when a number changes [ms]: an attempt with the longest hold and the rest before it. */
const REMEMBERED_MS = 20_000;
/** How long a finished block is shown, as in the player, before it begins again [ms]. */
const OVER_FOR_MS = 3000;

/** One frame as the curves show it. `null`: not known at that time. */
export interface TryMoment {
  readonly atMs: number;
  readonly activation: number | null;
  readonly calm: number;
  /** Change of each quiet region, shares. */
  readonly quiet: ReadonlyMap<RegionKey, number | null>;
}

/** The newest judgement, and the moments before it. */
export interface TryShown {
  readonly moments: readonly TryMoment[];
  readonly signal: PlaySignal;
  readonly judgement: Judgement;
}

/** A block that continues while the page is open. Pure: no clock; the same frames and rules give the same result. */
export interface TryRun {
  step(frame: MeasuredFrame): PlaySignal;
  /**
   * Uses other rules from now on. Recent play is judged by them too, so that their effect is visible at once and not
   * after the next rest. Throws, and keeps the old rules, for rules that cannot be played (`startPlay`).
   */
  take(rules: PlayRules): void;
  /** Null before the first frame. */
  shown(): TryShown | null;
}

export function createTryRun(calibration: Calibration, first: PlayRules): TryRun {
  let rules = first;
  let block: BlockRun = createBlockRun({ rules, calibration });
  let frames: MeasuredFrame[] = [];
  let moments: TryMoment[] = [];
  let last: BlockStep | null = null;
  let overSinceMs: number | null = null;

  const judge = (frame: MeasuredFrame): BlockStep => {
    const step = block.step(frame);
    overSinceMs = step.signal.phase === 'done' ? (overSinceMs ?? frame.captureMs) : null;
    moments.push(momentOf(step));
    last = step;
    return step;
  };

  return {
    step(frame) {
      if (overSinceMs !== null && frame.captureMs - overSinceMs > OVER_FOR_MS) {
        block = createBlockRun({ rules, calibration });
        frames = [];
      }
      const since = frame.captureMs - REMEMBERED_MS;
      if ((moments[0]?.atMs ?? since) < since - REMEMBERED_MS) {
        // Now and then, not with every frame: what is older than all that can be asked for.
        frames = frames.filter(({ captureMs }) => captureMs >= since);
        moments = moments.filter(({ atMs }) => atMs >= since);
      }
      frames.push(frame);
      return judge(frame).signal;
    },
    take(next) {
      const begun = createBlockRun({ rules: next, calibration });
      rules = next;
      block = begun;
      const since = (frames.at(-1)?.captureMs ?? 0) - REMEMBERED_MS;
      frames = frames.filter(({ captureMs }) => captureMs >= since);
      const from = frames[0]?.captureMs ?? Number.POSITIVE_INFINITY;
      moments = moments.filter(({ atMs }) => atMs < from);
      for (const frame of frames) judge(frame);
    },
    shown: () => (last === null ? null : { moments, signal: last.signal, judgement: last.judgement }),
  };
}

function momentOf({ judgement, signal }: BlockStep): TryMoment {
  const { captureMs, activation, quiet } = judgement;
  return {
    atMs: captureMs,
    activation,
    calm: signal.calm,
    quiet: new Map(quiet.map(({ region, side, change }) => [`${region}.${side}` as RegionKey, change])),
  };
}
