import type { CodeModules, CodePicture } from '../../../game/ports/codes';

/** Modules of light around a code. */
const RIM = 4;

/** A code as black and white pixels, `scale` pixels a module, with its quiet rim. */
export function drawnCode(modules: CodeModules, scale = 4): CodePicture {
  const side = (modules.length + 2 * RIM) * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const dark = modules[Math.floor(y / scale) - RIM]?.[Math.floor(x / scale) - RIM] === true;
      if (dark) data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return { width: side, height: side, data };
}
