import { mix } from './motion/ease';
import type { SceneDefinition } from './scene-definition';
import { DEPTH } from './stage';

const ART = 'lantern-turtle';

/** Seconds of one quiet stroke of the flippers. */
const STROKE_S = 5.2;

/** A turtle whose shell is a lantern. It stays in place; the current moves to it, and its light warms the water. */
export const lanternTurtle: SceneDefinition = {
  id: 'lantern-turtle',
  art: [ART],
  look: { view: 'below', band: 'current', water: ['#46a9a6', '#1f6f78', '#16315c'], afterglow: '#ff9b85' },
  build(stage) {
    const { layout, motion } = stage;
    const { creature, height } = layout;
    const puppet = stage.puppet(ART, creature.size / 640, DEPTH.creature);
    let strokeS = 0;
    return {
      update(mood, dtS) {
        const moves = motion === 'full' ? 1 : 0;
        const ease = 1 - 0.75 * mood.calm;
        strokeS += dtS * mix(0.55, 1, mood.glow) * ease;
        const turn = (strokeS / STROKE_S) * Math.PI * 2;
        // Down fast, up slow: the second wave leans the stroke, as a swimmer does.
        const stroke = (Math.sin(turn) + 0.28 * Math.sin(turn * 2 + 0.6)) * moves * ease;
        const bob = Math.sin(turn - 0.9) * 0.006 * moves * ease;
        const reach = Math.max(-1, Math.min(1, mood.now - mood.bandMiddle));
        puppet.root.setPosition(creature.x, creature.y + height * (bob - 0.012 * reach));
        puppet.root.setRotation(-0.05 + 0.02 * stroke - 0.05 * mood.glow + 0.05 * mood.calm);
        puppet.pose('flipper-near', -0.06 + 0.3 * stroke, 1, 1 - 0.1 * stroke);
        puppet.pose('flipper-far', 0.04 + 0.24 * stroke, 1, 1 - 0.08 * stroke);
        const kick = Math.sin(turn * 1 + 1.9) * moves * ease;
        puppet.pose('rear-near', 0.12 * kick);
        puppet.pose('rear-far', -0.1 * kick);
        puppet.pose('tail', 0.08 * kick);
        puppet.pose('head', 0.03 * Math.sin(turn + 0.5) * moves - 0.04 * mood.glow + 0.06 * mood.calm);
        const light = Math.min(1, 0.16 + 0.66 * mood.glow + 0.3 * mood.gathered + 0.3 * mood.done);
        puppet.part('lit').setAlpha(light);
        puppet.glowAt(0.7 + 0.35 * light + 0.1 * mood.gathered, light * 0.85);
      },
      offset: () => ({ x: puppet.root.x - creature.x, y: puppet.root.y - creature.y }),
    };
  },
};
