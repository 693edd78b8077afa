import { markdownTable } from '../../../scripts/markdown-table';
import type { Seen } from '../../hostile/bring';

/** What was seen at one door. */
export interface DoorRow {
  readonly door: string;
  readonly inputs: number;
  readonly refused: number;
  readonly taken: number;
  readonly slowestMs: number;
  /** Most time of a processor that one input took, ms, and its seed. */
  readonly mostCpuMs: number;
  readonly mostCpuSeed: number;
  /** Inputs that broke a promise, as seed and promise. */
  readonly faults: readonly string[];
}

/** A row out of what was seen of each input. `firstSeed`: of the first; each has the one after. */
export function doorRow(
  door: string,
  seen: readonly Pick<Seen, 'outcome' | 'ms' | 'cpuMs' | 'broken'>[],
  firstSeed: number,
): DoorRow {
  const mostCpuMs = seen.reduce((most, { cpuMs }) => Math.max(most, cpuMs), 0);
  return {
    ...{ door, inputs: seen.length },
    refused: seen.filter(({ outcome }) => outcome === 'refused').length,
    taken: seen.filter(({ outcome }) => outcome === 'accepted').length,
    mostCpuMs,
    mostCpuSeed: firstSeed + seen.findIndex(({ cpuMs }) => cpuMs === mostCpuMs),
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
        ...costlier(known, row),
        faults: [...known.faults, ...row.faults],
      });
  }
  return [...byDoor.values()];
}

function costlier(one: DoorRow, other: DoorRow): Pick<DoorRow, 'mostCpuMs' | 'mostCpuSeed'> {
  const { mostCpuMs, mostCpuSeed } = one.mostCpuMs >= other.mostCpuMs ? one : other;
  return { mostCpuMs, mostCpuSeed };
}

/** The table of all doors, and every fault beneath it. */
export function hostileText(rows: readonly DoorRow[], longestMs: number): string {
  const all = rows.reduce((sum, row) => sum + row.inputs, 0);
  const slow = rows.filter(({ mostCpuMs }) => mostCpuMs > longestMs);
  return [
    markdownTable(
      ['door', 'inputs', 'refused', 'taken', 'slowest ms', 'most processor ms', 'faults'],
      rows.map(({ door, inputs, refused, taken, slowestMs, mostCpuMs, faults }) => [
        ...[
          door,
          `${inputs}`,
          `${refused}`,
          `${taken}`,
          slowestMs.toFixed(0),
          mostCpuMs.toFixed(0),
          `${faults.length}`,
        ],
      ]),
    ),
    `${all} inputs. Over ${longestMs} ms of a processor: ${slow.length === 0 ? 'none' : slow.map(({ door, mostCpuSeed }) => `${door}, seed ${mostCpuSeed}`).join('; ')}.`,
    ...rows.flatMap(({ faults }) => faults),
  ].join('\n\n');
}
