import { clamp } from './motion/ease';
import type { SceneDefinition } from './scene-definition';
import { DEPTH } from './stage';

const ART = 'rising-ray';
const WIDTH = 720;
/** Seconds of one slow beat of the wings. */
const BEAT_S = 6.4;
const SIDES = [
  ['left', 1],
  ['right', -1],
] as const;

/** A manta in open water: a swell of light lifts under it, and its stars light up with each wing beat. */
export const risingRay: SceneDefinition = {
  id: 'rising-ray',
  art: [ART],
  look: { view: 'below', band: 'swell', water: ['#3a8fae', '#1d5b86', '#14295c'], afterglow: '#f0a08c' },
  build(stage) {
    const { layout, motion } = stage;
    const { creature, height } = layout;
    const unitPx = (creature.size * 1.12) / WIDTH;
    const ray = stage.puppet(ART, unitPx, DEPTH.creature);
    let beatS = 0;
    return {
      update(mood, dtS) {
        const ease = motion === 'full' ? 1 - 0.85 * mood.calm : 0;
        beatS += dtS * (0.6 + 0.4 * mood.glow) * ease;
        const turn = (beatS / BEAT_S) * Math.PI * 2;
        const beat = Math.sin(turn) * ease;
        const late = Math.sin(turn - 0.9) * ease;
        const reach = clamp(mood.now - mood.bandMiddle, -0.6, 0.6);
        ray.root.setPosition(creature.x, creature.y - height * (0.012 * beat + 0.014 * reach));
        ray.root.setScale(unitPx, unitPx * (0.9 + 0.06 * reach + 0.03 * late));
        ray.root.setRotation(0.015 * Math.sin(turn * 0.5) * ease);
        const light = clamp(0.12 + 0.62 * mood.glow + 0.34 * mood.gathered + 0.3 * mood.done, 0, 1);
        for (const [side, sign] of SIDES) {
          const inner = sign * (0.02 + 0.13 * beat);
          const wide = 1 - 0.05 * Math.abs(beat);
          ray.pose(`inner-${side}`, inner, wide, 1);
          ray.pose(`lit-inner-${side}`, inner, wide, 1).setAlpha(light);
          // The outer wing hangs from the inner one's end and follows it late.
          const endX = sign * -148 * wide;
          const dropX = endX * Math.cos(inner) - endX;
          const dropY = endX * Math.sin(inner);
          const outer = inner + sign * (0.04 + 0.17 * late);
          const shift = sign * -148 * (wide - 1);
          ray.pose(`outer-${side}`, outer, 1, 1, dropX + shift, dropY);
          ray
            .pose(`lit-outer-${side}`, outer, 1, 1, dropX + shift, dropY)
            .setAlpha(light * (0.7 + 0.3 * mood.gathered));
          ray.pose(`horn-${side}`, sign * (0.05 + 0.05 * late));
        }
        ray.part('lit-body').setAlpha(light);
        ray.pose('tail', 0.14 * Math.sin(turn * 0.5 + 1) * ease);
        ray.glowAt(0.7 + 0.3 * light, 0.75 * light);
      },
      offset: () => ({ x: ray.root.x - creature.x, y: ray.root.y - creature.y }),
    };
  },
};
