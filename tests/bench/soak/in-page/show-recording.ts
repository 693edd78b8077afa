import type { TrackerAnswer, TrackerRequest } from '../../../../engine-adapters/mediapipe/worker/tracker-messages';
import type { Numbered } from '../../../../engine-adapters/mediapipe/worker/worker-answers';

/** A looped recording as numbers: where its file is served, its picture's size, and the time of each frame. */
export interface ShownRecording {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly loopMs: number;
  /** Rising, ms from the loop's beginning. */
  readonly timesMs: readonly number[];
}

/**
 * Puts a looped recording before the camera: the camera is opened and the tracker is started as ever, but each picture is taken at a
 * step of the page's clock, and what the tracker answers is the recording's face of that time. To be run before the page's own scripts.
 */
export function showRecording({ path, width, height, loopMs, timesMs }: ShownRecording): void {
  const POINTS = 478 * 3;
  /** Brightness of an ordinary room, 0..255. */
  const LUMA = 120;
  const state = window.soakState;
  const { pictures } = state;
  const faces = fetch(path)
    .then((answer) => answer.arrayBuffer())
    .then((bytes) => new Float32Array(bytes));

  const waiting = new Map<number, { readonly video: HTMLVideoElement; readonly call: VideoFrameRequestCallback }>();
  let lastId = 0;
  let presentedFrames = 0;
  HTMLVideoElement.prototype.requestVideoFrameCallback = function ask(call) {
    lastId += 1;
    waiting.set(lastId, { video: this, call });
    return lastId;
  };
  HTMLVideoElement.prototype.cancelVideoFrameCallback = (id) => void waiting.delete(id);
  const isOpen = ({ srcObject }: HTMLVideoElement) =>
    srcObject instanceof MediaStream && srcObject.getVideoTracks().some(({ readyState }) => readyState === 'live');
  state.onStep = () => {
    for (const [id, { video, call }] of [...waiting]) {
      if (!isOpen(video)) continue;
      waiting.delete(id);
      presentedFrames += 1;
      call(state.nowMs, { presentedFrames, captureTime: state.nowMs } as VideoFrameCallbackMetadata);
    }
  };

  const picture = ({ videoWidth, videoHeight }: HTMLVideoElement) => {
    pictures.taken += 1;
    let letGo = 0;
    const close = () => {
      // Whoever handed a picture over may close it once more, without effect.
      pictures.letGo += letGo === 0 ? 1 : 0;
      letGo = 1;
    };
    return { displayWidth: videoWidth, displayHeight: videoHeight, width, height, close };
  };
  const take = window.createImageBitmap as (...what: unknown[]) => Promise<ImageBitmap>;
  window.createImageBitmap = ((...what: unknown[]) => {
    const [from] = what;
    return from instanceof HTMLVideoElement ? Promise.resolve(picture(from)) : take(...what);
  }) as typeof createImageBitmap;
  window.VideoFrame = new Proxy(window.VideoFrame, {
    construct(Frame, what: ConstructorParameters<typeof VideoFrame>) {
      const [from] = what as readonly unknown[];
      return from instanceof HTMLVideoElement ? picture(from) : new Frame(...what);
    },
  });

  const frameAt = (atMs: number) => {
    const inLoop = Math.max(0, atMs - state.recordingFromMs) % loopMs;
    let at = 0;
    for (let above = timesMs.length; above - at > 1; ) {
      const middle = (at + above) >> 1;
      if ((timesMs[middle] ?? 0) <= inLoop) at = middle;
      else above = middle;
    }
    return at;
  };
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    constructor(script: string | URL, options?: WorkerOptions) {
      super(script, options);
      if (options?.name === 'face-tracker') state.trackers += 1;
    }

    override postMessage(message: unknown, more?: Transferable[] | StructuredSerializeOptions): void {
      const asked = (message ?? {}) as Numbered<TrackerRequest>;
      if (asked.kind !== 'track') {
        super.postMessage(message, more as Transferable[]);
        return;
      }
      asked.image.close();
      void faces.then((all) => {
        const from = frameAt(asked.captureMs) * POINTS;
        const data: Numbered<TrackerAnswer> = {
          ...{ kind: 'tracked', id: asked.id },
          picture: {
            ...{ landmarks: all.slice(from, from + POINTS), matrix: null, blendshapes: null, width, height },
            ...{ facesSeen: 1, meanLuma: LUMA, faceLuma: { patientLeft: LUMA, patientRight: LUMA }, unchangedMs: 0 },
          },
        };
        pictures.answered += 1;
        this.dispatchEvent(new MessageEvent('message', { data }));
      });
    }
  };
}
