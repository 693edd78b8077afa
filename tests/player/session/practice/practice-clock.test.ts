import { expect, it } from 'vitest';
import { openPractice } from '../../../../game/app/player-practice';
import type { PlayerPorts } from '../../../../game/player/player-ports';
import { firstTaste } from '../../../../game/player/session/first-taste';
import { LagoonHost } from '../../../../game/player/session/lagoon-host';
import { Session } from '../../../../game/player/session/session';
import { handTiming } from '../../../engine-adapters/practice-face/hand-timing';
import { noOptions, playerDoubles, settled } from '../../player-doubles';

const options = { ...noOptions, attempts: 2 };

/** A whole session with the product's own practice face, on a page that finds time for it once in so many ms. */
async function playedOnPageOf(everyMs: number) {
  const doubles = playerDoubles();
  const time = handTiming();
  const ports: PlayerPorts = { ...doubles.ports, openPractice: (request) => openPractice(request, time) };
  const session = new Session(ports, options, new LagoonHost(ports.loadLagoon, () => {}), {
    played: () => {},
    sidesKnown: () => {},
    isSidesKnown: () => true,
  });
  const words = new Set<string>();
  const cues = new Set<string | null>();
  session.state.play.subscribe(({ word, cue }) => {
    words.add(word);
    cues.add(cue);
  });
  const runUntil = (holds: () => boolean) => {
    for (let ms = 0; ms < 120_000 && !holds(); ms += everyMs) time.move(everyMs);
    if (!holds()) throw new Error('it did not come to be within two minutes');
  };
  session.send({ type: 'CHOOSE', face: 'practice' });
  session.begin(firstTaste(ports.levels, options, 'practice').plan, 'ideal', null);
  await settled();
  runUntil(() => session.state.snapshot.value.matches({ underWay: { active: 'feel' } }));
  session.send({ type: 'CONTINUE' });
  runUntil(() => session.state.snapshot.value.matches('closing'));
  const record = session.state.record.value;
  if (record === null) throw new Error('the session has no record');
  return { words, cues, record };
}

it.each([1000 / 60, 200, 1000])(
  'the judgement sees 30 frames a second and is never in doubt when the page looks every %f ms',
  async (everyMs) => {
    const { words, cues, record } = await playedOnPageOf(everyMs);
    expect([...words]).toEqual(expect.arrayContaining(['rest', 'move', 'hold', 'release', 'done']));
    // A blink is doubt without a word; any other doubt says its reason.
    expect([...cues].filter((cue) => cue?.startsWith('cue.notSure.'))).toEqual([]);
    expect(record.framesPerS).toBeCloseTo(30, 3);
    expect(record.blocks[0]?.attempts).toHaveLength(2);
    expect(JSON.stringify(record.blocks[0])).not.toContain('lowFrameRate');
  },
);
