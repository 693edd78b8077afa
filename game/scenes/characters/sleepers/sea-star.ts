import type { SleeperKind } from './sleeper-kind';

const ARMS = 5;

/** Asleep, it lies draped over its stone; waking, it lifts the tips of its arms one after another. */
export const seaStar: SleeperKind = {
  art: 'sleepers/sea-star',
  pose(puppet, wake, breathing, timeS) {
    for (let arm = 0; arm < ARMS; arm++) {
      const wave = Math.sin(timeS * 1.1 + arm * 1.26) * 0.06 * wake;
      puppet.pose(`arm-${arm}`, wave, 0.9 + 0.02 * breathing + 0.14 * wake, 0.88 + 0.03 * breathing + 0.26 * wake);
    }
    puppet.pose('dome', 0, 0.96 + 0.06 * breathing + 0.06 * wake);
    puppet.part('light').setAlpha(0.08 + 0.75 * wake);
  },
};
