import { describe, expect, it } from 'vitest';
import { Spring } from '../../game/scenes/motion/spring';

const STEP_S = 1 / 60;

describe('Spring', () => {
  it('trails a steady movement by no more than 80 ms', () => {
    const spring = new Spring(0);
    const speedPerS = 0.5;
    let target = 0;
    for (let i = 0; i < 120; i++) {
      target += speedPerS * STEP_S;
      spring.follow(target, STEP_S);
    }
    const lagS = (target - spring.value) / speedPerS;
    expect(lagS).toBeGreaterThan(0.02);
    expect(lagS).toBeLessThanOrEqual(0.08);
  });

  it('reaches a still target without passing it', () => {
    const spring = new Spring(0);
    const way = Array.from({ length: 60 }, () => spring.follow(1, STEP_S));
    expect(Math.max(...way)).toBeLessThanOrEqual(1);
    expect(way.at(-1)).toBeCloseTo(1, 4);
  });

  it('goes the same way whatever the frame time', () => {
    const fine = new Spring(0);
    const coarse = new Spring(0);
    for (let i = 0; i < 30; i++) fine.follow(1, 0.01);
    for (let i = 0; i < 3; i++) coarse.follow(1, 0.1);
    expect(coarse.value).toBeCloseTo(fine.value, 6);
  });
});
