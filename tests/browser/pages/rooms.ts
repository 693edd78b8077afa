/** Shows a clip's pictures to the product's own tracker as another room's camera would send them. No picture leaves this page. */

import { toFaceFrame } from '../../../engine-adapters/mediapipe/camera/to-face-frame';
import { loadModel } from '../../../engine-adapters/mediapipe/model/load-model';
import { type FaceTracker, openFaceTracker } from '../../../engine-adapters/mediapipe/tracker/face-tracker';
import { recordingFrameLine } from '../../../engine-adapters/recording/write-recording';
import type { Room } from '../../bench/rooms/room';
import { type RoomLight, roomLight } from '../../bench/rooms/room-light';

/** Grey of the wall around a clip that does not fill the picture. */
const WALL = '#6e6e6e';
const siteBase = new URL('./', document.baseURI).href;

/** One picture of a clip. */
export interface ShownPicture {
  /** base64. */
  readonly jpeg: string;
  readonly captureMs: number;
}

/** What the tracker saw in one: a recording's line, and the light of the picture and of the face's halves, 0..255. */
export interface SeenPicture {
  readonly line: string;
  readonly light: SeenLight;
}

export interface SeenLight {
  readonly meanLuma: number | null;
  readonly faceLuma: { readonly patientLeft: number; readonly patientRight: number } | null;
}

interface OpenRoom {
  readonly room: Room;
  readonly canvas: OffscreenCanvas;
  readonly pen: OffscreenCanvasRenderingContext2D;
  readonly light: RoomLight | null;
  readonly tracker: FaceTracker;
}

let open: OpenRoom | null = null;

/** Opens a room with a fresh tracker and tells how that runs. */
async function enter(room: Room, seed: number): Promise<string> {
  open?.tracker.close();
  const model = await loadModel(siteBase);
  const wasmBase = new URL('mediapipe', siteBase).href;
  const tracker = await openFaceTracker({ wasmBase, model, delegates: 'processorOnly' });
  await tracker.counting;
  const canvas = new OffscreenCanvas(room.width, room.height);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) throw new Error('no canvas to draw on');
  pen.imageSmoothingQuality = 'high';
  open = { room, canvas, pen, light: roomLight(room, seed), tracker };
  return tracker.runtime;
}

/** Shows pictures in their order. A frame that the product would drop is left out. */
async function look(pictures: readonly ShownPicture[]): Promise<SeenPicture[]> {
  if (open === null) throw new Error('enter a room first');
  const seen: SeenPicture[] = [];
  for (const { jpeg, captureMs } of pictures) {
    const image = await inRoom(open, jpeg);
    const tracked = open.tracker.track(image, captureMs);
    image.close();
    const frame = toFaceFrame(tracked, { captureMs, captureSource: 'recording', presented: 0 }, 0);
    if (frame === null) continue;
    const { meanLuma, faceLuma } = frame;
    seen.push({ line: recordingFrameLine(frame, 0), light: { meanLuma, faceLuma } });
  }
  return seen;
}

/** Through the lens, into the light, onto the sensor, down the wire. */
async function inRoom({ room, canvas, pen, light }: OpenRoom, jpeg: string): Promise<ImageBitmap> {
  const bytes = Uint8Array.from(atob(jpeg), (character) => character.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
  const { width, height, clipPx, blurPx, jpegQuality } = room;
  pen.filter = 'none';
  pen.fillStyle = WALL;
  pen.fillRect(0, 0, width, height);
  if (blurPx > 0) pen.filter = `blur(${blurPx}px)`;
  pen.drawImage(picture, (width - clipPx) / 2, (height - clipPx) / 2, clipPx, clipPx);
  picture.close();
  if (light !== null) {
    const pixels = pen.getImageData(0, 0, width, height);
    light(pixels.data, width, height);
    pen.putImageData(pixels, 0, 0);
  }
  if (jpegQuality === null) return createImageBitmap(canvas);
  return createImageBitmap(await canvas.convertToBlob({ type: 'image/jpeg', quality: jpegQuality }));
}

const roomPage = { enter, look };

declare global {
  interface Window {
    roomPage: typeof roomPage;
  }
}

window.roomPage = roomPage;
