import { FaceSourceError, type FaceSourceListener, type FramePace } from '../../../game/ports/face-source';
import type { PictureForm } from '../tracker/camera-picture';
import type { SteadyTracker } from '../tracker/steady-tracker';
import { createCameraWatch } from './camera-watch';
import { createFrameOutlet } from './frame-outlet';
import { createFramePace } from './frame-pace';
import { createLatestOnly } from './latest-only';
import { type TakenFrame, watchVideoFrames } from './video-frames';
import { whenAborted } from './when-aborted';

export interface CameraRunParts {
  readonly video: HTMLVideoElement;
  readonly cameraTrack: MediaStreamTrack;
  readonly tracker: SteadyTracker;
  /** Ends the run. */
  readonly signal: AbortSignal;
  /** Asked at every frame. */
  readonly pace: () => FramePace;
  readonly onFrame: FaceSourceListener['onFrame'];
  /** Called at most once; the run has ended by then. */
  readonly onFault: FaceSourceListener['onFault'];
}

/** Often enough to tell a silent camera within 1.25 s, ms. */
const CHECK_EVERY_MS = 250;

/**
 * Frames that have stood still for this long are not believed: in WebKitGTK they looked the same all the time while the video moved. A camera that
 * truly stands still does so in copies too. Two looks at the picture, ms.
 */
const DOUBTED_MS = 400;

/** Tracks every newest camera frame until the signal is aborted or something breaks. */
export function runCamera({ video, cameraTrack, tracker, signal, pace, onFrame, onFault }: CameraRunParts): void {
  const outlet = createFrameOutlet(onFrame);
  const watch = createCameraWatch(performance.now());
  const newest = createLatestOnly<TakenFrame>({
    work,
    discard: ({ image }) => image.close(),
    atOnce: () => tracker.atOnce,
  });
  const isWanted = createFramePace();
  const taken = (frame: TakenFrame) => {
    watch.frameCame(performance.now());
    newest.offer(frame);
  };
  // Most browsers give a hidden page no pictures at all; where one does, nobody is there to play.
  const isLookedAt = (captureMs: number) => document.visibilityState !== 'hidden' && isWanted(pace(), captureMs);
  let frames: 'believed' | 'doubted' = 'believed';
  const form = (): PictureForm => (frames === 'believed' ? tracker.reads : 'copy');
  const stopWatching = watchVideoFrames(video, taken, form, isLookedAt);
  const timer = setInterval(check, CHECK_EVERY_MS);
  cameraTrack.addEventListener('ended', cameraEnded);
  let state: 'running' | 'ended' = 'running';

  async function work({ image, stamp }: TakenFrame): Promise<void> {
    const picture = await tracker.track(image, stamp.captureMs, signal).catch((error: unknown) => {
      fail(error instanceof FaceSourceError ? error : new FaceSourceError('trackerFailed', String(error)));
      return null;
    });
    if (picture === null || state !== 'running') return;
    if (picture.unchangedMs >= DOUBTED_MS) frames = 'doubted';
    try {
      outlet.tracked(picture, stamp);
    } catch (error) {
      // Whoever listens made a mistake of their own: it goes through as that, and is not the tracker's.
      queueMicrotask(() => {
        throw error;
      });
    }
  }

  function check(): void {
    const nowMs = performance.now();
    const liveliness = watch.check(nowMs, document.visibilityState);
    if (liveliness === 'lost') fail(new FaceSourceError('cameraSilent', 'no picture for more than 5 s'));
    else if (liveliness === 'silent') outlet.nobody(nowMs);
  }

  function cameraEnded(): void {
    fail(new FaceSourceError('cameraLost', 'the camera was unplugged or its permission taken back'));
  }

  function fail(fault: FaceSourceError): void {
    if (state === 'ended') return;
    end();
    onFault(fault);
  }

  function end(): void {
    state = 'ended';
    clearInterval(timer);
    stopWatching();
    newest.close();
    cameraTrack.removeEventListener('ended', cameraEnded);
  }

  whenAborted(signal, end);
}
