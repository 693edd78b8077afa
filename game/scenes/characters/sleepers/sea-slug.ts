import type { SleeperKind } from './sleeper-kind';

/** Asleep, it is a soft cushion; waking, it unfolds its gills and lifts its horns. */
export const seaSlug: SleeperKind = {
  art: 'sleepers/sea-slug',
  pose(puppet, wake, breathing, timeS) {
    const sway = Math.sin(timeS * 0.9) * 0.06 * wake;
    puppet.pose('gills', sway, 0.45 + 0.04 * breathing + 0.55 * wake);
    puppet.pose('horns', -sway, 0.8 + 0.2 * wake, 0.3 + 0.7 * wake);
    puppet.pose('body', 0, 1, 0.84 + 0.05 * breathing + 0.12 * wake);
    puppet.part('light').setAlpha(0.08 + 0.75 * wake);
  },
};
