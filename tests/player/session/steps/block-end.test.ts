import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { firstTaste } from '../../../../game/player/session/first-taste';
import { LagoonHost } from '../../../../game/player/session/lagoon-host';
import { Session } from '../../../../game/player/session/session';
import { SessionRun } from '../../../../game/player/session/session-run';
import { noOptions, playerDoubles, settled } from '../../player-doubles';

/** A mistake of our own at the end of a game has no other cause than our own code: it can only be forced by a stand-in. */
const mistake = vi.hoisted(() => ({ inFinish: false }));
vi.mock('../../../../game/play/block-run', async (original) => {
  const real = await original<typeof import('../../../../game/play/block-run')>();
  return {
    ...real,
    createBlockRun: (...setup: Parameters<typeof real.createBlockRun>) => {
      const run = real.createBlockRun(...setup);
      return {
        ...run,
        finish: () => {
          if (mistake.inFinish) throw new Error('a mistake of ours');
          return run.finish();
        },
      };
    },
  };
});

let told: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  mistake.inFinish = false;
  told = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

/** Two games of letting go with a camera, as far as the first one. */
async function toTwoGames() {
  const doubles = playerDoubles();
  const { ports, hand } = doubles;
  const session = new Session(ports, { ...noOptions, attempts: 2 }, new LagoonHost(ports.loadLagoon, () => {}), {
    ...{ played: () => {}, sidesKnown: () => {}, isSidesKnown: () => true },
  });
  const taste = firstTaste(ports.levels, { ...noOptions, attempts: 2, movement: 'rest' }, 'camera').plan;
  session.send({ type: 'TODAY' });
  const blocks = taste.blocks.map((block) => ({ ...block, rules: { ...block.rules, blockMs: 4000 } }));
  session.begin({ ...taste, blocks: [...blocks, ...blocks], restBetweenMs: 2000 }, 'hand', null);
  session.send({ type: 'CAMERA_ON' });
  await settled();
  hand.runUntil(() => session.state.ready.value.passed);
  session.passReady();
  hand.runUntil(() => session.state.snapshot.value.matches({ underWay: { active: 'feel' } }));
  session.send({ type: 'CONTINUE' });
  return { ...doubles, session };
}

const inRest = (session: Session) => () => session.state.snapshot.value.matches({ underWay: { active: 'rest' } });
const atClose = (session: Session) => () => session.state.snapshot.value.matches('closing');

it('a mistake of ours in the end of a game loses none of it: the next game comes, and the close', async () => {
  const { session, hand, written } = await toTwoGames();
  mistake.inFinish = true;
  hand.runUntil(inRest(session));
  expect(told).toHaveBeenCalledTimes(1);
  hand.run(10_000);
  session.send({ type: 'CONTINUE' });
  session.send({ type: 'CONTINUE' });
  hand.runUntil(atClose(session));
  await session.written();
  expect(written.at(-1)).toMatchObject({ ending: 'finished' });
  const { blocks } = written.at(-1) ?? { blocks: [] };
  expect(blocks).toHaveLength(2);
  for (const { finished, flowingMs } of blocks) {
    expect(finished).toBe(true);
    expect(flowingMs).toBeGreaterThan(1000);
  }
  expect(session.state.record.value).toEqual(written.at(-1));
});

it('a mistake of ours in the last frame of a game lets it end once play goes on', async () => {
  const { session, hand, ports, written } = await toTwoGames();
  vi.spyOn(ports.sound, 'play').mockImplementation((event) => {
    if (event === 'done') throw new Error('a mistake of ours');
  });
  hand.runUntil(() => session.state.fault.value === 'ourOwn');
  session.send({ type: 'RESUME' });
  await settled();
  hand.runUntil(inRest(session));
  await session.written();
  expect(written.at(-1)?.blocks).toHaveLength(1);
  expect(told).toHaveBeenCalledTimes(1);
});

it('a mistake of ours in the last rest of a session keeps nobody from the close, and the record is closed', async () => {
  const { session, hand, written } = await toTwoGames();
  hand.run(3000);
  vi.spyOn(SessionRun.prototype, 'rested').mockImplementation(() => {
    throw new Error('a mistake of ours');
  });
  session.send({ type: 'STOP' });
  await session.written();
  expect(atClose(session)()).toBe(true);
  expect(written.at(-1)).toMatchObject({ ending: 'stopped' });
  expect(session.state.record.value).toEqual(written.at(-1));
});
