import * as Phaser from 'phaser';
import { clamp } from './motion/ease';
import { paintReef, paintReefLight } from './reef/paint-reef';
import type { SceneDefinition } from './scene-definition';
import { DEPTH } from './stage';

const ART = 'reef-walk';
const TALL = 520;
/** Seconds of one pulse of the reef's light. */
const SHIMMER_S = 7;

/** A sea horse over the player's own reef: the shells shimmer in the rests; the current shows the movements. */
export const reefWalk: SceneDefinition = {
  id: 'reef-walk',
  art: [ART],
  look: { view: 'below', band: 'current', water: ['#46a3a0', '#246d80', '#1a2f63'], afterglow: '#ffb08a' },
  build(stage) {
    const { layout, motion, painter, shells } = stage;
    const { creature, width, height, free, portrait } = layout;
    const reefWide = width * (portrait ? 1 : 0.62);
    const reefTall = free.height * (portrait ? 0.18 : 0.29);
    const reefY = free.bottom;
    const reef = painter.paint('scene/reef', reefWide, reefTall, (pen, w, h) => paintReef(pen, w, h, shells));
    const shine = painter.paint('scene/reef-light', reefWide * 0.5, reefTall * 0.5, (pen, w, h) =>
      paintReefLight(pen, w, h, shells),
    );
    // On a narrow screen the stones of both sides meet, so the reef lies before them.
    const depth = portrait ? DEPTH.front + 1 : DEPTH.middlePlants + 2;
    stage.picture(reef, width / 2, reefY, depth).setOrigin(0.5, 1);
    const light = stage
      .picture(shine, width / 2, reefY, depth + 1)
      .setOrigin(0.5, 1)
      .setDisplaySize(reefWide, reefTall)
      .setBlendMode(Phaser.BlendModes.ADD);
    const unitPx = (creature.size * 0.78) / TALL;
    const horse = stage.puppet(ART, unitPx, DEPTH.creature);
    return {
      update(mood) {
        const moves = motion === 'full' ? 1 - 0.75 * mood.calm : 0;
        const slow = mood.drift;
        const shimmer = 0.5 + 0.5 * Math.sin((mood.timeS / SHIMMER_S) * Math.PI * 2) * (motion === 'full' ? 1 : 0);
        light.setAlpha(
          (0.12 + (0.4 * mood.rest + 0.3 * mood.glow + 0.4 * mood.done) * (0.55 + 0.45 * shimmer)) *
            (1 - 0.8 * mood.calm),
        );
        const reach = clamp(mood.now - mood.bandMiddle, -0.6, 0.6);
        horse.root.setPosition(
          creature.x,
          creature.y + height * (0.006 * Math.sin(slow * 0.8) * moves - 0.014 * reach),
        );
        horse.root.setRotation(0.03 * Math.sin(slow * 0.6) * moves + 0.03 * mood.glow - 0.05 * mood.calm);
        horse.pose('head', -0.26 + 0.04 * Math.sin(slow * 0.7 + 1) * moves + 0.05 * mood.calm);
        horse.pose('fin', 0.18 * Math.sin(slow * 3.1) * moves, 1 - 0.1 * Math.sin(slow * 3.1 + 0.8) * moves, 1);
        const lit = clamp(0.1 + 0.65 * mood.glow + 0.35 * mood.gathered + 0.3 * mood.done, 0, 1);
        horse.part('lit').setAlpha(lit);
        horse.glowAt(0.7 + 0.3 * lit, 0.8 * lit);
      },
      offset: () => ({ x: horse.root.x - creature.x, y: horse.root.y - creature.y }),
    };
  },
};
