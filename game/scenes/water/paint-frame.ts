import { QUIET_REGIONS } from '../../movement/quiet-region';
import { SIDES } from '../../movement/side';
import type { Layout } from '../layout';
import { paintBoulder } from './paint-boulder';
import { glowAt } from './paint-sky';
import { sleeperPlace } from './sleeper-places';

/** The stones at both sides, one under every sleeper's place, so that the lagoon has the same frame in every scene. */
export function paintFrame(pen: CanvasRenderingContext2D, layout: Layout): void {
  const { width, height } = layout;
  for (const [sideIndex, side] of SIDES.entries()) {
    for (const [index, region] of QUIET_REGIONS.entries()) {
      // Upper stones first: they stand behind the lower ones.
      const order = (['brow', 'eye', 'nose', 'mouthCorner', 'lowerLip', 'jaw'] as const)[index] ?? region;
      const place = sleeperPlace(order, side, layout);
      const outward = -place.facing * place.size * (order === 'brow' || order === 'nose' ? 0.55 : 0.2);
      const wide = place.size * (order === 'brow' || order === 'nose' ? 2.9 : 2.1);
      const tall = Math.max(place.size * 1.3, (height - place.y) * 0.75);
      paintBoulder(pen, place.x + outward, place.y - place.size * 0.06, wide, tall, 100 + index * 7 + sideIndex * 53);
    }
  }
  glowAt(pen, 0, height * 1.04, width * 0.42, height * 0.3, '#070f29', 0.85);
  glowAt(pen, width, height * 1.04, width * 0.42, height * 0.3, '#070f29', 0.85);
  glowAt(pen, width * 0.5, height * 1.06, width * 0.7, height * 0.13, '#070f29', 0.7);
}
