import type { PeerStart } from './peer';
import type { PeerAnswer, PeerRequest } from './peer-worker';

/**
 * As the vendor's sample does: one picture at a time goes to a module worker; what arrives while it works is skipped, and the next
 * display frame after the answer looks whether the video has moved on.
 */
export async function look({ video, model, wasmBase, watch }: PeerStart): Promise<void> {
  const worker = new Worker(new URL('./peer-worker.ts', import.meta.url), { type: 'module' });
  const ask = (request: PeerRequest, handedOver: Transferable[] = []) => worker.postMessage(request, handedOver);
  let shownS = -1;
  let callbackMs = 0;

  const step = async () => {
    if (video.currentTime === shownS) return void requestAnimationFrame(step);
    shownS = video.currentTime;
    callbackMs = performance.now();
    const image = await createImageBitmap(video);
    ask({ kind: 'look', image, atMs: performance.now() }, [image]);
  };

  worker.onmessage = ({ data }: MessageEvent<PeerAnswer>) => {
    if (data.kind === 'looked')
      watch.looks.push({
        callbackMs,
        answeredMs: performance.now(),
        found: data.faceLandmarks.length > 0,
        afterMs: null,
        drawnMs: null,
      });
    requestAnimationFrame(step);
  };
  ask({ kind: 'open', model, wasmBase }, [model]);
}
