import { describe, expect, it } from 'vitest';
import { toFaceFrame } from '../../../../engine-adapters/mediapipe/camera/to-face-frame';
import { faceLuma } from '../../../../engine-adapters/mediapipe/light/face-luma';
import { createPictureGauge } from '../../../../engine-adapters/mediapipe/light/picture-gauge';
import { practiceFrames } from '../../../../engine-adapters/practice-face/practice-frames';
import { type PracticeScript, QUIET_SCRIPT } from '../../../../engine-adapters/practice-face/script/practice-script';
import { createMeasurer } from '../../../../game/movement/pipeline';
import { type ReadyModel, startReadyCheck, stepReadyCheck } from '../../../../game/play/session/ready-check';

const WIDTH = 64;
const HEIGHT = 48;

/** The oval of a face by the vendor's mesh, in order around it. */
const OVAL = [
  10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150, 136,
  172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
];

function faceAt(place: Partial<PracticeScript['place']>, rollDeg = 0): Float32Array {
  const happenings = [{ kind: 'turn', startMs: -2000, endMs: 9000, yawDeg: 0, pitchDeg: 0, rollDeg } as const];
  const script = { ...QUIET_SCRIPT, happenings, place: { ...QUIET_SCRIPT.place, ...place } };
  return practiceFrames(script).at(500).face?.landmarks ?? new Float32Array(0);
}

/** A grey picture of a face, the two halves of it as bright as said, before something else. */
function picture(landmarks: Float32Array, half: { patientLeft: number; patientRight: number }, behind: number) {
  const rgba = new Uint8ClampedArray(WIDTH * HEIGHT * 4).fill(255);
  const [topX = 0, topY = 0, downX = 0, downY = 0] = [10, 152].flatMap((i) => [landmarks[i * 3], landmarks[i * 3 + 1]]);
  for (let row = 0; row < HEIGHT; row += 1)
    for (let column = 0; column < WIDTH; column += 1) {
      const [x, y] = [(column + 0.5) / WIDTH, (row + 0.5) / HEIGHT];
      const middle = topX + ((downX - topX) * (y - topY)) / (downY - topY);
      const grey = !isInOval(landmarks, x, y) ? behind : x > middle ? half.patientLeft : half.patientRight;
      rgba.fill(grey, (row * WIDTH + column) * 4, (row * WIDTH + column) * 4 + 3);
    }
  return rgba;
}

function isInOval(landmarks: Float32Array, x: number, y: number): boolean {
  let inside = false;
  OVAL.forEach((from, i) => {
    const to = OVAL[(i + 1) % OVAL.length] ?? 0;
    const [x0, y0] = [landmarks[from * 3] ?? 0, landmarks[from * 3 + 1] ?? 0];
    const [x1, y1] = [landmarks[to * 3] ?? 0, landmarks[to * 3 + 1] ?? 0];
    if (y0 > y !== y1 > y && x < x0 + ((y - y0) * (x1 - x0)) / (y1 - y0)) inside = !inside;
  });
  return inside;
}

const both = (luma: number) => ({ patientLeft: luma, patientRight: luma });

describe('how bright a face is', () => {
  it.each([
    ['in the middle', {}, 0],
    ['far away', { iodShare: 0.09 }, 0],
    ['near', { iodShare: 0.34 }, 0],
    ['aside', { x: 0.75, y: 0.5 }, 0],
    ['tilted', {}, 18],
    ['half over an edge', { x: 0.95 }, 0],
  ] as const)('is told by the face alone: %s', (_, place, rollDeg) => {
    const landmarks = faceAt(place, rollDeg);
    for (const [face, behind] of [
      [22, 255],
      [130, 4],
    ] as const) {
      const rgba = picture(landmarks, both(face), behind);
      const seen = faceLuma({ rgba, width: WIDTH, height: HEIGHT }, landmarks);
      if (seen === null) expect(place).toEqual({ x: 0.95 });
      else
        for (const side of ['patientLeft', 'patientRight'] as const)
          expect(Math.abs(seen[side] - face)).toBeLessThan(3);
    }
  });

  it('is told for each half, by the patient’s own sides', () => {
    const landmarks = faceAt({}, 10);
    const rgba = picture(landmarks, { patientLeft: 150, patientRight: 20 }, 90);
    const seen = faceLuma({ rgba, width: WIDTH, height: HEIGHT }, landmarks);
    expect(seen?.patientLeft).toBeGreaterThan(135);
    expect(seen?.patientRight).toBeLessThan(35);
  });
});

describe('the light that the ready check tells', () => {
  /** Two seconds of a real picture's numbers through gauge, adapter and measurer. */
  function check(landmarks: Float32Array | null, rgba: Uint8ClampedArray): ReadyModel {
    const gauge = createPictureGauge(() => rgba);
    const measurer = createMeasurer();
    let model = startReadyCheck();
    for (let ms = 33; ms < 3000; ms += 33) {
      const looked = { ...gauge({} as ImageBitmap, ms, landmarks), unchangedMs: 0 };
      const found = {
        landmarks,
        matrix: null,
        blendshapes: null,
        width: 640,
        height: 480,
        facesSeen: landmarks ? 1 : 0,
      };
      const frame = toFaceFrame(
        { ...found, ...looked },
        { captureMs: ms, captureSource: 'callback', presented: ms },
        0,
      );
      if (frame !== null) model = stepReadyCheck(model, measurer.measure(frame), 'enough');
    }
    return model;
  }
  const FACE = faceAt({});
  const plain = (grey: number) => new Uint8ClampedArray(WIDTH * HEIGHT * 4).fill(grey);

  // The recorded face has 122 in good light.
  it.each([
    ['a face at 18 % before a white window', 'backlit', both(22), 255],
    ['the same in a room of its own brightness', 'tooDark', both(22), 20],
    ['one half of the face beside a lamp', 'halfDark', { patientLeft: 160, patientRight: 14 }, 60],
    ['a washed out face in a dark room', 'tooBright', both(245), 12],
    ['a lit face in a black room', null, both(122), 3],
    ['a lit face before a bright wall', null, both(122), 240],
    ['very dark skin before a white wall, in good light', null, both(58), 235],
    ['a lamp at one side', null, { patientLeft: 180, patientRight: 60 }, 40],
    ['a dim room, as dark as the darkest recording', null, both(34), 30],
  ] as const)('%s: %s', (_, problem, half, behind) => {
    const model = check(FACE, picture(FACE, half, behind));
    expect(model.problem).toBe(problem);
    expect(model.passed).toBe(problem === null);
  });

  it('says the light, not the face, where nobody can be found in the dark (F8)', () => {
    expect(check(null, plain(12)).problem).toBe('tooDark');
    expect(check(null, plain(250)).problem).toBe('tooBright');
    expect(check(null, plain(120)).problem).toBe('noFace');
  });
});
