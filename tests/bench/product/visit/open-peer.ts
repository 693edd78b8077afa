import type { BenchWorld, WindowSize } from '../bench-part';
import type { PeerKind } from '../peers/peer';
import { type OpenedPage, withPage } from './open-page';

/** Opens the page of a peer, starts it by a click, and uses it once it has found a face. */
export function withPeer<Result>(
  world: BenchWorld,
  kind: PeerKind,
  size: WindowSize,
  use: (opened: OpenedPage) => Promise<Result>,
): Promise<Result> {
  const wish = { address: world.peers, window: size, clip: world.clip, watched: false };
  return withPage(wish, async (opened) => {
    const { page } = opened;
    await page.evaluate((which) => window.startPeer(which), kind);
    await page.locator('#go').click();
    await page.waitForFunction(() => window.pageWatch.looks.some(({ found }) => found));
    return use(opened);
  });
}
