import { readFileSync } from 'node:fs';

/** What the camera shows: a face at rest, nothing but a wall, two faces, nothing at all, one picture for ever, a dark room, 4 pictures a second. */
export type Shown = 'face' | 'wall' | 'two' | 'black' | 'frozen' | 'dim' | 'slow';

declare global {
  interface Window {
    brokenCamera: {
      shows: Shown;
      /** Pictures given so far. */
      given: number;
      /** Name and message of the error with which the browser refuses the camera; null where it can be opened. */
      refuses: readonly [name: string, message: string] | null;
      /** Another one is another camera; null for what the browser says of its own. */
      deviceId: string | null;
      /** The ids of the cameras that are not plugged in. */
      unplugged: readonly string[];
      /** How often the cameras of the device were listed. */
      listed: number;
      tracks: MediaStreamTrack[];
      workers: Worker[];
      /** What the play state said at the third drawing after the camera had ended. */
      afterTheLoss: string | undefined;
    };
  }
}

/** One picture of a clip (JPEG after JPEG), in base64. */
export function pictureOf(clip: string, which: number): string {
  const bytes = readFileSync(clip);
  const JPEG_BEGINS = Buffer.from([0xff, 0xd8, 0xff]);
  let from = 0;
  for (let i = 0; i < which; i++) from = bytes.indexOf(JPEG_BEGINS, from + 1);
  return bytes.subarray(from, bytes.indexOf(JPEG_BEGINS, from + 1)).toString('base64');
}

/**
 * To be run before the page's own scripts: instead of what the browser's camera sees, one picture of a face at rest is shown, with the
 * tremble of a live camera and with whatever goes wrong on it. Permission, its loss, the tracker and its worker stay the browser's own; a
 * browser without a person has no camera that another program uses, so the names of those errors are given by hand. The 30 s after which a
 * pause turns the camera off are made 1 s.
 */
export function breakCamera(jpeg: string): void {
  const camera: Window['brokenCamera'] = {
    ...{ shows: 'face', given: 0, refuses: null, deviceId: 'desk', unplugged: [], listed: 0 },
    ...{ tracks: [], workers: [], afterTheLoss: undefined },
  };
  window.brokenCamera = camera;
  const bytes = Uint8Array.from(atob(jpeg), (letter) => letter.charCodeAt(0));
  const pictured = createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
  /** A face at rest and the noise of a camera are never quite in the same place, px. */
  const STIRS_PX = 0.3;

  const draw = (pen: CanvasRenderingContext2D, picture: ImageBitmap) => {
    const { width, height } = pen.canvas;
    const { shows, given } = camera;
    if (shows === 'slow' && given % 8 > 0) return;
    pen.fillStyle = shows === 'black' ? '#000' : `rgb(120 120 ${120 + (given % 2)})`;
    pen.fillRect(0, 0, width, height);
    if (shows === 'black' || shows === 'wall') return;
    const stir = shows === 'frozen' ? 0 : STIRS_PX * (2 * Math.random() - 1);
    if (shows !== 'two') pen.drawImage(picture, stir, stir, width, height);
    else for (const x of [0, width / 2]) pen.drawImage(picture, x + stir, height / 4, width / 2, height / 2);
    if (shows !== 'dim') return;
    pen.fillStyle = 'rgb(0 0 0 / 0.85)';
    pen.fillRect(0, 0, width, height);
  };

  const lookAfterTheLoss = (drawings = 3): number =>
    requestAnimationFrame(() => {
      if (drawings > 1) lookAfterTheLoss(drawings - 1);
      else camera.afterTheLoss = document.querySelector('[data-testid=play-state]')?.textContent ?? '';
    });

  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (wish) => {
    if (camera.refuses !== null) throw new DOMException(camera.refuses[1], camera.refuses[0]);
    const real = await ask(wish);
    const [opened] = real.getVideoTracks();
    const picture = await pictured;
    const { width, height } = picture;
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const pen = canvas.getContext('2d');
    const stream = canvas.captureStream();
    const [track] = stream.getVideoTracks();
    if (!opened || !pen || !track) throw new Error('the browser gives no picture');
    const timer = setInterval(() => {
      draw(pen, picture);
      camera.given += 1;
    }, 33);
    const stop = track.stop.bind(track);
    const settings = track.getSettings();
    const own = { id: opened.getSettings().deviceId ?? '', label: opened.label };
    const { id, label } = camera.deviceId === null ? own : { id: camera.deviceId, label: camera.deviceId };
    track.getSettings = () => ({ ...settings, deviceId: id });
    Object.defineProperty(track, 'label', { value: label });
    track.stop = () => {
      clearInterval(timer);
      opened.stop();
      stop();
    };
    opened.addEventListener('ended', () => {
      track.stop();
      track.dispatchEvent(new Event('ended'));
      lookAfterTheLoss();
    });
    camera.tracks.push(opened);
    return stream;
  };

  const list = navigator.mediaDevices.enumerateDevices.bind(navigator.mediaDevices);
  navigator.mediaDevices.enumerateDevices = async () => {
    const { unplugged } = camera;
    const all = await list();
    camera.listed += 1;
    return all.filter(({ deviceId }) => !unplugged.includes(deviceId));
  };

  const OwnWorker = window.Worker;
  window.Worker = class extends OwnWorker {
    constructor(address: string | URL, how?: WorkerOptions) {
      super(address, how);
      camera.workers.push(this);
    }
  };

  const later = window.setTimeout;
  window.setTimeout = ((step: () => void, ms?: number) => later(step, ms === 30_000 ? 1000 : ms)) as typeof setTimeout;
}
