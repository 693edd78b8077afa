import { batch } from '@preact/signals';
import { say } from '../words/words';
import type { WholePerformance } from '../workbench-ports';
import type { BenchState } from './bench-state';
import type { Judging } from './judging';
import type { Turns } from './turns';

/** Frames that are measured in one piece, so that the page stays responsive. */
const PIECE = 400;

/** Measures and judges a whole performance, unless something else is requested meanwhile. */
export async function showWhole(
  performance: WholePerformance,
  { name, running, shownMs, busy }: BenchState,
  judging: Judging,
  turns: Turns,
): Promise<void> {
  const isMine = turns.begin();
  judging.clear('whole');
  busy.value = say('judging');
  const { frames } = performance;
  for (let i = 0; i < frames.length; i += PIECE) {
    for (const frame of frames.slice(i, i + PIECE)) judging.addWhole(frame);
    await new Promise((resolve) => setTimeout(resolve));
    if (!isMine()) return;
  }
  batch(() => {
    name.value = performance.name;
    running.value = 'whole';
    judging.setRanges(performance.ranges);
    shownMs.value = frames[0]?.captureMs ?? null;
    busy.value = null;
  });
}
