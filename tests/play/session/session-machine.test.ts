import { describe, expect, it } from 'vitest';
import { createActor, SimulatedClock } from 'xstate';
import { CAMERA_REST_MS } from '../../../game/play/session/camera-rest';
import { type SessionEvent, sessionMachine } from '../../../game/play/session/session-machine';

function session(...events: readonly SessionEvent[]) {
  const clock = new SimulatedClock();
  const actor = createActor(sessionMachine, { clock });
  actor.start();
  for (const event of events) actor.send(event);
  return { actor, clock, now: () => actor.getSnapshot() };
}

const toCamera: readonly SessionEvent[] = [
  { type: 'CHOOSE', face: 'camera' },
  { type: 'FITS' },
  { type: 'PLAN', blocks: 2, diary: 'skip' },
];
const toBlock: readonly SessionEvent[] = [
  ...toCamera,
  { type: 'CAMERA_ON' },
  { type: 'READY', calibration: 'wanted', sides: 'known' },
  { type: 'CALIBRATED' },
  { type: 'CONTINUE' },
];

describe('the flow of a session', () => {
  it('asks who should not play before a camera, and nothing of the kind before the practice face', () => {
    expect(session({ type: 'CHOOSE', face: 'camera' }).now().value).toBe('suitability');
    expect(session({ type: 'CHOOSE', face: 'practice' }).now().value).toBe('plan');
  });

  it('looks at a plan from every page before a session, and from none within one', () => {
    const bring: SessionEvent = { type: 'BRING_PLAN' };
    for (const before of [[], toCamera.slice(0, 1), toCamera.slice(0, 2)])
      expect(session(...before, bring).now().value).toBe('bringPlan');
    for (let events = toCamera.length; events <= toBlock.length; events += 1) {
      const { now, actor } = session(...toBlock.slice(0, events));
      expect(now().can(bring)).toBe(false);
      actor.send(bring);
      expect(now().hasTag('underWay')).toBe(true);
    }
  });

  it('turns no camera on before the person asks for it', () => {
    const { now, actor } = session(...toCamera);
    expect(now().hasTag('face')).toBe(false);
    actor.send({ type: 'CAMERA_ON' });
    expect(now().hasTag('face')).toBe(true);
    expect(now().hasTag('preview')).toBe(true);
  });

  it('closes what has begun when the page is left, from play and from a pause, and wants no face after that', () => {
    const ways: readonly (readonly SessionEvent[])[] = [toBlock, [...toBlock, { type: 'PAUSE' }]];
    for (const way of ways) {
      const { now, actor } = session(...way, { type: 'PAGE_LEFT' });
      // A browser tells of the hiding after the leaving.
      for (const late of [{ type: 'PAUSE' }, { type: 'RESUME' }] as const) actor.send(late);
      expect(now().value).toBe('closing');
      expect(now().context.end).toBe('interrupted');
      expect(now().hasTag('face')).toBe(false);
    }
  });

  it('keeps a finished session finished when the page is left at its last question', () => {
    const { now } = session(
      { type: 'TODAY' },
      { type: 'PLAN', blocks: 1, diary: 'ask' },
      ...toBlock.slice(3),
      { type: 'BLOCK_DONE' },
      { type: 'PAGE_LEFT' },
    );
    expect(now().value).toBe('closing');
    expect(now().context.end).toBe('finished');
  });

  it('shows a self-view in the ready check alone', () => {
    const { now } = session(...toBlock);
    expect(now().hasTag('judge')).toBe(true);
    expect(now().hasTag('preview')).toBe(false);
  });

  it('plays the blocks of the plan with a rest between them, then closes', () => {
    const { now, actor } = session(...toBlock, { type: 'BLOCK_DONE' });
    expect(now().value).toEqual({ underWay: { active: { rest: 'resting' } } });
    actor.send({ type: 'CONTINUE' });
    expect(now().matches({ underWay: { active: 'rest' } })).toBe(true);
    actor.send({ type: 'RESTED' });
    actor.send({ type: 'CONTINUE' });
    expect(now().context.block).toBe(1);
    actor.send({ type: 'CONTINUE' });
    actor.send({ type: 'BLOCK_DONE' });
    expect(now().value).toBe('closing');
    expect(now().context.end).toBe('finished');
  });

  it('keeps the rest between two games when another source is found in a pause out of it', () => {
    const { now, actor } = session(...toBlock, { type: 'BLOCK_DONE' }, { type: 'PAUSE' }, { type: 'OTHER_SOURCE' });
    expect(now().matches({ underWay: { active: { ready: 'explain' } } })).toBe(true);
    const again: readonly SessionEvent[] = [...toBlock.slice(3, 5), { type: 'CALIBRATED' }];
    for (const event of again) actor.send(event);
    expect(now().value).toEqual({ underWay: { active: { rest: 'resting' } } });
    // Once more, out of the rest itself.
    for (const event of [{ type: 'OTHER_SOURCE' }, ...again.slice(1)] as const) actor.send(event);
    expect(now().value).toEqual({ underWay: { active: { rest: 'resting' } } });
    for (const event of [{ type: 'RESTED' }, { type: 'CONTINUE' }] as const) actor.send(event);
    expect(now().context).toMatchObject({ block: 1, after: 'play' });
    expect(now().matches({ underWay: { active: 'feel' } })).toBe(true);
    for (const event of [{ type: 'OTHER_SOURCE' }, ...again.slice(1)] as const) actor.send(event);
    expect(now().matches({ underWay: { active: 'feel' } })).toBe(true);
    expect(now().context.block).toBe(1);
  });

  it('comes back from a pause to the very place it left', () => {
    const { now, actor } = session(...toBlock);
    const before = now().value;
    actor.send({ type: 'PAUSE' });
    expect(now().hasTag('judge')).toBe(false);
    actor.send({ type: 'RESUME' });
    expect(now().value).toEqual(before);
  });

  it('lets go of the camera after 30 s of pause, not earlier (F19)', () => {
    const { now, actor, clock } = session(...toBlock, { type: 'PAUSE' });
    clock.increment(CAMERA_REST_MS - 1);
    expect(now().hasTag('face')).toBe(true);
    clock.increment(1);
    expect(now().hasTag('face')).toBe(false);
    actor.send({ type: 'RESUME' });
    expect(now().hasTag('face')).toBe(true);
    expect(now().hasTag('judge')).toBe(true);
  });

  it('turns the camera off at the close, when something hurts, and on leaving', () => {
    for (const event of [{ type: 'STOP' }, { type: 'HURTS' }, { type: 'LEAVE' }] as const) {
      expect(
        session(...toBlock, event)
          .now()
          .hasTag('face'),
      ).toBe(false);
    }
  });

  it('can stop because it hurts from every place of a session, a pause too (Safety)', () => {
    for (let upTo = 3; upTo <= toBlock.length; upTo++) {
      const { now } = session(...toBlock.slice(0, upTo), { type: 'HURTS' });
      expect(now().value).toBe('hurt');
    }
    expect(session(...toBlock, { type: 'PAUSE' }, { type: 'HURTS' }).now().context.end).toBe('hurts');
  });

  it('pauses when the camera goes away in play, and keeps the place (F2)', () => {
    const { now, actor } = session(...toBlock, { type: 'FAULT', fault: 'cameraLost' });
    expect(now().value).toEqual({ underWay: { paused: 'asleep' } });
    expect(now().context.fault).toBe('cameraLost');
    actor.send({ type: 'RESUME' });
    expect(now().hasTag('judge')).toBe(true);
    expect(now().context.fault).toBeNull();
  });

  it('says what is missing in the ready check and tries again from there (F4)', () => {
    const { now, actor } = session(...toCamera, { type: 'CAMERA_ON' }, { type: 'FAULT', fault: 'permissionDenied' });
    expect(now().value).toEqual({ underWay: { active: { ready: 'blocked' } } });
    expect(now().hasTag('face')).toBe(false);
    actor.send({ type: 'CAMERA_ON' });
    expect(now().hasTag('face')).toBe(true);
  });

  it('turns the camera off when the page is hidden during the ready check (F19)', () => {
    expect(
      session(...toCamera, { type: 'CAMERA_ON' }, { type: 'PAUSE' })
        .now()
        .hasTag('face'),
    ).toBe(false);
  });

  it('skips the calibration while a calibration is still valid', () => {
    const { now } = session(...toCamera, { type: 'CAMERA_ON' }, { type: 'READY', calibration: 'kept', sides: 'known' });
    expect(now().value).toEqual({ underWay: { active: 'feel' } });
  });

  it('asks which way round the picture is, and judges nothing through a camera that swaps the sides (F13)', () => {
    const asked = session(...toCamera, { type: 'CAMERA_ON' }, { type: 'READY', calibration: 'wanted', sides: 'ask' });
    expect(asked.now().value).toEqual({ underWay: { active: { ready: 'sides' } } });
    asked.actor.send({ type: 'SIDES', picture: 'mirrored' });
    expect(asked.now().value).toEqual({ underWay: { active: { ready: 'mirrored' } } });
    expect(asked.now().hasTag('face')).toBe(false);
  });

  it('leaves the sides open only where no side is trained', () => {
    const readyWith = (sides: 'ask' | 'offer') =>
      session(...toCamera, { type: 'CAMERA_ON' }, { type: 'READY', calibration: 'wanted', sides });
    for (const before of [[], [{ type: 'SIDES', picture: 'mirrored' }]] as const) {
      const oneSide = readyWith('ask');
      const bothSides = readyWith('offer');
      for (const { actor } of [oneSide, bothSides]) {
        for (const event of before) actor.send(event);
        actor.send({ type: 'SIDES_OPEN' });
      }
      expect(oneSide.now().matches({ underWay: { active: 'ready' } })).toBe(true);
      expect(bothSides.now().matches({ underWay: { active: 'calibration' } })).toBe(true);
    }
  });

  it('asks how the face feels before the close where the plan wants it, with the camera off', () => {
    const { now, actor } = session({ type: 'TODAY' }, { type: 'PLAN', blocks: 1, diary: 'ask' }, ...toBlock.slice(3), {
      type: 'BLOCK_DONE',
    });
    expect(now().value).toEqual({ underWay: { active: 'diary' } });
    expect(now().hasTag('face')).toBe(false);
    actor.send({ type: 'CONTINUE' });
    expect(now().value).toBe('closing');
    expect(now().context.end).toBe('finished');
  });

  it('forgets a session when the next one begins', () => {
    const { now, actor } = session(...toBlock, { type: 'BLOCK_DONE' }, { type: 'STOP' }, { type: 'CONTINUE' });
    expect(now().value).toBe('home');
    expect(now().context).toMatchObject({ block: 0, end: 'none', fault: null });
    actor.send({ type: 'CHOOSE', face: 'practice' });
    expect(now().value).toBe('plan');
  });
});
