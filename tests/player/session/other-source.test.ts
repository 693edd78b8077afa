import { describe, expect, it, vi } from 'vitest';
import type { PlayerProfile } from '../../../game/player/profiles/player-profile';
import { WAKING_LONG_MS } from '../../../game/player/session/face/session-face';
import { firstTaste } from '../../../game/player/session/first-taste';
import { Picture } from '../../../game/player/session/lagoon-host';
import { Sitting } from '../../../game/player/session/session';
import { FaceSourceError } from '../../../game/ports/face-source';
import { SAMPLE_PLAN } from '../../../game/therapy/sample-plan';
import { noOptions, type PluggedCamera, playerDoubles, settled } from '../player-doubles';

const profile: PlayerProfile = {
  format: 'tiny-tides/player',
  version: 1,
  id: '00000000-0000-4000-8000-00000000000a',
  sign: 'ray',
  plan: SAMPLE_PLAN,
  confirmedAt: '2026-11-20T09:00:00.000+01:00',
  shells: 4,
  stairs: {},
  calibration: null,
};

const A: PluggedCamera = { sourceId: 'camera A', label: 'webcam' };
const NAMESAKE: PluggedCamera = { sourceId: 'camera B', label: 'webcam' };
const UNKNOWN: PluggedCamera = { sourceId: null, label: '' };

/** A plan for the left side with two games of letting go; the sides are asked about until a camera was told to be right. */
async function opened(first: PluggedCamera = A) {
  const doubles = playerDoubles();
  doubles.plugged.camera = first;
  const profiles: PlayerProfile[] = [];
  const known = new Set<string>();
  const sitting = new Sitting(doubles.ports, noOptions, new Picture(doubles.ports.loadLagoon, () => {}), {
    played: (_record, playerId, change) => {
      if (playerId !== null) profiles.push(change(profiles.at(-1) ?? profile));
    },
    sidesKnown: (id) => void (id !== null && known.add(id)),
    isSidesKnown: (id) => id !== null && known.has(id),
  });
  const taste = firstTaste(doubles.ports.levels, { ...noOptions, movement: 'rest' }, 'camera').plan;
  const plan = {
    ...{ ...taste, origin: 'unsigned' as const, affected: 'patientLeft' as const },
    blocks: [...taste.blocks, ...taste.blocks],
    restBetweenMs: 4000,
  };
  const { hand } = doubles;
  const at = (state: string | object) => sitting.state.snapshot.value.matches({ sitting: { active: state } } as never);
  const begin = async (player: PlayerProfile) => {
    sitting.send({ type: 'TODAY' });
    sitting.begin(plan, 'hand', player);
    sitting.send({ type: 'CAMERA_ON' });
    await settled();
  };
  /** The way from the ready look over the sides to the calibrated face. */
  const getReady = (sides: 'asked' | 'known') => {
    expect(at({ ready: 'looking' })).toBe(true);
    hand.runUntil(() => sitting.state.ready.value.passed);
    sitting.passReady();
    if (sides === 'asked') {
      expect(at({ ready: 'sides' })).toBe(true);
      sitting.sides.told('asExpected');
    }
    expect(at('letGo')).toBe(true);
    hand.runUntil(() => !at('letGo'));
  };
  const play = () => {
    sitting.send({ type: 'CONTINUE' });
    hand.runUntil(() => sitting.state.play.value.word === 'rest');
    hand.run(1000);
  };
  /** The camera ends, and this one is there at "Try again". */
  const swapFor = async (camera: PluggedCamera) => {
    hand.fail(new FaceSourceError('cameraLost', 'ended'));
    doubles.plugged.camera = camera;
    sitting.send({ type: 'RESUME' });
    await settled();
  };
  await begin(profile);
  return { ...doubles, sitting, profiles, at, begin, getReady, play, swapFor };
}

