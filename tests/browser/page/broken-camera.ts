/** What the camera shows: a face at rest, nothing but a wall, two faces, nothing at all, one picture for ever, a dark room, 4 pictures a second. */
export type Shown = 'face' | 'wall' | 'two' | 'black' | 'frozen' | 'dim' | 'slow';

declare global {
  interface Window {
    brokenCamera: {
      shows: Shown;
      /** Pictures given so far. */
      given: number;
      /** The name of the error with which the browser refuses the camera, as far as it can be opened at all. */
      refuses: string | null;
      /** Another one is another camera. */
      deviceId: string;
      tracks: MediaStreamTrack[];
      workers: Worker[];
      /** What the play state said at the third drawing after the camera had ended. */
      afterTheLoss: string | undefined;
    };
  }
}

/**
 * To be run before the page's own scripts: the browser's camera gives a moment of its clip, which is then shown over and over through a
 * canvas, with whatever goes wrong on it. Permission, its loss, the tracker and its worker stay the browser's own; a browser without a person
 * has no camera that another program uses, so the names of those errors are given by hand. The 30 s after which a pause
 * turns the camera off are made 1 s.
 */
export function breakCamera(): void {
  const PICTURES = 12;
  /** s; from here on the face of the clip is at rest. */
  const AT_REST_S = 2;
  const camera: Window['brokenCamera'] = {
    ...{ shows: 'face', given: 0, refuses: null, deviceId: 'desk', tracks: [], workers: [], afterTheLoss: undefined },
  };
  window.brokenCamera = camera;
  let pictures: ImageBitmap[] = [];

  const takePictures = async (stream: MediaStream) => {
    const video = document.createElement('video');
    video.muted = true;
    video.srcObject = stream;
    await video.play();
    const taken: ImageBitmap[] = [];
    while (taken.length < PICTURES) {
      await new Promise((next) => video.requestVideoFrameCallback(next));
      if (video.currentTime > AT_REST_S) taken.push(await createImageBitmap(video));
    }
    video.srcObject = null;
    return taken;
  };

  const draw = (pen: CanvasRenderingContext2D) => {
    const { width, height } = pen.canvas;
    const at = camera.shows === 'frozen' ? 0 : camera.given % (2 * PICTURES);
    const picture = pictures[at < PICTURES ? at : 2 * PICTURES - 1 - at];
    if (!picture || (camera.shows === 'slow' && camera.given % 8 > 0)) return;
    pen.fillStyle = camera.shows === 'black' ? '#000' : `rgb(120 120 ${120 + (at % 2)})`;
    pen.fillRect(0, 0, width, height);
    if (camera.shows === 'black' || camera.shows === 'wall') return;
    if (camera.shows !== 'two') pen.drawImage(picture, 0, 0, width, height);
    else for (const x of [0, width / 2]) pen.drawImage(picture, x, height / 4, width / 2, height / 2);
    if (camera.shows !== 'dim') return;
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
    if (camera.refuses !== null) throw new DOMException('refused by the test', camera.refuses);
    const real = await ask(wish);
    const [opened] = real.getVideoTracks();
    if (pictures.length === 0) pictures = await takePictures(real);
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
    const pen = canvas.getContext('2d');
    const stream = canvas.captureStream();
    const [track] = stream.getVideoTracks();
    if (!opened || !pen || !track) throw new Error('the browser gives no picture');
    const timer = setInterval(() => {
      draw(pen);
      camera.given += 1;
    }, 33);
    const stop = track.stop.bind(track);
    const settings = track.getSettings();
    const { deviceId } = camera;
    track.getSettings = () => ({ ...settings, deviceId });
    Object.defineProperty(track, 'label', { value: deviceId });
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
