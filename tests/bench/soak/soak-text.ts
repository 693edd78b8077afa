import type { Held } from './held';
import type { SoakState } from './in-page/soak-state';
import type { KeptHere } from './kept-here';
import type { Walked } from './walk-days';

const MINUTE_MS = 60_000;

/** All that a soak has seen. */
export interface Soaked {
  readonly walked: Walked;
  /** After each session. */
  readonly looks: readonly Held[];
  readonly page: Pick<SoakState, 'pictures' | 'trackers' | 'notes'>;
  readonly kept: KeptHere;
  /** Time of the machine, s. */
  readonly tookS: number;
}

/** One look at the page's memory in a line. */
export function lookText({ playedMs }: Walked, { heapMb, nodes, listeners }: Held): string {
  const played = (playedMs / MINUTE_MS).toFixed(1).padStart(5);
  return `${played} min played   heap ${heapMb.toFixed(2)} MB   ${nodes} nodes, ${listeners} listeners`;
}

/** What was played, what grew and what is kept, a line for each. */
export function soakText({ walked, looks, page, kept, tookS }: Soaked): string {
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const growth = (from: number) => {
    const [before, after] = [looks[from], looks.at(-1)];
    const sessions = looks.length - 1 - from;
    if (!before || !after || sessions < 1) return 'is not known';
    const mb = after.heapMb - before.heapMb;
    return `${mb.toFixed(2)} MB in ${sessions} sessions, ${kb((mb * 1e6) / sessions)} a session`;
  };
  return [
    `${walked.sessions} sessions on ${walked.days} days, ${walked.calibrations} calibrations (${walked.refusedCalibrations} refused), ${walked.pauses} pauses, in ${tookS.toFixed(0)} s`,
    `${page.pictures.answered} frames, ${kept.attempts} movements, ${(kept.gameMs / MINUTE_MS).toFixed(1)} min in games by the records`,
    `heap growth after the first session: ${growth(0)}; in the second half: ${growth(looks.length >> 1)}`,
    `records: ${kept.recordBytes.length}, largest ${kb(Math.max(...kept.recordBytes))}; all as a file ${kb(kept.fileBytes)}, kept by the browser ${kb(kept.storageBytes)}`,
  ].join('\n');
}

/** Every promise that was broken, in words. */
export function soakFaults({ walked, page: { pictures, trackers, notes }, kept }: Soaked): readonly string[] {
  const held = pictures.taken - pictures.letGo;
  return [
    ...notes.map((words) => `a note of trouble: ${words}`),
    ...kept.faults,
    ...(trackers === 1 ? [] : [`${trackers} trackers were started, expected 1`]),
    ...(held === 0 ? [] : [`${held} pictures were not let go of`]),
    ...(kept.recordBytes.length === walked.sessions
      ? []
      : [`${kept.recordBytes.length} records are kept, expected one of each of ${walked.sessions} sessions`]),
  ];
}
