import type { SleeperKind } from './sleeper-kind';

/** Asleep, only its back shows in the burrow; waking, it rises and looks about. */
export const eel: SleeperKind = {
  art: 'sleepers/eel',
  pose(puppet, wake, breathing, timeS) {
    const sway = Math.sin(timeS * 0.8) * 0.07 * wake;
    puppet.pose('eel', sway, 0.9 + 0.1 * wake, 0.3 + 0.02 * breathing + 0.7 * wake);
    puppet.pose('mound', 0, 1, 0.98 + 0.03 * breathing);
    puppet.part('light').setAlpha(0.08 + 0.75 * wake);
  },
};
