import { SIDES } from '../../../game/movement/side';
import type { PracticeDial } from '../../../game/ports/practice-dials';
import type { HappeningKind } from '../script/happening';
import { PRACTICE_CAMERA, type PracticeScript } from '../script/practice-script';
import { dial } from './dial';
import type { LiveFace } from './live-face';

/** Resting tone, what troubles the picture, and the camera of a live practice face. */
export function troubleDials(face: LiveFace): readonly PracticeDial[] {
  return [...tone(face), ...trouble(face), ...camera(face)];
}

function tone(face: LiveFace): PracticeDial[] {
  return (['eye', 'mouthCorner'] as const).flatMap((region) =>
    SIDES.map((side) =>
      dial(
        `tone.${region}.${side}`,
        'tone',
        'perMinute',
        [0, 0.3, 0.01],
        () => face.script.toneDriftPerMin[region][side],
        (value) => {
          const drift = face.script.toneDriftPerMin;
          face.change({ toneDriftPerMin: { ...drift, [region]: { ...drift[region], [side]: value } } });
        },
      ),
    ),
  );
}

function trouble(face: LiveFace): PracticeDial[] {
  const on = (kind: HappeningKind) =>
    face.script.happenings.some((h) => h.kind === kind && h.endMs === Number.POSITIVE_INFINITY);
  const lasting = (kind: HappeningKind, begin: () => void) =>
    dial(
      `trouble.${kind}`,
      'trouble',
      'none',
      [0, 1, 1],
      () => (on(kind) ? 1 : 0),
      (value) => (value === 1 ? begin() : face.end(kind)),
      'switch',
    );
  return [
    lasting('speech', () => face.begin({ kind: 'speech' })),
    lasting('noFace', () => face.begin({ kind: 'noFace' })),
    lasting('secondFace', () => face.begin({ kind: 'secondFace', tracked: 'other' })),
    lasting('hand', () => face.begin({ kind: 'hand', errorIod: 0.12 })),
    lasting('dimLight', () => face.begin({ kind: 'dimLight', luma: 12, noiseGain: 4 })),
  ];
}

function camera(face: LiveFace): PracticeDial[] {
  const set = (part: Partial<PracticeScript['camera']>) => face.change({ camera: { ...face.script.camera, ...part } });
  return [
    dial(
      'camera.noise',
      'camera',
      'times',
      [0, 6, 0.1],
      () => face.script.camera.noiseIod / PRACTICE_CAMERA.noiseIod,
      (n) => set({ noiseIod: n * PRACTICE_CAMERA.noiseIod, depthNoiseIod: n * PRACTICE_CAMERA.depthNoiseIod }),
    ),
    dial(
      'camera.fps',
      'camera',
      'fps',
      [5, 60, 1],
      () => face.script.camera.fps,
      (fps) => set({ fps }),
    ),
    dial(
      'camera.jitter',
      'camera',
      'share',
      [0, 0.9, 0.05],
      () => face.script.camera.jitter,
      (jitter) => set({ jitter }),
    ),
    dial(
      'camera.dropped',
      'camera',
      'share',
      [0, 0.8, 0.05],
      () => face.script.camera.droppedShare,
      (droppedShare) => set({ droppedShare }),
    ),
    dial(
      'camera.mirrored',
      'camera',
      'none',
      [0, 1, 1],
      () => (face.script.camera.picture === 'mirrored' ? 1 : 0),
      (value) => set({ picture: value === 1 ? 'mirrored' : 'asSeen' }),
      'switch',
    ),
  ];
}
