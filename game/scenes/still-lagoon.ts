import * as Phaser from 'phaser';
import { PALETTE, withAlpha } from './light/palette';
import { approach, clamp, mix, smooth } from './motion/ease';
import type { SceneDefinition } from './scene-definition';
import { DEPTH } from './stage';
import { paintWaterStars } from './water/paint/paint-air';

const ART = 'still-lagoon';
const WIDTH = 480;
/** Number of ripples at a time, and seconds that one takes from the lily to the edge. */
const RIPPLES = 9;
const RIPPLE_S = 11;
/** Flattening of a circle on the water. */
const FLAT = 0.3;

/** The resting game: the lagoon itself. As the face relaxes, ripples around the lily settle and the stars appear in the water. */
export const stillLagoon: SceneDefinition = {
  id: 'still-lagoon',
  art: [ART],
  look: { view: 'above', band: 'own', water: ['#3f6f9f', '#235489', '#122a5c'], afterglow: '#ff9b85' },
  build(stage) {
    const { layout, motion, painter, contrast } = stage;
    const { creature, width, height, unit } = layout;
    const waterTop = layout.horizonY + height * 0.02;
    const ring = painter.sheet('scene/ripple', [
      { name: 'soft', width: 512, height: 512, paint: (pen, w) => paintRipple(pen, w, 0.02, 0.75) },
      { name: 'clear', width: 512, height: 512, paint: (pen, w) => paintRipple(pen, w, 0.008, 1) },
    ]);
    const lilyY = creature.y + creature.size * 0.12;
    const ripples = Array.from({ length: RIPPLES }, (_, i) => ({
      picture: stage
        .picture(ring, creature.x, lilyY, DEPTH.night + 1, contrast === 'high' ? 'clear' : 'soft')
        .setBlendMode(Phaser.BlendModes.ADD),
      phase: i / RIPPLES,
    }));
    const sky = painter.paint('scene/constellations', width * 0.75, (height - waterTop) * 0.75, (pen, w, h) =>
      paintWaterStars(pen, w, h, unit * 0.85, 410),
    );
    const stars = stage
      .picture(sky, 0, waterTop, DEPTH.middlePlants)
      .setOrigin(0)
      .setDisplaySize(width, height - waterTop)
      .setBlendMode(Phaser.BlendModes.ADD);
    const unitPx = (creature.size * 0.52) / WIDTH;
    const mirror = stage.puppet(ART, unitPx, DEPTH.creature - 1);
    mirror.root
      .setPosition(creature.x, lilyY + creature.size * 0.07)
      .setScale(unitPx, -unitPx * 0.55)
      .setAlpha(0.22);
    mirror.part('pad').setVisible(false);
    mirror.part('light-heart').setVisible(false);
    const lily = stage.puppet(ART, unitPx, DEPTH.creature);
    let unrest = 1;
    let flow = 0;
    return {
      update(mood, dtS) {
        const allowed = Math.max(0.12, mood.bandHigh);
        // A face at rest leaves glass; what moves beyond the band comes back as ripples, softly.
        const stir = clamp(mood.now / (allowed * 2.2), 0, 1);
        unrest = approach(unrest, Math.max(stir, mood.calm * 0.8), 0.5, dtS);
        const still = motion === 'full' ? 1 : 0;
        flow += (dtS / RIPPLE_S) * mix(0.45, 1, unrest) * still;
        for (const ripple of ripples) {
          const way = (ripple.phase + flow) % 1;
          const size = creature.size * (0.4 + 2.5 * way);
          ripple.picture.setDisplaySize(size, size * FLAT);
          ripple.picture.setAlpha(
            smooth(0, 0.14, way) * (1 - way) ** 1.3 * (0.1 + 0.75 * unrest) * (1 - 0.5 * mood.mist),
          );
        }
        const settled = (1 - unrest) * (1 - 0.6 * mood.mist);
        stars.setAlpha(smooth(0.15, 0.95, settled) * (0.8 + 0.2 * mood.progress));
        stars.setY(waterTop + (1 - settled) * unit * 1.2);
        const bob = Math.sin(mood.timeS * 0.6) * still * (0.002 + 0.004 * unrest);
        lily.root.setPosition(creature.x, lilyY + height * bob).setRotation(0.012 * Math.sin(mood.timeS * 0.5) * still);
        const open = 0.3 + 0.7 * settled;
        for (const [turn, name] of ['outer', 'middle', 'inner'].entries()) {
          const petal = 0.84 + (0.14 + 0.03 * turn) * open;
          lily.pose(name, 0, 0.9 + 0.1 * open, petal);
          mirror.pose(name, 0, 0.9 + 0.1 * open, petal);
        }
        const light =
          clamp(0.22 + 0.5 * settled + 0.25 * mood.gathered + 0.2 * mood.done, 0, 1) * (1 - 0.35 * mood.calm);
        lily.pose('heart', 0, 0.8 + 0.25 * light);
        lily.pose('light-heart', 0, 0.7 + 0.4 * light).setAlpha(light);
      },
      offset: () => ({ x: lily.root.x - creature.x, y: lily.root.y - lilyY }),
    };
  },
};

/** One ripple: a soft circle with a steeper outer edge. */
function paintRipple(pen: CanvasRenderingContext2D, w: number, soft: number, strength: number): void {
  const middle = w / 2;
  const glow = pen.createRadialGradient(middle, middle, w * (0.47 - soft * 2), middle, middle, w * (0.47 + soft));
  glow.addColorStop(0, withAlpha('#9fc4f0', 0));
  glow.addColorStop(0.6, withAlpha('#9fc4f0', 0.35 * strength));
  glow.addColorStop(0.8, withAlpha(PALETTE.foam, strength));
  glow.addColorStop(1, withAlpha(PALETTE.foam, 0));
  pen.fillStyle = glow;
  pen.fillRect(0, 0, w, w);
}
