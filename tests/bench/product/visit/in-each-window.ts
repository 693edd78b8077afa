import type { Page } from 'playwright-core';
import type { BenchWorld } from '../bench-part';
import { type Sample, takeSample } from '../watch/take-sample';
import type { OpenedPage } from './open-page';

/** A page that was given another size has laid itself out and is drawn evenly after this, ms. */
const SETTLE_MS = 1000;

/** One sample for each of the world's windows; null where what should be measured had ended before its sample was through. */
export async function inEachWindow(
  { windows, sampleMs }: BenchWorld,
  opened: OpenedPage,
  stands: (page: Page) => Promise<boolean> = async () => true,
): Promise<readonly (Sample | null)[]> {
  const samples: (Sample | null)[] = [];
  for (const size of windows) {
    await opened.page.setViewportSize(size);
    await opened.page.waitForTimeout(SETTLE_MS);
    const sample = await takeSample(opened, sampleMs);
    samples.push((await stands(opened.page)) ? sample : null);
  }
  return samples;
}
