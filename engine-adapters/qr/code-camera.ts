import type { CodeCamera, CodeCameraFault, CodeCameraListener, CodePicture } from '../../game/ports/codes';
import { codeReading } from './code-reading';

/** Between two looks [ms]: eight a second find a code that is held up, and leave a slow device time for the page. */
const LOOK_EVERY_MS = 120;
/** A picture is looked at no wider or higher than this [px]; a code of 93 modules has then more than four pixels a module. */
const LARGEST_SIDE = 1280;
/** A photo is looked at no larger than this [px a side]: telephones take them of 9000. */
const LARGEST_PHOTO = 2600;

const WISH: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
};

const FAULT_BY_NAME: Readonly<Record<string, CodeCameraFault>> = {
  NotAllowedError: 'permissionDenied',
  SecurityError: 'permissionDenied',
  NotFoundError: 'noCamera',
  OverconstrainedError: 'noCamera',
  NotSupportedError: 'unsupported',
  TypeError: 'unsupported',
};

/** Looks for codes with this device's camera, or in a picture file; see the port. */
export const codeCamera: CodeCamera = {
  look(view, listener) {
    const stopping = new AbortController();
    const { signal } = stopping;
    const closeUnseen = () => {
      if (document.visibilityState !== 'hidden' || signal.aborted) return;
      stopping.abort();
      listener.onHidden();
    };
    document.addEventListener('visibilitychange', closeUnseen, { signal });
    // The page may have been left while this was loaded. Not before the caller has its way to stop.
    queueMicrotask(closeUnseen);
    void lookOn(view, listener, signal).catch((error: unknown) => {
      if (signal.aborted) return;
      stopping.abort();
      listener.onFault(faultOf(error));
    });
    return () => stopping.abort();
  },
  async readFile(file) {
    try {
      const bitmap = await createImageBitmap(file);
      const picture = pictureOf(bitmap, bitmap, LARGEST_PHOTO, document.createElement('canvas'));
      bitmap.close();
      return codeReading.read(picture, 'photo');
    } catch {
      // No picture, or one that this browser does not know: there is no code to be found in it.
      return null;
    }
  },
};

async function lookOn(view: HTMLVideoElement, listener: CodeCameraListener, stopped: AbortSignal): Promise<void> {
  const stream = await openedCamera(stopped);
  if (stream === null) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const canvas = document.createElement('canvas');
  stopped.addEventListener('abort', () => {
    clearTimeout(timer);
    closeCamera(stream);
    if (view.srcObject === stream) view.srcObject = null;
    // The last picture goes with the camera.
    canvas.width = 0;
  });
  for (const track of stream.getTracks()) {
    track.addEventListener('ended', () => {
      if (stopped.aborted) return;
      closeCamera(stream);
      listener.onFault('noCamera');
    });
  }
  view.dataset.facing = isAtTheBack(stream) ? 'back' : 'front';
  view.srcObject = stream;
  view.muted = true;
  // Refused autoplay shows as a picture that does not come, beside the way by file.
  view.play().catch(() => {});
  const collector = codeReading.collector();
  let seen = false;
  const look = () => {
    if (stopped.aborted) return;
    if (view.readyState >= view.HAVE_CURRENT_DATA && view.videoWidth > 0) {
      if (!seen) listener.onPicture();
      seen = true;
      const size = { width: view.videoWidth, height: view.videoHeight };
      const read = codeReading.read(pictureOf(view, size, LARGEST_SIDE, canvas), 'camera');
      const known = read === null ? null : collector.take(read);
      if (known?.is === 'part') listener.onPart(known.have, known.of);
      if (known?.is === 'whole') listener.onText(known.text);
    }
    if (!stopped.aborted) timer = setTimeout(look, LOOK_EVERY_MS);
  };
  look();
}

/** Null where the camera is not wanted any more; a camera that opens after that is closed at once. */
async function openedCamera(stopped: AbortSignal): Promise<MediaStream | null> {
  if (globalThis.isSecureContext === false) throw new DOMException('no safe address', 'InsecureError');
  if (navigator.mediaDevices?.getUserMedia === undefined) throw new TypeError('this page may not ask for a camera');
  const stream = await navigator.mediaDevices.getUserMedia(WISH);
  if (!stopped.aborted) return stream;
  closeCamera(stream);
  return null;
}

/** A laptop's camera does not report its direction; it faces the person. */
function isAtTheBack(stream: MediaStream): boolean {
  return stream.getVideoTracks().some((track) => track.getSettings().facingMode === 'environment');
}

function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function pictureOf(
  source: CanvasImageSource,
  size: { readonly width: number; readonly height: number },
  largest: number,
  canvas: HTMLCanvasElement,
): CodePicture {
  const scale = Math.min(1, largest / Math.max(size.width, size.height));
  canvas.width = Math.max(1, Math.round(size.width * scale));
  canvas.height = Math.max(1, Math.round(size.height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new DOMException('no canvas', 'NotSupportedError');
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function faultOf(error: unknown): CodeCameraFault {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return name === 'InsecureError' ? 'insecure' : (FAULT_BY_NAME[name] ?? 'cameraBusy');
}
