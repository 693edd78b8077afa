import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { FACE_MODEL } from '../../../engine-adapters/mediapipe/model/face-model';
import type { RecordingAbout } from '../../../engine-adapters/recording/write-recording';
import { sharedFile } from '../../browser/page/shared-data';
import type { SeenPicture } from '../../browser/pages/rooms';
import { CLIP_FRAMES_PER_S, cameraFrames } from './camera-frames';
import type { Room } from './room';
import { splitJpegs } from './split-jpegs';

/** Pictures that are handed over at once: few enough to tell how far it is. */
const AT_ONCE = 90;
/** The same noise and the same rhythm every time. */
const SEED = 41;

/** What the tracker saw of a clip in a room. */
export interface TrackedClip {
  readonly about: RecordingAbout;
  readonly seen: readonly SeenPicture[];
  readonly msPerPicture: number;
}

/** The clip's file, in the shared data. */
export const clipFile = (clip: string): string => sharedFile(`clips/${clip}.mjpeg`);

/** What is seen, in words that change with everything that the room does: what was kept for other words is not it. */
export function sourceOf(clip: string, room: Room): string {
  return `clip ${clip}, seed ${SEED}, ${JSON.stringify(room)}`;
}

/**
 * Shows a clip, or its first seconds, to the tracker of an open page (`pages/rooms.ts`), as the room's camera takes it.
 * `onProgress`: called with the share that is done, 0..1.
 */
export async function trackClip(
  page: Page,
  clip: string,
  room: Room,
  seconds: number | null,
  onProgress: (share: number) => void,
): Promise<TrackedClip> {
  const file = clipFile(clip);
  const pictures = splitJpegs(readFileSync(file), file);
  const count = seconds === null ? pictures.length : Math.min(pictures.length, seconds * CLIP_FRAMES_PER_S);
  const frames = cameraFrames(count, room.rhythm, SEED);
  const runtime = await page.evaluate(([wanted, seed]) => window.roomPage.enter(wanted, seed), [room, SEED] as const);
  const beganMs = performance.now();
  const seen: SeenPicture[] = [];
  for (let from = 0; from < frames.length; from += AT_ONCE) {
    const batch = frames.slice(from, from + AT_ONCE).map(({ index, captureMs }) => {
      return { jpeg: pictures[index]?.toString('base64') ?? '', captureMs };
    });
    seen.push(...(await page.evaluate((shown) => window.roomPage.look(shown), batch)));
    onProgress(Math.min(1, (from + AT_ONCE) / frames.length));
  }
  const about: RecordingAbout = {
    source: sourceOf(clip, room),
    imageWidth: room.width,
    imageHeight: room.height,
    fpsNominal: CLIP_FRAMES_PER_S,
    model: { name: 'face_landmarker/float16/1', sha256: FACE_MODEL.sha256 },
    runtime,
    trackerSmoothing: 'off',
  };
  return { about, seen, msPerPicture: (performance.now() - beganMs) / frames.length };
}
