import type { SleeperKind } from './sleeper-kind';

/** Asleep, its feelers are drawn in; waking, it lifts the shell and feels about. */
export const snail: SleeperKind = {
  art: 'sleepers/snail',
  pose(puppet, wake, breathing, timeS) {
    const out = 0.12 + 0.88 * wake;
    puppet.pose('feelers', Math.sin(timeS * 0.9) * 0.08 * wake, out, out).setAlpha(Math.min(1, wake * 4));
    puppet.pose('foot', 0, 0.78 + 0.22 * wake, 0.7 + 0.05 * breathing + 0.28 * wake);
    puppet.pose('shell', -0.06 + 0.1 * wake, 1, 0.97 + 0.03 * breathing, 0, 8 * (1 - wake));
    puppet.part('light').setAlpha(0.08 + 0.75 * wake);
  },
};
