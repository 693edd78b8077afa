/** The player's reef as it grows, in the forms that pages show it in: a wide strip, a phone's strip, a tall picture. */
import { drawReef } from '../../../game/scenes/reef/draw-reef';

const SHELLS = [0, 1, 5, 20, 60, 200];
const FORMS = [
  { width: 620, height: 150 },
  { width: 328, height: 120 },
  { width: 480, height: 300 },
];

document.body.style.cssText =
  'overflow:visible;height:auto;display:grid;grid-template-columns:repeat(3,auto);justify-content:start;align-items:start;gap:8px;padding:8px';
for (const shells of SHELLS) {
  for (const { width, height } of FORMS) {
    const canvas = document.createElement('canvas');
    canvas.width = width * 2;
    canvas.height = height * 2;
    canvas.style.cssText = `width:${width}px;height:${height}px`;
    drawReef(canvas, shells);
    document.body.append(canvas);
  }
}
document.body.dataset.shown = 'ready';
