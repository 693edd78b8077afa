import { describe, expect, it } from 'vitest';
import type { PlaySignal } from '../../game/play/play-signal';
import { layoutFor } from '../../game/scenes/layout';
import { Mood } from '../../game/scenes/mood';
import { bandPlace } from '../../game/scenes/water/band-geometry';

const layout = layoutFor(1024, 768, 1);

function placeAt(activation: number, band = { low: 0.4, high: 0.6 }) {
  const signal: PlaySignal = {
    phase: 'move',
    activation,
    band,
    calm: 0,
    flow: 'flowing',
    stirring: {},
    progress: 0,
    light: 1,
    holdProgress: 0,
    cue: null,
  };
  return bandPlace(new Mood(signal), layout);
}

describe('bandPlace', () => {
  it('lies on the creature in the middle of the band, above it below the band, below it beyond the band', () => {
    expect(placeAt(0.5).middleY).toBeCloseTo(layout.creature.y);
    expect(placeAt(0.2).middleY).toBeLessThan(layout.creature.y);
    expect(placeAt(0.8).middleY).toBeGreaterThan(layout.creature.y);
  });

  it('shows a movement inside the band inside its rims, outside the band outside', () => {
    const inside = placeAt(0.57);
    const outside = placeAt(0.64);
    expect(Math.abs(inside.middleY - layout.creature.y)).toBeLessThan(inside.half);
    expect(Math.abs(outside.middleY - layout.creature.y)).toBeGreaterThan(outside.half);
  });

  it('asks for the same way on the screen whatever the size of the target', () => {
    const small = placeAt(0, { low: 0.2, high: 0.3 });
    const large = placeAt(0, { low: 0.6, high: 0.9 });
    expect(small.middleY).toBeCloseTo(large.middleY);
  });

  it('stays on the screen however far the movement goes', () => {
    expect(placeAt(9).middleY).toBeLessThan(layout.height);
    expect(placeAt(-9).middleY).toBeGreaterThan(0);
  });
});
