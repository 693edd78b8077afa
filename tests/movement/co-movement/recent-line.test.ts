import { describe, expect, it } from 'vitest';
import { createRecentLine } from '../../../game/movement/co-movement/recent-line';

const FRAME_MS = 1000 / 30;
/** A narrowing of 10 % a second, seen at 30 frames a second for half a second. */
const ramp = Array.from({ length: 15 }, (_, i) => ({ timeMs: i * FRAME_MS, value: 0.1 * ((i * FRAME_MS) / 1000) }));
const nowMs = 14 * FRAME_MS;

function laid(waitMs: number, last: readonly number[] = []) {
  const line = createRecentLine(waitMs);
  for (const { timeMs, value } of ramp) line.push(timeMs, value);
  for (const [i, value] of last.entries()) line.push(nowMs + (i + 1) * FRAME_MS, value);
  return line;
}

describe('the line through the last frames', () => {
  it('tells a steady movement without lag, whether its newest frames wait or not', () => {
    for (const waitMs of [0, 70]) {
      expect(laid(waitMs).at(nowMs)).toBeCloseTo(0.1 * (nowMs / 1000), 9);
      expect(laid(waitMs).whenAt(0.02)).toBeCloseTo(200, 6);
    }
  });
  it('is bent by the first frames of a blink, unless they wait', () => {
    const blink = [0.12, 0.25];
    const honest = laid(0).at(nowMs);
    expect(laid(0, blink).at(nowMs) - honest).toBeGreaterThan(0.02);
    expect(laid(70, blink).at(nowMs)).toBeCloseTo(honest, 9);
  });
  it('forgets frames that waited when it is cleared', () => {
    const line = laid(70, [0.12, 0.25]);
    line.clear();
    expect(line.at(nowMs)).toBeNaN();
    for (let i = 0; i < 10; i++) line.push(1000 + i * FRAME_MS, 0.03);
    expect(line.at(1000)).toBeCloseTo(0.03, 9);
  });
  it('says nothing of too few frames', () => {
    const line = createRecentLine();
    line.push(0, 0.1);
    line.push(FRAME_MS, 0.2);
    expect(line.at(FRAME_MS)).toBeNaN();
  });
});

describe('how much of the past it takes in', () => {
  /** The line's value 150 ms before the last of these frames. */
  const told = (values: readonly number[]) => {
    const line = createRecentLine();
    for (const [i, value] of values.entries()) line.push(i * FRAME_MS, value);
    return line.at((values.length - 1) * FRAME_MS - 150);
  };
  const trembling = [0.012, -0.006, 0.014, -0.004, 0.012, -0.008, 0.01, -0.006, 0.008, -0.002];

  it('is more where the course was straight for longer: a tremble moves it less', () => {
    const short = told(trembling);
    const long = told([...new Array<number>(35).fill(0), ...trembling]);
    expect(short).toBeGreaterThan(0.002);
    expect(Math.abs(long)).toBeLessThan(0.7 * short);
  });
  it('is a third of a second where the course has just bent', () => {
    const bent = Array.from({ length: 45 }, (_, i) => (i < 35 ? 0 : (0.2 * (i - 34)) / 30));
    expect(told(bent)).toBeCloseTo((0.2 * (44 - 34 - 4.5)) / 30, 2);
  });
});
