import type { FaceFrame } from '../../game/movement/face-frame';
import type { FaceSource, FaceSourceListener } from '../../game/ports/face-source';
import { createFrameSchedule } from './frame-schedule';
import { practiceFrames } from './practice-frames';
import type { PracticeTiming } from './practice-timing';
import type { PracticeScript } from './script/practice-script';

/** Anything that can show a practice face at a time: a script or a live face. */
export interface PracticePerformance {
  readonly script: PracticeScript;
  frameAt(tMs: number): FaceFrame;
}

/**
 * Longest time that is caught up after a stall [ms]. A busy page stalls for less; what is longer is a device that slept,
 * or a page that cannot keep up at all. There the face's time stands still instead: nobody was playing, and a person's
 * hand must not be seconds ahead of the face it leads.
 */
const CAUGHT_UP_MS = 2000;
/**
 * Most frames in one tick. Browsers that save energy let a timer run once a second, so a second's 30 and a few more must
 * fit; at 0.3 ms a frame from landmarks to judgement that is 11 ms, and input and drawing come in between the ticks.
 */
const FRAMES_PER_TICK = 36;

/** A scripted patient; after the script's end it goes on resting. */
export function scriptedPerformance(script: PracticeScript): PracticePerformance {
  const frames = practiceFrames(script);
  return { script, frameAt: frames.at };
}

/**
 * Plays a practice face in real time through the port of the camera, on a clock of its own: every frame comes, in order
 * and evenly by its capture time, however seldom the page finds time to look. While the page is hidden, and between a stop
 * and the next start, the face's time stands still.
 */
export function createPracticeSource(performance: PracticePerformance, timing: PracticeTiming): FaceSource {
  const pace = timing.pace ?? 1;
  const schedule = createFrameSchedule(() => performance.script);
  /** Ends the run under way; null when stopped. */
  let endRun: (() => void) | null = null;
  /** The face's own time: frames up to here are due [ms]. */
  let faceMs = 0;

  /** Drops the time to be caught up: the face goes on with its next frame. */
  const forgive = () => {
    faceMs = Math.min(faceMs, schedule.nextMs);
  };

  const deliver = (listener: FaceSourceListener, isOver: () => boolean) => {
    for (let given = 0; given < FRAMES_PER_TICK; given++) {
      const due = schedule.takeDue(faceMs);
      if (due === null) return;
      listener.onFrame({ ...performance.frameAt(due.tMs), droppedFrames: due.droppedFrames });
      // A listener may stop the source from within.
      if (isOver()) return;
    }
  };

  const run = (listener: FaceSourceListener): (() => void) => {
    const { clock, ticker, sight } = timing;
    let over = false;
    let stopTicking: (() => void) | null = null;
    const pause = () => {
      stopTicking?.();
      stopTicking = null;
    };
    const go = () => {
      forgive();
      let lastMs = clock.nowMs();
      // Twice a frame, so that a frame comes at most half a frame late.
      stopTicking = ticker(500 / performance.script.camera.fps / Math.max(1, pace), () => {
        const nowMs = clock.nowMs();
        faceMs += Math.max(0, nowMs - lastMs) * pace;
        lastMs = nowMs;
        if (faceMs - schedule.nextMs > CAUGHT_UP_MS * pace) forgive();
        deliver(listener, () => over);
      });
    };
    const endWatching = sight((seen) => {
      pause();
      if (seen === 'seen') go();
    });
    return () => {
      over = true;
      endWatching();
      pause();
    };
  };

  return {
    async start(listener) {
      if (endRun !== null) throw new Error('practice face: started twice');
      const { camera, seed } = performance.script;
      endRun = run(listener);
      return {
        kind: 'practice-face',
        camera: { label: 'practice face', width: camera.imageWidth, height: camera.imageHeight },
        sourceId: 'practice face',
        modelSha256: null,
        runtime: `practice face, seed ${seed}`,
      };
    },
    async stop() {
      endRun?.();
      endRun = null;
    },
  };
}
