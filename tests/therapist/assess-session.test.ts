import { beforeEach, describe, expect, it } from 'vitest';
import { practiceFrames } from '../../engine-adapters/practice-face/practice-frames';
import { QUIET_SCRIPT } from '../../engine-adapters/practice-face/script/practice-script';
import type { AssessedStep } from '../../game/caseload/camera/camera-assessment';
import { type FaceSource, FaceSourceError, type FaceSourceListener } from '../../game/ports/face-source';
import { type AssessSession, openAssessSession } from '../../game/therapist/assessment/camera/assess-session';

const frames = [...practiceFrames({ ...QUIET_SCRIPT, durationMs: 12_000 })];
const INFO = { kind: 'camera', camera: null, sourceId: null, modelSha256: null, runtime: '' } as const;

/** A camera whose light can be looked at; what it sees is given by hand. */
function fakeCamera() {
  let listener: FaceSourceListener | null = null;
  let starts = 0;
  const source: FaceSource = {
    async start(next) {
      starts += 1;
      listener = next;
      return INFO;
    },
    async stop() {
      listener = null;
    },
  };
  return {
    source,
    isOn: () => listener !== null,
    starts: () => starts,
    listener: () => listener,
    give: (from: number, to: number, into = listener) => {
      for (const frame of frames.slice(from, to)) into?.onFrame(frame);
    },
  };
}

let camera: ReturnType<typeof fakeCamera>;
let session: AssessSession;
beforeEach(() => {
  camera = fakeCamera();
  session = openAssessSession(camera.source, null, null);
});

describe('the camera', () => {
  it('is on from the begin, and off at once when the page is hidden or left', async () => {
    expect(camera.isOn()).toBe(true);
    await Promise.resolve();
    expect(session.state.value).toBe('running');
    session.hide();
    expect([camera.isOn(), session.state.value]).toEqual([false, 'away']);
    session.resume();
    expect(camera.isOn()).toBe(true);
    session.leave();
    expect(camera.isOn()).toBe(false);
    session.hide();
    expect(camera.starts()).toBe(2);
  });

  it('that still gives a frame afterwards gives it to nobody', () => {
    const kept = camera.listener();
    session.leave();
    camera.give(0, 90, kept);
    expect(session.face.value).toBeNull();
    expect(session.shown.value.step).toBe('framing');
  });

  it('that is not had is told, and asked for again on wish', async () => {
    camera.listener()?.onFault(new FaceSourceError('cameraLost', 'gone'));
    expect(session.state.value).toEqual({ fault: 'cameraLost' });
    session.resume();
    await Promise.resolve();
    expect(session.state.value).toBe('running');
    expect(camera.starts()).toBe(2);
  });

  it('goes off when all is measured or skipped, and on again for what is taken again', () => {
    camera.give(0, 90);
    for (let i = 0; i < 7; i += 1) session.skip();
    expect(session.shown.value.step).toBe('done');
    expect(camera.isOn()).toBe(false);
    session.resume();
    expect(camera.isOn()).toBe(false);
    session.again();
    expect([camera.isOn(), session.shown.value.step]).toEqual([true, 'lip-pucker']);
  });
});

it('a hidden page keeps what is whole, and takes the repeat under way from its begin', () => {
  camera.give(0, 240);
  const { repeats } = session.shown.value;
  expect([session.shown.value.step, repeats]).toEqual(['rest', 1]);
  session.hide();
  expect(session.shown.value).toMatchObject({ repeats, settled: 0 });
  session.resume();
  camera.give(240, 360);
  expect(session.run.result()?.rest.length).toBeGreaterThan(0);
});

it('a drawn face moves after "now" and lets go by itself', () => {
  const aims: [AssessedStep, 0 | 1][] = [];
  const led = openAssessSession(fakeCameraInto(), null, (step, target) => aims.push([step, target]));
  led.skip();
  led.skip();
  for (const frame of frames) into?.onFrame(frame);
  expect(aims.at(0)).toEqual(['brow-raise', 0]);
  const first = aims.findIndex(([, target]) => target === 1);
  expect(first).toBeGreaterThan(30);
  // Held for 2.6 s, 30 frames each.
  expect(aims.slice(first).findIndex(([, target]) => target === 0)).toBe(78);
  led.leave();
});

let into: FaceSourceListener | null = null;
const fakeCameraInto = (): FaceSource => ({
  async start(listener) {
    into = listener;
    return INFO;
  },
  async stop() {},
});
