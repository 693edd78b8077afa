import type { OpenLagoon } from '../../ports/lagoon-view';
import { LagoonGame } from './lagoon-game';

/**
 * Opens the lagoon in `parent`. Import this module lazily: it brings the whole engine. It is a file of its own because
 * only a file can be loaded lazily.
 */
export const openLagoon: OpenLagoon = async (parent, options, onLost, left) => {
  const lagoon = new LagoonGame(parent, options, onLost);
  // An engine that boots cannot be halted: told at once, it ends as soon as it has booted, before it loads its pictures.
  left.addEventListener('abort', () => lagoon.destroy(), { once: true });
  await lagoon.open();
  return lagoon;
};