describe('another camera takes over', () => {
  it.each([
    ['another one with the same name', NAMESAKE],
    ['one that nobody can tell from others', UNKNOWN],
  ])('in play, %s: sides and calibration are asked for anew, and the record says so', async (_, camera) => {
    const { sitting, getReady, play, swapFor, written, profiles, at } = await opened();
    getReady('asked');
    play();
    await swapFor(camera);
    getReady('asked');
    expect(at('feel')).toBe(true);
    play();
    sitting.send({ type: 'STOP' });
    await settled();
    expect(written.at(-1)?.id).toBe(written[0]?.id);
    expect(written.at(-1)?.calibrations.map((one) => one.camera?.label)).toEqual(['webcam', camera.label]);
    expect(written.at(-1)?.blocks.map(({ finished }) => finished)).toEqual([false, false]);
    expect(JSON.stringify(written.at(-1))).not.toContain('camera A');
    expect(profiles.at(-1)?.calibrationSourceId).toBe(camera.sourceId);
  });

  it('the same camera goes on where it was', async () => {
    const { getReady, play, swapFor, at } = await opened();
    getReady('asked');
    play();
    await swapFor(A);
    expect(at('block')).toBe(true);
  });

  it('a camera that cannot be told from others is not the same after it was off', async () => {
    const { getReady, play, swapFor } = await opened(UNKNOWN);
    getReady('asked');
    play();
    await swapFor(UNKNOWN);
    getReady('asked');
  });

  it.each(['letGo', 'feel'] as const)('at %s', async (where) => {
    const { sitting, hand, getReady, swapFor, at } = await opened();
    if (where === 'feel') getReady('asked');
    else {
      hand.runUntil(() => sitting.state.ready.value.passed);
      sitting.passReady();
      sitting.sides.told('asExpected');
      hand.run(3000);
    }
    expect(at(where)).toBe(true);
    await swapFor(NAMESAKE);
    getReady('asked');
    expect(at('feel')).toBe(true);
  });

  it('in the rest between two games: the rest is had in full, and no game is played twice', async () => {
    const { sitting, hand, getReady, play, swapFor, at, written } = await opened();
    getReady('asked');
    play();
    hand.runUntil(() => at('rest'));
    await swapFor(NAMESAKE);
    getReady('asked');
    expect(at({ rest: 'lettingGo' })).toBe(true);
    hand.runUntil(() => at({ rest: 'rested' }));
    sitting.send({ type: 'CONTINUE' });
    play();
    expect(sitting.state.snapshot.value.context.block).toBe(1);
    sitting.send({ type: 'STOP' });
    await settled();
    expect(written.at(-1)?.blocks.map(({ finished }) => finished)).toEqual([true, false]);
    expect(written.at(-1)?.calibrations).toHaveLength(2);
  });

  it('at the sides question: what was answered for one is not heard for the other', async () => {
    const { sitting, hand, getReady, plugged } = await opened();
    hand.runUntil(() => sitting.state.ready.value.passed);
    sitting.passReady();
    sitting.send({ type: 'PAUSE' });
    plugged.camera = NAMESAKE;
    sitting.send({ type: 'CAMERA_ON' });
    await settled();
    getReady('asked');
  });

  it('in the next sitting of the day: a calibration is kept for the very camera it was made with', async () => {
    const { sitting, hand, plugged, profiles, getReady, begin, at } = await opened();
    getReady('asked');
    sitting.send({ type: 'STOP' });
    sitting.send({ type: 'CONTINUE' });
    const kept = profiles.at(-1) ?? profile;
    await begin(kept);
    hand.runUntil(() => sitting.state.ready.value.passed);
    sitting.passReady();
    expect(at('feel')).toBe(true);
    sitting.send({ type: 'STOP' });
    sitting.send({ type: 'CONTINUE' });
    plugged.camera = NAMESAKE;
    await begin(kept);
    getReady('asked');
    expect(sitting.state.wanted.value).toEqual(['otherCamera']);
  });
});

it('offers a way on when a camera takes long to wake up, and none when it is there', async () => {
  const { ports, hand } = playerDoubles();
  const sitting = new Sitting(
    { ...ports, camera: { ...ports.camera, start: () => new Promise(() => {}) } },
    noOptions,
    new Picture(ports.loadLagoon, () => {}),
    { played: () => {}, sidesKnown: () => {}, isSidesKnown: () => true },
  );
  vi.useFakeTimers();
  try {
    sitting.send({ type: 'TODAY' });
    sitting.begin(firstTaste(ports.levels, noOptions, 'camera').plan, 'hand', null);
    sitting.send({ type: 'CAMERA_ON' });
    expect(sitting.state.waking.value).toBe('waking');
    vi.advanceTimersByTime(WAKING_LONG_MS);
    expect(sitting.state.waking.value).toBe('long');
    sitting.send({ type: 'LEAVE' });
    sitting.send({ type: 'CHOOSE', face: 'practice' });
    sitting.begin(firstTaste(ports.levels, noOptions, 'practice').plan, 'ideal', null);
    await vi.advanceTimersByTimeAsync(1);
    expect(sitting.state.source.value?.kind).toBe('practice-face');
    hand.run(100);
    vi.advanceTimersByTime(60_000);
    expect(sitting.state.waking.value).toBe('no');
  } finally {
    vi.useRealTimers();
  }
});
