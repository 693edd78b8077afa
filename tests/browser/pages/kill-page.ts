import { browserClock } from '../../../game/app/browser-clock';
import { newId } from '../../../game/ports/new-id';
import type { StoredSession } from '../../../game/ports/store-port';
import { openCameraPlay, PLAYER } from './camera-play';

const FRAME_MS = 1000 / 30;

const { store, memory, session, begin, give } = openCameraPlay(browserClock, () => bench.id);

const bench = {
  /** The id of the session that is played here. */
  id: newId(),
  /** How far play came [ms]. */
  played: 0,
  open,
  play,
  /** No frame comes any more. Out: how far play came [ms]. */
  halt: () => {
    clearInterval(coming);
    return bench.played;
  },
  erase: () => store.eraseAll(),
  ids: async () => (await store.listSessions()).map(({ id }) => id),
  /** What is told of the keeping of the session under way. */
  kept: () => session.state.kept.value,
};

let coming: ReturnType<typeof setInterval> | undefined;

/** The next start of a device: what is broken off is closed. Out: all that lies there, and how much of it counts for the day. */
async function open(): Promise<{ readonly stored: readonly StoredSession[]; readonly counted: number }> {
  await memory.open(async () => {});
  const counted = await memory.cameraSessions(PLAYER, browserClock.nowIso());
  return { stored: await store.listSessions(), counted: counted.length };
}

/** Begins a session whose face comes as from a camera, 30 frames a second, for as long as the page lives. */
async function play(): Promise<void> {
  await begin();
  const began = performance.now();
  coming = setInterval(() => {
    const now = performance.now() - began;
    give(now);
    bench.played = now;
  }, FRAME_MS);
}

declare global {
  interface Window {
    killBench: typeof bench;
  }
}

window.killBench = bench;
