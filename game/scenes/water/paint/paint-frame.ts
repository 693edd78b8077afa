import type { QuietRegion } from '../../../movement/co-movement/quiet-region';
import { SIDES } from '../../../movement/side';
import type { Layout } from '../../layout';
import { seeded } from '../../motion/seeded';
import { sleeperPlace } from '../sleeper-places';
import { paintBoulder } from './paint-boulder';
import { paintGrowth } from './paint-growth';
import { glowAt } from './paint-sky';

/** Upper stones first, because they are behind the lower ones. */
const FROM_BEHIND: readonly QuietRegion[] = ['brow', 'eye', 'nose', 'mouthCorner', 'lowerLip', 'jaw'];

/**
 * The stones at both sides, one under every sleeper's place, so that the lagoon has the same frame in every scene.
 * @param cover what lies on the stones: what grows in the water, or snow
 */
export function paintFrame(pen: CanvasRenderingContext2D, layout: Layout, cover: 'growth' | 'snow'): void {
  const { width, height, free, unit } = layout;
  for (const [sideIndex, side] of SIDES.entries()) {
    const random = seeded(300 + sideIndex);
    for (const [index, region] of FROM_BEHIND.entries()) {
      const place = sleeperPlace(region, side, layout);
      const outer = region === 'brow' || region === 'nose';
      const wide = place.size * (outer ? 3.1 : 2.05 + 0.5 * random());
      const outward = -place.facing * (outer ? wide * 0.22 : place.size * (0.1 + 0.25 * random()));
      const tall = Math.max(place.size * 1.15, (free.bottom - place.y) * (outer ? 0.9 : 0.62));
      const seed = 100 + index * 7 + sideIndex * 53;
      // A lower shoulder beside each stone, so that they lean on each other like a reef and not like eggs.
      paintBoulder(
        pen,
        place.x + outward - place.facing * wide * (0.42 + 0.12 * random()),
        place.y + place.size * (0.5 + 0.4 * random()),
        wide * 0.85,
        tall * 0.8,
        seed + 3,
      );
      paintBoulder(pen, place.x + outward, place.y - place.size * 0.05, wide, tall, seed);
      for (let i = 0; i < (cover === 'growth' ? 3 : 0); i++) {
        const where = i === 0 ? -place.facing * 0.33 : place.facing * (0.27 + 0.07 * i);
        const drop = i === 0 ? 0.1 : 0.07 + 0.08 * i;
        const size = place.size * (0.3 + 0.22 * random());
        paintGrowth(
          pen,
          place.x + outward + where * wide,
          place.y + drop * place.size,
          size,
          Math.floor(seed + i * 5 + random() * 6),
        );
      }
    }
    for (let i = 0; i < 7; i++) {
      const x =
        (side === 'patientLeft' ? 0.02 : 0.98) * width + (side === 'patientLeft' ? 1 : -1) * random() * width * 0.32;
      const size = unit * (2.5 + 4 * random());
      paintBoulder(
        pen,
        x,
        free.top + free.height * (0.955 + 0.03 * random()),
        size * 2.2,
        size * 1.3,
        700 + i + sideIndex * 20,
      );
    }
  }
  if (cover === 'snow') coverWithSnow(pen, layout);
  glowAt(pen, 0, height * 1.02, width * 0.4, height * 0.34, '#070f29', 0.8);
  glowAt(pen, width, height * 1.02, width * 0.4, height * 0.34, '#070f29', 0.8);
  glowAt(pen, width * 0.5, height * 1.06, width * 0.7, height * 0.13, '#070f29', 0.65);
}

/** Snow takes the colour out of the stones and lies thick on their upper faces. */
function coverWithSnow(pen: CanvasRenderingContext2D, layout: Layout): void {
  pen.save();
  pen.globalCompositeOperation = 'source-atop';
  pen.fillStyle = 'rgba(92, 122, 186, 0.5)';
  pen.fillRect(0, 0, layout.width, layout.height);
  for (const side of SIDES) {
    for (const region of FROM_BEHIND) {
      const { x, y, size, facing } = sleeperPlace(region, side, layout);
      glowAt(pen, x - facing * size * 0.4, y + size * 0.1, size * 1.7, size * 0.5, '#d9e6ff', 0.75);
    }
  }
  pen.restore();
}
