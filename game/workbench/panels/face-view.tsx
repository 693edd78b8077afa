import { useEffect, useRef } from 'preact/hooks';
import type { FaceFrame } from '../../movement/face-frame';
import { COLOUR } from '../curves/palette';
import { screenInUse } from '../screen-in-use';
import { say } from '../words/words';

const SIDE_PX = 240;
/** Contours by the tracker's numbering; the first of a pair is the patient's right. */
const RIGHT: readonly (readonly number[])[] = [
  [33, 246, 161, 160, 159, 158, 157, 173, 133, 155, 154, 153, 145, 144, 163, 7, 33],
  [46, 53, 52, 65, 55],
  [70, 63, 105, 66, 107],
  [469, 470, 471, 472, 469],
];
const LEFT: readonly (readonly number[])[] = [
  [263, 466, 388, 387, 386, 385, 384, 398, 362, 382, 381, 380, 374, 373, 390, 249, 263],
  [276, 283, 282, 295, 285],
  [300, 293, 334, 296, 336],
  [474, 475, 476, 477, 474],
];
const MIDDLE: readonly (readonly number[])[] = [
  [61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17, 84, 181, 91, 146, 61],
  [78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308, 324, 318, 402, 317, 14, 87, 178, 88, 95, 78],
  [168, 6, 197, 195, 5, 4, 1],
  [129, 98, 2, 327, 358],
];

/** The landmarks of one frame, cropped to the face; never a picture. */
export function FaceView({ frame }: { readonly frame: FaceFrame | null }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  void screenInUse.value;
  useEffect(() => {
    if (canvas.current) draw(canvas.current, frame);
  });
  return <canvas ref={canvas} class="face" role="img" aria-label={say('faceLabel')} />;
}

function draw(canvas: HTMLCanvasElement, frame: FaceFrame | null) {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const density = window.devicePixelRatio || 1;
  canvas.width = Math.round(SIDE_PX * density);
  canvas.height = Math.round(SIDE_PX * density);
  context.scale(density, density);
  if (!frame?.face) return;
  const { landmarks } = frame.face;
  const px = (i: number) => [
    (landmarks[i * 3] ?? 0) * frame.imageWidth,
    (landmarks[i * 3 + 1] ?? 0) * frame.imageHeight,
  ];
  const all = Array.from({ length: 468 }, (_, i) => px(i));
  const xs = all.map(([x]) => x ?? 0);
  const ys = all.map(([, y]) => y ?? 0);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const size = Math.max(Math.max(...xs) - left, Math.max(...ys) - top) || 1;
  const scale = (SIDE_PX - 16) / size;
  const shiftX = (SIDE_PX - (Math.max(...xs) - left) * scale) / 2;
  const at = (i: number): [number, number] => {
    const [x = 0, y = 0] = px(i);
    return [shiftX + (x - left) * scale, 8 + (y - top) * scale];
  };
  context.fillStyle = 'rgba(232, 246, 243, 0.4)';
  for (let i = 0; i < 468; i++) {
    const [x, y] = at(i);
    context.fillRect(x - 0.6, y - 0.6, 1.2, 1.2);
  }
  const trace = (contours: readonly (readonly number[])[], colour: string) => {
    context.strokeStyle = colour;
    context.lineWidth = 1.5;
    context.lineJoin = 'round';
    for (const contour of contours) {
      context.beginPath();
      contour.forEach((i, n) => {
        const [x, y] = at(i);
        if (n === 0) context.moveTo(x, y);
        else context.lineTo(x, y);
      });
      context.stroke();
    }
  };
  trace(RIGHT, COLOUR.patientRight);
  trace(LEFT, COLOUR.patientLeft);
  trace(MIDDLE, 'rgba(232, 246, 243, 0.85)');
}
