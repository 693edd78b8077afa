import { newId } from '../../../game/ports/new-id';
import { openCameraPlay } from './camera-play';

/** Play between two looks at the clock and at the store [ms]: less than the time between two writes. */
const STEP_MS = 500;

/** Play's own clock: it stands while the store writes, so that every write that is due is made. */
let nowMs = 0;
const openedAt = Date.now();
const clock = {
  nowMs: () => nowMs,
  nowIso: () => new Date(openedAt + nowMs).toISOString().replace('Z', '+00:00'),
};
const { store, memory, session, begin, give } = openCameraPlay(clock, newId);
const { state } = session;

/** When the session under way began, ms of play; null between two. */
let began: number | null = null;
const faults: string[] = [];

/** Plays this long as fast as the page can, session after session. */
async function play(forMs: number): Promise<void> {
  for (const until = nowMs + forMs; nowMs < until; ) {
    if (began === null) {
      await begin();
      began = nowMs;
    }
    nowMs += STEP_MS;
    give(nowMs - began);
    await session.written();
    if (state.fault.value !== null) faults.push(`fault: ${state.fault.value}`);
    const { value } = state.snapshot;
    if (value.matches({ underWay: { active: 'diary' } })) await end();
    else if (!value.hasTag('underWay')) faults.push(`not under way: ${JSON.stringify(value.value)}`);
  }
}

/** At the last question of a session: it is closed, what became of it is looked at, and the page goes home. */
async function end(): Promise<void> {
  session.tell(null, []);
  await session.written();
  if (state.kept.value !== 'yes') faults.push(`not kept: ${JSON.stringify(state.kept.value)}`);
  if (state.record.value?.ending !== 'finished') faults.push(`ended as ${state.record.value?.ending}`);
  session.send({ type: 'CONTINUE' });
  began = null;
}

/** What lies on the device, and what went wrong. */
async function told() {
  const stored = await store.listSessions();
  const sizes = stored.map(({ session: one }) => JSON.stringify(one).length);
  const blocks = stored.flatMap(({ session: one }) => one?.blocks ?? []);
  return {
    ...{ faults, sizes, unreadable: stored.filter(({ problem }) => problem !== null).length },
    attempts: blocks.reduce((sum, { attempts }) => sum + attempts.length, 0),
    gameMs: blocks.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0),
  };
}

const soak = { open: () => memory.open(async () => {}), play, told };

declare global {
  interface Window {
    soak: typeof soak;
  }
}

window.soak = soak;
