/** The plain tracker, as its vendor's pages run it. An empty page until it is started: nothing of the tracker is loaded before. */

import type { PageWatch } from '../watch/page-watch';

export type PeerKind = 'worker' | 'page';

declare global {
  interface Window {
    startPeer: (kind: PeerKind) => void;
  }
}

/** What a peer needs to begin. */
export interface PeerStart {
  /** Shows the camera, and is on no page: a peer draws nothing. */
  readonly video: HTMLVideoElement;
  readonly model: ArrayBuffer;
  readonly wasmBase: string;
  readonly watch: PageWatch;
}

async function start(kind: PeerKind): Promise<void> {
  const looks = kind === 'worker' ? import('./worker-peer') : import('./page-peer');
  const [{ look }, video, model] = await Promise.all([looks, openCamera(), loadModel()]);
  await look({ video, model, wasmBase: new URL('mediapipe', document.baseURI).href, watch: window.pageWatch });
}

async function openCamera(): Promise<HTMLVideoElement> {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = await navigator.mediaDevices.getUserMedia({ video: true });
  await video.play();
  return video;
}

async function loadModel(): Promise<ArrayBuffer> {
  const answer = await fetch('models/face_landmarker.task');
  if (!answer.ok) throw new Error(`the model: answered ${answer.status}`);
  return answer.arrayBuffer();
}

window.startPeer = (kind) => {
  document.getElementById('go')?.addEventListener('click', () => {
    performance.mark('clicked');
    void start(kind);
  });
};
