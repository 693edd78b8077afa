import { describe, expect, it, vi } from 'vitest';
import type { PlayerProfile } from '../../../game/player/profiles/player-profile';
import { WAKING_LONG_MS } from '../../../game/player/session/face/session-face';
import { firstTaste } from '../../../game/player/session/first-taste';
import { LagoonHost } from '../../../game/player/session/lagoon-host';
import { Session } from '../../../game/player/session/session';
import { FaceSourceError } from '../../../game/ports/face-source';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';
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
  const session = new Session(doubles.ports, noOptions, new LagoonHost(doubles.ports.loadLagoon, () => {}), {
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
  const at = (state: string | object) => session.state.snapshot.value.matches({ underWay: { active: state } } as never);
  const begin = async (player: PlayerProfile) => {
    session.send({ type: 'TODAY' });
    session.begin(plan, 'hand', player);
    session.send({ type: 'CAMERA_ON' });
    await settled();
  };
  /** The way from the ready look over the sides to the calibrated face. */
  const getReady = (sides: 'asked' | 'known') => {
    expect(at({ ready: 'looking' })).toBe(true);
    hand.runUntil(() => session.state.ready.value.passed);
    session.passReady();
    if (sides === 'asked') {
      expect(at({ ready: 'sides' })).toBe(true);
      session.sides.told('asExpected');
    }
    expect(at('calibration')).toBe(true);
    hand.runUntil(() => !at('calibration'));
  };
  const play = () => {
    session.send({ type: 'CONTINUE' });
    hand.runUntil(() => session.state.play.value.word === 'rest');
    hand.run(1000);
  };
  /** The camera ends, and this one is there at "Try again". */
  const swapFor = async (camera: PluggedCamera) => {
    hand.fail(new FaceSourceError('cameraLost', 'ended'));
    doubles.plugged.camera = camera;
    session.send({ type: 'RESUME' });
    await settled();
  };
  await begin(profile);
  return { ...doubles, session, profiles, at, begin, getReady, play, swapFor };
}

describe('another camera takes over', () => {
  it.each([
    ['another one with the same name', NAMESAKE],
    ['one that nobody can tell from others', UNKNOWN],
  ])('in play, %s: sides and calibration are asked for anew, and the record says so (F14)', async (_, camera) => {
    const { session, getReady, play, swapFor, written, profiles, at } = await opened();
    getReady('asked');
    play();
    await swapFor(camera);
    getReady('asked');
    expect(at('feel')).toBe(true);
    play();
    session.send({ type: 'STOP' });
    await settled();
    expect(written.at(-1)?.id).toBe(written[0]?.id);
    expect(written.at(-1)?.calibrations.map((one) => one.camera?.label)).toEqual(['webcam', camera.label]);
    expect(written.at(-1)?.blocks.map(({ finished }) => finished)).toEqual([false, false]);
    expect(JSON.stringify(written.at(-1))).not.toContain('camera A');
    expect(profiles.at(-1)?.calibrationSourceId).toBe(camera.sourceId);
  });

  it('the same camera goes on where it was (F2)', async () => {
    const { getReady, play, swapFor, at, hand } = await opened();
    getReady('asked');
    play();
    await swapFor(A);
    expect(at('block')).toBe(true);
    hand.run(3000);
    expect(at('block')).toBe(true);
  });

  it('the same camera that sees the face from much nearer learns it anew, in the same session (F2)', async () => {
    const { session, getReady, play, swapFor, at, hand, written } = await opened();
    getReady('asked');
    play();
    await swapFor(A);
    const { place } = hand.face.script;
    hand.face.change({ place: { ...place, iodShare: 1.5 * place.iodShare } });
    hand.runUntil(() => at({ ready: 'looking' }));
    getReady('known');
    play();
    session.send({ type: 'STOP' });
    await settled();
    expect(written.at(-1)?.calibrations).toHaveLength(2);
  });

  it('a camera that cannot be told from others is not the same after it was off', async () => {
    const { getReady, play, swapFor } = await opened(UNKNOWN);
    getReady('asked');
    play();
    await swapFor(UNKNOWN);
    getReady('asked');
  });

  it.each(['calibration', 'feel'] as const)('at %s', async (where) => {
    const { session, hand, getReady, swapFor, at } = await opened();
    if (where === 'feel') getReady('asked');
    else {
      hand.runUntil(() => session.state.ready.value.passed);
      session.passReady();
      session.sides.told('asExpected');
      hand.run(3000);
    }
    expect(at(where)).toBe(true);
    await swapFor(NAMESAKE);
    getReady('asked');
    expect(at('feel')).toBe(true);
  });

  it('in the rest between two games: the rest is had in full, and no game is played twice', async () => {
    const { session, hand, getReady, play, swapFor, at, written } = await opened();
    getReady('asked');
    play();
    hand.runUntil(() => at('rest'));
    await swapFor(NAMESAKE);
    getReady('asked');
    expect(at({ rest: 'resting' })).toBe(true);
    hand.runUntil(() => at({ rest: 'rested' }));
    session.send({ type: 'CONTINUE' });
    play();
    expect(session.state.snapshot.value.context.block).toBe(1);
    session.send({ type: 'STOP' });
    await settled();
    expect(written.at(-1)?.blocks.map(({ finished }) => finished)).toEqual([true, false]);
    expect(written.at(-1)?.calibrations).toHaveLength(2);
  });

  it('at the sides question: what was answered for one is not heard for the other', async () => {
    const { session, hand, getReady, plugged } = await opened();
    hand.runUntil(() => session.state.ready.value.passed);
    session.passReady();
    session.send({ type: 'PAUSE' });
    plugged.camera = NAMESAKE;
    session.send({ type: 'CAMERA_ON' });
    await settled();
    getReady('asked');
  });

  it('in the next session of the day: a calibration is kept for the very camera it was made with (F14)', async () => {
    const { session, hand, plugged, profiles, getReady, begin, at } = await opened();
    getReady('asked');
    session.send({ type: 'STOP' });
    session.send({ type: 'CONTINUE' });
    const kept = profiles.at(-1) ?? profile;
    await begin(kept);
    hand.runUntil(() => session.state.ready.value.passed);
    session.passReady();
    expect(at('feel')).toBe(true);
    session.send({ type: 'STOP' });
    session.send({ type: 'CONTINUE' });
    plugged.camera = NAMESAKE;
    await begin(kept);
    getReady('asked');
    expect(session.state.wanted.value).toEqual(['otherCamera']);
  });
});

it('offers a way on when a camera takes long to wake up, and none when it is there', async () => {
  const { ports, hand } = playerDoubles();
  const session = new Session(
    { ...ports, camera: { ...ports.camera, start: () => new Promise(() => {}) } },
    noOptions,
    new LagoonHost(ports.loadLagoon, () => {}),
    { played: () => {}, sidesKnown: () => {}, isSidesKnown: () => true },
  );
  vi.useFakeTimers();
  try {
    session.send({ type: 'TODAY' });
    session.begin(firstTaste(ports.levels, noOptions, 'camera').plan, 'hand', null);
    session.send({ type: 'CAMERA_ON' });
    expect(session.state.waking.value).toBe('waking');
    vi.advanceTimersByTime(WAKING_LONG_MS);
    expect(session.state.waking.value).toBe('long');
    session.send({ type: 'LEAVE' });
    session.send({ type: 'CHOOSE', face: 'practice' });
    session.begin(firstTaste(ports.levels, noOptions, 'practice').plan, 'ideal', null);
    await vi.advanceTimersByTimeAsync(1);
    expect(session.state.source.value?.kind).toBe('practice-face');
    hand.run(100);
    vi.advanceTimersByTime(60_000);
    expect(session.state.waking.value).toBe('no');
  } finally {
    vi.useRealTimers();
  }
});
