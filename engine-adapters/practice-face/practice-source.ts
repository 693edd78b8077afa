import type { FaceFrame } from '../../game/movement/face-frame';
import type { Clock } from '../../game/ports/clock';
import type { FaceSource, FaceSourceListener } from '../../game/ports/face-source';
import { frameTimeMs, practiceFrames } from './practice-frames';
import type { PracticeScript } from './practice-script';

/** Anything that can show a practice face at a time: a script or a live face. */
export interface PracticePerformance {
  readonly script: PracticeScript;
  frameAt(tMs: number): FaceFrame;
}

/** Calls back every so many ms until the returned function is called. */
export type Ticker = (everyMs: number, tick: () => void) => () => void;

/** The browser's and Node's own timer. */
export const timerTicker: Ticker = (everyMs, tick) => {
  const timer = setInterval(tick, everyMs);
  return () => clearInterval(timer);
};

export interface PracticeTiming {
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly ticker: Ticker;
  /** How many times faster than life (1). Above 1 every frame is delivered; at 1 late frames are dropped, as by a camera. */
  readonly pace?: number;
}

/** A scripted patient; after the script's end it goes on resting. */
export function scriptedPerformance(script: PracticeScript): PracticePerformance {
  const frames = practiceFrames(script);
  return { script, frameAt: frames.at };
}

/** Plays a practice face in real time through the port of the camera. Stopped and started again, it goes on where it was. */
export function createPracticeSource(performance: PracticePerformance, timing: PracticeTiming): FaceSource {
  const pace = timing.pace ?? 1;
  let stopTicking: (() => void) | null = null;
  let playedMs = 0;
  // Frames are counted from the last change of the camera's rate, so that a new rate never turns time back.
  let nextFrame = 0;
  let countedFromMs = 0;
  let rate = performance.script.camera.fps;

  /** Frames that are due, in order; the newest alone at life's own pace. */
  const deliver = (listener: FaceSourceListener, untilMs: number) => {
    const { camera, seed } = performance.script;
    if (camera.fps !== rate) {
      countedFromMs += ((nextFrame - 0.5) * 1000) / rate;
      nextFrame = 1;
      rate = camera.fps;
    }
    const due: number[] = [];
    let dropped = 0;
    while (countedFromMs + (nextFrame * 1000) / rate <= untilMs) {
      const tMs = frameTimeMs(camera, seed, nextFrame++);
      if (tMs === null) dropped++;
      else due.push(countedFromMs + tMs);
    }
    const shown = pace > 1 ? due : due.slice(-1);
    dropped += due.length - shown.length;
    for (const tMs of shown) {
      // A listener may stop the source from within.
      if (stopTicking === null) return;
      listener.onFrame({ ...performance.frameAt(tMs), droppedFrames: dropped });
      dropped = 0;
    }
  };

  return {
    async start(listener) {
      if (stopTicking !== null) throw new Error('practice face: started twice');
      const { camera, seed } = performance.script;
      const { clock } = timing;
      let lastMs = clock.nowMs();
      stopTicking = timing.ticker(500 / camera.fps / Math.max(1, pace), () => {
        const nowMs = clock.nowMs();
        playedMs += Math.max(0, nowMs - lastMs) * pace;
        lastMs = nowMs;
        deliver(listener, playedMs);
      });
      return {
        kind: 'practice-face',
        camera: { label: 'practice face', width: camera.imageWidth, height: camera.imageHeight },
        modelSha256: null,
        runtime: `practice face, seed ${seed}`,
      };
    },
    async stop() {
      stopTicking?.();
      stopTicking = null;
    },
  };
}
