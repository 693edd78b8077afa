import type { FaceLandmarker, FaceLandmarkerResult } from '@mediapipe/tasks-vision';
import { openPlainLandmarker } from './plain-landmarker';

export type PeerRequest =
  | { readonly kind: 'open'; readonly model: ArrayBuffer; readonly wasmBase: string }
  | { readonly kind: 'look'; readonly image: ImageBitmap; readonly atMs: number };

export type PeerAnswer = { readonly kind: 'opened' } | ({ readonly kind: 'looked' } & FaceLandmarkerResult);

let landmarker: FaceLandmarker | null = null;

self.onmessage = async ({ data }: MessageEvent<PeerRequest>) => {
  const answer = (message: PeerAnswer) => self.postMessage(message);
  if (data.kind === 'open') {
    landmarker = await openPlainLandmarker(data.wasmBase, data.model);
    return answer({ kind: 'opened' });
  }
  if (landmarker === null) throw new Error('asked to look before it was opened');
  const found = landmarker.detectForVideo(data.image, data.atMs);
  data.image.close();
  answer({ kind: 'looked', ...found });
};
