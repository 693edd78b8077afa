import { describe, expect, it } from 'vitest';
import { lightAndDistance, lightPictures } from '../../scripts/measurement-docs/light-and-distance';

const measuredWith = { movement: '1.0.0', noise: '1.0.0', rooms: '1.0.0', signal: '1.0.0' };
const level = (lidNoise: number, f1: number) => ({
  ...{ px: 100 * lidNoise, lidNoise, floor: 0.1, sureFrom: 0.12, f1, f1AboveFloor: f1 },
  ...{ delayMs: { median: 200, p95: 400 }, notSure: 0, wrongReasons: 0 },
});
const noise = { input: 'six faces', levels: [level(0.01, 1), level(0.03, 0.9), level(0.2, 0.1)] };
const room = { clip: 'smile', facePx: 200, found: '3 of 3', falseCalms: 0, lateMs: 300, notSure: 0, wrongReasons: 0 };
const rooms = [{ ...room, room: 'lamp', lidNoise: 0.018 }];

describe('what light and distance do', () => {
  it('is told in words where nothing was measured yet, without curves', () => {
    const nothing = { measuredWith, noise: { input: '', levels: [] }, rooms: [] };
    expect(lightAndDistance(nothing)).toContain('What a family can do');
    expect(lightAndDistance(nothing)).not.toContain('.svg');
    expect(lightPictures(nothing)).toEqual({});
  });

  it('is drawn inside its frame, with the rooms marked; what lies beyond stays in the table', () => {
    const [told] = Object.values(lightPictures({ noise, rooms }));
    expect(told).toContain('>one lamp</text>');
    const ways = [...(told ?? '').matchAll(/points="([^"]+)"/g)].map(([, points]) => (points ?? '').split(' '));
    expect(ways.map((way) => way.length)).toEqual([2, 2]);
    for (const place of ways.flat()) {
      const [x = Number.NaN, y = Number.NaN] = place.split(',').map(Number);
      expect(x >= 64 && x <= 700 && y >= 64 && y <= 316, place).toBe(true);
    }
    expect(lightAndDistance({ measuredWith, noise, rooms })).toContain('| 20 | 20.0 % |');
  });
});
