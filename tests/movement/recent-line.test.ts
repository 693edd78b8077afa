import { describe, expect, it } from 'vitest';
import { createRecentLine } from '../../game/movement/recent-line';

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
