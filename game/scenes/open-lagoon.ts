import type { OpenLagoon } from '../ports/lagoon-view';
import { LagoonGame } from './lagoon-game';

/** Opens the lagoon in `parent`. Load this module lazily: it brings the whole engine. */
export const openLagoon: OpenLagoon = async (parent, options, onLost) => {
  const lagoon = new LagoonGame(parent, options, onLost);
  await lagoon.open();
  return lagoon;
};
