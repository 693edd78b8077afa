import type { GateState } from '../gate/artefact-gate';
import type { QuietState } from '../judgement';
import type { MeasureKey } from '../measure/measure-id';
import type { MeasuredFrame } from '../measure/measured-frame';
import { createBlinkFreeHistory } from './blink-free-history';
import { createCalm } from './calm-easing';
import type { CoMovementEvent } from './co-movement-event';
import { createCoMovementWatch, type MovementUnderWay } from './co-movement-watch';
import type { QuietLine } from './quiet-line';

/** Watches the whole quiet list of a task: the state of each region, the co-movement events, and the calm level. */
export interface QuietWatch {
  /**
   * One frame. `read` gives the decision-filtered value of a measure, `raw` the unfiltered activation (null: unknown).
   * Returns the lines of the list in their order.
   */
  step(
    frame: MeasuredFrame,
    read: (key: MeasureKey) => number,
    gate: GateState,
    raw: number | null,
    target: MovementUnderWay,
  ): readonly QuietState[];
  /** The lines for a frame that cannot be read: only what was known before. */
  unseen(): readonly QuietState[];
  /** Closes what is open. */
  finish(timeMs: number): readonly CoMovementEvent[];
  /** The events that ended with the newest frame. */
  readonly ended: readonly CoMovementEvent[];
  /** 0 flowing .. 1 fully calm. */
  readonly calm: number;
}

/** `lines`: the quiet list, fitted to the person. */
export function createQuietWatch(lines: readonly QuietLine[]): QuietWatch {
  const watches = lines.map((line, i) => createCoMovementWatch(i, line));
  const blinkFree = createBlinkFreeHistory(lines.length);
  const calm = createCalm();
  const stirring = lines.map(() => 0);
  let ended: CoMovementEvent[] = [];
  return {
    get ended() {
      return ended;
    },
    get calm() {
      return calm.level;
    },
    step({ captureMs, dtMs, measures }, read, gate, raw, target) {
      const isSure = gate.notSure.length === 0;
      const sureness = surenessOf(gate);
      if (gate.blinking) blinkFree.spoiltSince(gate.blinkStartMs);
      const rawChanges = lines.map((line) => line.change((key) => measures[key].raw, read));
      blinkFree.step(captureMs, raw, rawChanges, sureness === 'sure');
      ended = [];
      let excess: number | null = null;
      let openMs = 0;
      const quiet = lines.map((line, i): QuietState => {
        const { allowance } = line;
        const watch = watches[i];
        const change = { raw: rawChanges[i] ?? Number.NaN, decision: line.change(read) };
        const known = isSure && Number.isFinite(change.decision);
        // A region that cannot be seen is in doubt, whatever the rest of the face shows.
        const ofRegion = isSure && !known ? 'unsure' : sureness;
        const event = watch?.step(captureMs, change, ofRegion, target, blinkFree.history) ?? null;
        if (event !== null) ended.push(event);
        if (known) stirring[i] = Math.min(1, Math.max(0, change.decision / allowance));
        const coMoving = watch !== undefined && !Number.isNaN(watch.startMs);
        if (coMoving && known) {
          excess = Math.max(excess ?? 0, change.decision / allowance - 1);
          openMs = Math.max(openMs, captureMs - watch.startMs);
        }
        return quietState(line, known ? change.decision : null, coMoving, stirring[i] ?? 0);
      });
      if (sureness !== 'blink') calm.step(dtMs, excess, openMs);
      return quiet;
    },
    unseen: () =>
      lines.map((line, i) =>
        quietState(line, null, !Number.isNaN(watches[i]?.startMs ?? Number.NaN), stirring[i] ?? 0),
      ),
    finish: (timeMs) => watches.flatMap((watch) => watch.finish(timeMs, blinkFree.history) ?? []),
  };
}

/** Also where lids are the movement, a blinking lid cannot be judged. */
function surenessOf({ notSure, blinking }: GateState): 'sure' | 'blink' | 'unsure' {
  if (notSure.length === 0 && !blinking) return 'sure';
  return notSure.every((reason) => reason === 'blink') ? 'blink' : 'unsure';
}

/** `change`: share of the region's scale; null when it cannot be known now. */
function quietState(
  { rule, allowance }: QuietLine,
  change: number | null,
  coMoving: boolean,
  stirring: number,
): QuietState {
  const past = change !== null && change > allowance;
  return { region: rule.region, side: rule.side, change, allowance, past, coMoving, stirring };
}
