import type { Puppet } from './art/puppet';
import { RingBand } from './light/ring-band';
import { clamp, smooth } from './motion/ease';
import type { SceneDefinition } from './scene-definition';
import { DEPTH } from './stage';
import { bandStrength } from './water/band-geometry';
import { paintBoulder } from './water/paint/paint-boulder';
import { paintGrowth } from './water/paint/paint-growth';

const ART = 'sleepy-anemone';
/** Length of a petal in the drawing's units. */
const PETAL = 222;
/** How far the outermost petals lie open, radians from upright. */
const OPEN = 1.36;
/** Fold of the flower in the middle of the band; 1 is a closed bud. */
const FOLD_AT_BAND = 0.52;
const BACK = 8;
const FRONT = 9;

interface Petal {
  readonly pose: (fold: number, sway: number) => void;
}

/** An anemone that folds around its pearl, petal by petal, and keeps the light inside. */
export const sleepyAnemone: SceneDefinition = {
  id: 'sleepy-anemone',
  art: [ART],
  look: { view: 'below', band: 'own', water: ['#3f8a94', '#2a5f80', '#1d2c60'], afterglow: '#ff9b85' },
  build(stage) {
    const { layout, motion, painter } = stage;
    const { creature, height, unit } = layout;
    const unitPx = (creature.size * 0.34) / PETAL;
    const rootY = creature.y + PETAL * unitPx * 0.62;
    const footY = rootY + 100 * unitPx;
    const moundTall = (height - footY + unit * 4) / 0.94;
    const mound = painter.paint('scene/mound', unit * 40, moundTall, paintMound);
    stage.picture(mound, creature.x, footY - unit * 3, DEPTH.front + 1).setOrigin(0.5, 0.06);
    const ring = new RingBand(stage, DEPTH.halo);
    const flower = stage.puppet(ART, unitPx, DEPTH.creature);
    flower.root.setPosition(creature.x, rootY);
    const petals = growPetals(flower);
    const long = PETAL * unitPx;
    const foldOf = (share: number, middle: number) => clamp((share / Math.max(0.2, middle)) * FOLD_AT_BAND, 0, 1);
    /** Distance of the outermost tips from the pearl, for a fold. */
    const tipRadius = (fold: number) => {
      const angle = OPEN * (1 - smooth(0, 0.78, fold)) + 0.16;
      return long * Math.hypot(Math.sin(angle), 0.62 - Math.cos(angle));
    };
    return {
      update(mood) {
        const fold = foldOf(mood.now, mood.bandMiddle);
        const moves = motion === 'full' ? 1 - 0.8 * mood.calm : 0;
        petals.forEach((petal, i) => {
          petal.pose(fold, Math.sin(mood.drift * 0.9 + i * 0.9) * 0.05 * moves);
        });
        flower.pose(
          'petal-mid',
          Math.sin(mood.drift * 0.8) * 0.02 * moves,
          1,
          0.74 + 0.3 * smooth(0.2, 0.9, fold),
          0,
          12,
        );
        ring.draw(
          mood,
          bandStrength(mood) * 0.8,
          creature.x,
          creature.y,
          tipRadius(foldOf(mood.bandLow, mood.bandMiddle)),
          tipRadius(foldOf(mood.bandHigh, mood.bandMiddle)),
        );
        const light = clamp(0.2 + 0.6 * mood.glow + 0.3 * mood.gathered + 0.3 * mood.done, 0, 1);
        flower.pose('pearl', 0, 0.9 + 0.15 * light, 0.9 + 0.15 * light, 0, 14);
        flower.pose('light-pearl', 0, 0.7 + 0.6 * light, 0.7 + 0.6 * light, 0, 14).setAlpha(light);
        flower.root.setY(rootY + height * 0.002 * Math.sin(mood.drift * 0.7) * moves);
      },
      offset: () => ({ x: flower.root.x - creature.x, y: flower.root.y - rootY }),
    };
  },
};

/** The petals from the back to the front, each a copy of one of the two in the drawing. */
function growPetals(flower: Puppet): readonly Petal[] {
  const petals: Petal[] = [];
  for (const [name, count, narrow] of [
    ['petal-back', BACK, 1],
    ['petal', FRONT, 0.94],
  ] as const) {
    for (let i = 0; i < count; i++) {
      const picture = flower.again(name);
      const share = (i / (count - 1)) * 2 - 1;
      // The drawing bulges to the left.
      const face = share > 0.01 ? -1 : 1;
      // From the sides inwards: the outermost fold first.
      const turn = (1 - Math.abs(share)) * 0.45;
      const foot = share * 40;
      const tall = 1 - 0.16 * (1 - Math.abs(share)) * (name === 'petal' ? 1 : -0.2);
      petals.push({
        pose: (fold, sway) => {
          const folded = smooth(turn * 0.5, turn * 0.5 + 0.78, fold);
          const angle = share * OPEN * narrow * (1 - folded) + share * 0.16 + sway * (1 - 0.7 * folded);
          picture.setPosition(
            foot * (1 - 0.35 * folded),
            4 + 8 * (1 - Math.abs(share)) * (name === 'petal' ? 1 : -0.6),
          );
          picture.setRotation(angle);
          picture.setScale(face * baseX * (0.95 + 0.12 * folded), baseY * tall);
        },
      });
      const baseX = picture.scaleX;
      const baseY = picture.scaleY;
    }
  }
  flower.root.bringToTop(flower.part('petal-mid'));
  flower.part('petal').setVisible(false);
  flower.part('petal-back').setVisible(false);
  return petals;
}

function paintMound(pen: CanvasRenderingContext2D, w: number, h: number): void {
  // A hill of stones that widens downwards, the lower ones in front.
  for (const [x, y, wide, tall, seed] of [
    [0.5, 0.05, 0.5, 0.6, 925],
    [0.26, 0.3, 0.46, 0.76, 911],
    [0.74, 0.34, 0.46, 0.72, 917],
    [0.5, 0.4, 0.5, 0.7, 938],
    [0.34, 0.6, 0.46, 0.5, 931],
    [0.68, 0.66, 0.44, 0.44, 946],
    [0.14, 0.8, 0.26, 0.3, 951],
    [0.86, 0.82, 0.26, 0.3, 957],
  ] as const) {
    paintBoulder(pen, w * x, h * y, w * wide, h * tall, seed);
  }
  for (const [x, y, size, seed] of [
    [0.15, 0.36, 0.07, 5],
    [0.86, 0.4, 0.075, 6],
    [0.31, 0.13, 0.05, 10],
    [0.3, 0.64, 0.06, 8],
    [0.68, 0.14, 0.055, 9],
  ] as const) {
    paintGrowth(pen, w * x, h * y, w * size, seed);
  }
}
