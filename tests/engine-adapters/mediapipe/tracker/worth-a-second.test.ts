import { expect, it } from 'vitest';
import { isWorthASecond } from '../../../../engine-adapters/mediapipe/tracker/worth-a-second';

const slow = { delegate: 'CPU', lookMs: 35 } as const;

it.each([
  ['a slow processor with room for two', slow, { hardwareConcurrency: 2, deviceMemory: 4, maxTouchPoints: 10 }, true],
  ['one that does not tell its memory', slow, { hardwareConcurrency: 8 }, true],
  ['a phone that does not tell its memory', slow, { hardwareConcurrency: 8, maxTouchPoints: 5 }, false],
  ['a quick one', { delegate: 'CPU', lookMs: 12 }, { hardwareConcurrency: 8 }, false],
  ['one that was not measured', { delegate: 'CPU', lookMs: null }, { hardwareConcurrency: 8 }, false],
  ['a graphics card', { delegate: 'GPU', lookMs: null }, { hardwareConcurrency: 8 }, false],
  ['a single core', slow, { hardwareConcurrency: 1 }, false],
  ['a small device', slow, { hardwareConcurrency: 8, deviceMemory: 2 }, false],
] as const)('decides on a second tracker: %s', (_, link, machine, worth) => {
  expect(isWorthASecond(link, { maxTouchPoints: 0, ...machine })).toBe(worth);
});
