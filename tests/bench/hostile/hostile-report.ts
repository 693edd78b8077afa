import { markdownTable } from '../../../scripts/markdown-table';
import type { Seen } from '../../hostile/bring';

/** What was seen at one door. */
export interface DoorRow {
  readonly door: string;
  readonly inputs: number;
  readonly refused: number;
  readonly taken: number;
  readonly slowestMs: number;
  /** Most time of a processor that one input took, ms: of all threads, and spread over as many turns as it took. */
  readonly mostCpuMs: number;
  /** Longest that one input let nothing else have its turn, ms, by processor and clock, whichever says less; and its seed. */
  readonly longestTaskMs: number;
  readonly longestTaskSeed: number;
  /** Inputs that broke a promise, as seed and promise. */
  readonly faults: readonly string[];
}

/** A row out of what was seen of each input. `firstSeed`: of the first; each has the one after. */
export function doorRow(
  door: string,
  seen: readonly Pick<Seen, 'outcome' | 'ms' | 'cpuMs' | 'taskMs' | 'broken'>[],
  firstSeed: number,
): DoorRow {
  // On a busy machine a turn waits for other programs: a task never took more of a processor than its whole input.
  const tasks = seen.map(({ taskMs, cpuMs }) => Math.min(taskMs, cpuMs));
  const longestTaskMs = Math.max(0, ...tasks);
  return {
    ...{ door, inputs: seen.length },
    refused: seen.filter(({ outcome }) => outcome === 'refused').length,
    taken: seen.filter(({ outcome }) => outcome === 'accepted').length,
    mostCpuMs: seen.reduce((most, { cpuMs }) => Math.max(most, cpuMs), 0),
    ...{ longestTaskMs, longestTaskSeed: firstSeed + tasks.indexOf(longestTaskMs) },
    slowestMs: seen.reduce((most, { ms }) => Math.max(most, ms), 0),
    faults: seen.flatMap(({ broken }, i) => broken.map((one) => `${door}, seed ${firstSeed + i}: ${one}`)),
  };
}

/** The rows of the same door as one, in the order of the doors. */
export function joinedRows(rows: readonly DoorRow[]): readonly DoorRow[] {
  const byDoor = new Map<string, DoorRow>();
  for (const row of rows) {
    const known = byDoor.get(row.door);
    if (known === undefined) byDoor.set(row.door, row);
    else
      byDoor.set(row.door, {
        ...{ door: row.door, inputs: known.inputs + row.inputs },
        ...{ refused: known.refused + row.refused, taken: known.taken + row.taken },
        slowestMs: Math.max(known.slowestMs, row.slowestMs),
        mostCpuMs: Math.max(known.mostCpuMs, row.mostCpuMs),
        ...longer(known, row),
        faults: [...known.faults, ...row.faults],
      });
  }
  return [...byDoor.values()];
}

function longer(one: DoorRow, other: DoorRow): Pick<DoorRow, 'longestTaskMs' | 'longestTaskSeed'> {
  const { longestTaskMs, longestTaskSeed } = one.longestTaskMs >= other.longestTaskMs ? one : other;
  return { longestTaskMs, longestTaskSeed };
}

/** The table of all doors, and every fault beneath it. */
export function hostileText(rows: readonly DoorRow[], longestMs: number): string {
  const all = rows.reduce((sum, row) => sum + row.inputs, 0);
  const slow = rows.filter(({ longestTaskMs }) => longestTaskMs > longestMs);
  return [
    markdownTable(
      ['door', 'inputs', 'refused', 'taken', 'slowest ms', 'most processor ms', 'longest task ms', 'faults'],
      rows.map(({ door, inputs, refused, taken, slowestMs, mostCpuMs, longestTaskMs, faults }) => [
        ...[
          door,
          `${inputs}`,
          `${refused}`,
          `${taken}`,
          slowestMs.toFixed(0),
          mostCpuMs.toFixed(0),
          longestTaskMs.toFixed(0),
          `${faults.length}`,
        ],
      ]),
    ),
    `${all} inputs. Tasks over ${longestMs} ms: ${slow.length === 0 ? 'none' : slow.map(({ door, longestTaskSeed }) => `${door}, seed ${longestTaskSeed}`).join('; ')}.`,
    ...rows.flatMap(({ faults }) => faults),
  ].join('\n\n');
}
