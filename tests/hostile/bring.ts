import type { Door, Input, Outcome } from './door';
import { changedPrototypes, lookAtPrototypes } from './prototypes';

/** What was seen when one input was brought to a door. */
export interface Seen {
  readonly outcome: Outcome | 'crash';
  /** By the clock, and of it the time of a processor: on a busy machine only that says something of the product. */
  readonly ms: number;
  readonly cpuMs: number;
  /** The longest time in which nothing else had its turn: what a person would feel as a page that hangs. */
  readonly taskMs: number;
  /** Every promise that was broken, in words; empty where all were kept. */
  readonly broken: readonly string[];
  readonly isStateChanged: boolean;
  readonly isPolluted: boolean;
}

/** Brings an input to a door and looks at every promise but the time, which only a benchmark can judge. */
export async function bring(door: Door, input: Input): Promise<Seen> {
  const own = typeof input === 'string' ? input : input.slice();
  const keptBefore = door.kept?.();
  const prototypes = lookAtPrototypes();
  const broken: string[] = [];
  let outcome: Seen['outcome'];
  const startedMs = performance.now();
  const startedCpu = process.cpuUsage();
  const turns = watchTurns();
  try {
    outcome = await door.take(input);
  } catch (error) {
    outcome = 'crash';
    broken.push(`crash: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  const ms = performance.now() - startedMs;
  const { user, system } = process.cpuUsage(startedCpu);
  const taskMs = turns.longestMs();
  const polluted = changedPrototypes(prototypes);
  const isStateChanged = outcome !== 'accepted' && door.kept?.() !== keptBefore;
  if (polluted.length > 0) broken.push(`pollution: ${polluted.join(', ')}`);
  if (isStateChanged) broken.push(`state: something kept is not as it was, though the input was not accepted`);
  if (!isSame(own, input)) broken.push('the input itself was changed');
  return {
    outcome,
    ms,
    cpuMs: (user + system) / 1000,
    taskMs,
    broken,
    isStateChanged,
    isPolluted: polluted.length > 0,
  };
}

/** Watches how long each wait for a turn of the event loop lasts, until it is asked. */
function watchTurns(): { longestMs(): number } {
  let lastMs = performance.now();
  let longestMs = 0;
  let state: 'on' | 'off' = 'on';
  const look = () => {
    const nowMs = performance.now();
    longestMs = Math.max(longestMs, nowMs - lastMs);
    lastMs = nowMs;
  };
  const step = () => {
    look();
    if (state === 'on') setImmediate(step);
  };
  setImmediate(step);
  return {
    longestMs() {
      state = 'off';
      look();
      return longestMs;
    },
  };
}

function isSame(before: Input, after: Input): boolean {
  if (typeof before === 'string' || typeof after === 'string') return before === after;
  return Buffer.compare(before, after) === 0;
}
