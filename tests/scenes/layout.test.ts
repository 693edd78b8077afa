import { describe, expect, it } from 'vitest';
import { QUIET_REGIONS } from '../../game/movement/co-movement/quiet-region';
import { layoutFor } from '../../game/scenes/layout';
import { sleeperPlace } from '../../game/scenes/water/sleeper-places';

const SCREENS = [
  [390, 844],
  [844, 390],
  [768, 1024],
  [1280, 800],
  [360, 640],
] as const;

describe.each(SCREENS)('a canvas of %i x %i with words over its ends', (width, height) => {
  const covered = { top: 70, bottom: 90 };
  const layout = layoutFor(width * 2, height * 2, 2, covered);

  it('has its creature, moon and sleepers where no word lies', () => {
    expect(layout.free).toEqual({ top: 140, bottom: height * 2 - 180, height: height * 2 - 320 });
    const { creature, moon } = layout;
    expect(creature.y - creature.size / 2).toBeGreaterThan(layout.horizonY);
    expect(creature.y + creature.size / 2).toBeLessThan(layout.free.bottom);
    expect(moon.y - moon.radius).toBeGreaterThan(layout.free.top);
    for (const region of QUIET_REGIONS) {
      expect(sleeperPlace(region, 'patientLeft', layout).y, region).toBeLessThan(layout.free.bottom);
    }
  });

  it('is laid out as ever where nothing lies over it', () => {
    expect(layoutFor(width, height, 1).free).toEqual({ top: 0, bottom: height, height });
  });

  it('leaves the picture its least share under very large words', () => {
    const { free } = layoutFor(width, height, 1, { top: height * 0.3, bottom: height * 0.6 });
    expect(free.height).toBeCloseTo(height * 0.42, 5);
    expect(free.top).toBeCloseTo(height * 0.3, 5);
    expect(free.bottom).toBeLessThanOrEqual(height);
  });
});
