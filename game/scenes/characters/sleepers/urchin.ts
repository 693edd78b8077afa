import type { SleeperKind } from './sleeper-kind';

/** Asleep, its spines are folded in; waking, they open slowly, like a firework. */
export const urchin: SleeperKind = {
  art: 'sleepers/urchin',
  pose(puppet, wake, breathing, timeS) {
    const open = 0.62 + 0.03 * breathing + 0.38 * wake;
    const sway = Math.sin(timeS * 0.8) * 0.05 * wake;
    puppet.pose('back', sway, open);
    puppet.pose('front', -sway, 0.7 + 0.02 * breathing + 0.3 * wake);
    puppet.pose('ball', 0, 0.96 + 0.03 * breathing + 0.02 * wake);
    puppet.part('light').setAlpha(0.08 + 0.75 * wake);
  },
};
