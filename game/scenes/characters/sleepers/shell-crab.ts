import type { SleeperKind } from './sleeper-kind';

/** Asleep, only its shell shows; waking, it lifts the shell, then the claws and eye stalks come out. */
export const shellCrab: SleeperKind = {
  art: 'sleepers/shell-crab',
  pose(puppet, wake, breathing, timeS) {
    const out = 0.35 + 0.65 * wake;
    const sway = Math.sin(timeS * 1.2) * 0.05 * wake;
    const shown = Math.min(1, wake * 3);
    puppet.pose('legs', 0, out, out).setAlpha(shown);
    puppet.pose('eyes', sway * 0.6, 0.5 + 0.5 * wake, 0.15 + 0.85 * wake, 0, -9 * wake).setAlpha(shown);
    puppet.pose('claw-left', sway + 0.2 * (1 - wake), out, out, 8 * (1 - wake), -4 * wake).setAlpha(shown);
    puppet.pose('claw-right', sway - 0.2 * (1 - wake), out, out, -8 * (1 - wake), -4 * wake).setAlpha(shown);
    puppet.pose('shell', sway * 0.4, 1, 0.98 + 0.02 * breathing, 0, -9 * wake);
    puppet.part('light').setAlpha(0.08 + 0.75 * wake);
  },
};
