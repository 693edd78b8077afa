import { describe, expect, it } from 'vitest';
import { benchOptions } from './bench-options';
import type { Reading } from './bench-part';
import { worldText } from './describe-world';
import { findParts } from './find-parts';
import { medianInterval } from './median-interval';
import { resultTable } from './result-table';
import { runRounds } from './run-rounds';
import { sumUp } from './sum-up';
import { inTurn } from './visit/in-turn';
import { callbackToDrawnMs, notSureShare, quantileOf, trackedPerS, trackedShare } from './watch/sample-figures';
import type { Sample } from './watch/take-sample';

const READING: Reading = {
  ...{ what: 'pictures', peer: 'a peer', value: 1.5, kind: 'ratio', limit: { atLeast: 1.4 } },
  ...{ product: 30, beside: 20, unit: 'a second' },
};
const withValues = (...values: readonly number[]) => values.map((value) => [{ ...READING, value }]);

describe('the median of a few rounds', () => {
  it('lies in the middle, and between two rounds for an even number', () => {
    expect(medianInterval([3, 1, 2]).median).toBe(2);
    expect(medianInterval([4, 1, 2, 3]).median).toBe(2.5);
  });

  it('has an interval that holds 95 %, as narrow as that can be, and from six rounds on', () => {
    expect(medianInterval([1, 2, 3, 4, 5])).toMatchObject({ low: 1, high: 5, coverage: 1 - 2 / 32 });
    expect(medianInterval([6, 5, 4, 3, 2, 1])).toMatchObject({ low: 1, high: 6, coverage: 1 - 2 / 64 });
    // Nine rounds: the second and the eighth hold it in 1 - 2 (1 + 9) / 512.
    expect(medianInterval([1, 2, 3, 4, 5, 6, 7, 8, 9])).toMatchObject({ low: 2, high: 8, coverage: 1 - 20 / 512 });
  });

  it('leaves out what could not be measured, and is nothing where nothing could', () => {
    expect(medianInterval([Number.NaN, 2, Number.POSITIVE_INFINITY])).toMatchObject({ median: 2, coverage: 0 });
    expect(medianInterval([Number.NaN])).toEqual({
      ...{ median: Number.NaN, low: Number.NaN, high: Number.NaN, coverage: 0 },
    });
  });
});

describe('the lines of the result', () => {
  it('put together what has the same words and the same peer, and judge by the median', () => {
    const other = { ...READING, peer: 'another', value: 1 };
    const lines = sumUp('frames', [[READING, other], ...withValues(1.2, 1.3)]);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({ part: 'frames', peer: 'a peer', values: [1.5, 1.2, 1.3], verdict: 'missed' });
    expect(lines[1]).toMatchObject({ peer: 'another', values: [1], verdict: 'missed' });
  });

  it.each([
    [{ atLeast: 1.4 }, [1.4], 'kept'],
    [{ atLeast: 1.4 }, [1.39], 'missed'],
    [{ atMost: 1.5 }, [1.5], 'kept'],
    [{ atMost: 1.4 }, [1.5], 'missed'],
    [null, [1.5], 'open'],
    [{ atLeast: 1.4 }, [Number.NaN], 'open'],
  ] as const)('%o of %o is %s', (limit, values, verdict) => {
    const rounds = withValues(...values).map((round) => round.map((one) => ({ ...one, limit })));
    expect(sumUp('frames', rounds)[0]?.verdict).toBe(verdict);
  });

  it('stand in a table with peer, limit, interval and how much that holds', () => {
    const five = resultTable(sumUp('frames', withValues(1.5, 1.6, 1.7, 1.8, 1.9)));
    expect(five.split('\n')[2]).toBe(
      '| frames | pictures | a peer | 1.70 [1.50 to 1.90, 94 %] | >= 1.40 | kept | 30.00 a second | 20.00 a second |',
    );
    expect(resultTable(sumUp('frames', withValues(1, 2, 3, 4, 5, 6)))).toContain('| 3.50 [1.00 to 6.00] |');
    expect(resultTable(sumUp('frames', withValues(1.5)))).toContain('| 1.50 (one round) |');
    const share = { ...READING, kind: 'share', value: 0.012, limit: { atMost: 0.02 }, beside: Number.NaN } as const;
    const [, , line] = resultTable(sumUp('play', [[share], [{ ...share, value: Number.NaN }]])).split('\n');
    expect(line).toContain('| 1.2 % (one round) | <= 2.0 % | kept | 30.00 a second | - |');
    expect(resultTable(sumUp('play', withValues(Number.NaN)))).toContain('| - | >= 1.40 |  |');
  });
});

describe('the world in which figures hold', () => {
  const machine = {
    ...{ machine: '2 x a processor', memoryGb: 8, browser: 'Chromium 1', graphics: 'software', displayFramesPerS: 60 },
  };
  it('is told with its load, and whether that is quiet', () => {
    expect(worldText(machine, [0.2, 0.9])).toMatch(
      /2 x a processor, 8 GB.*drawn with software\.\n.*0\.2 to 0\.9 \(quiet\)/,
    );
    expect(worldText(machine, [0.2, 3])).toMatch(/0\.2 to 3 \(not quiet/);
  });
});

describe('the rounds', () => {
  it('go on when one could not be measured, and tell it', async () => {
    const told: string[] = [];
    const part = {
      ...{ says: '', camera: 'none' as const },
      round: async ({ round }: { round: number }) => {
        if (round === 1) throw new Error('the game ended');
        return [READING];
      },
    };
    const world = { site: '', peers: '', clip: '', windows: [], sampleMs: 1 };
    const played = await runRounds(new Map([['play', part]]), 3, world, {
      loadNow: () => 0.3,
      tell: (line) => told.push(line),
    });
    expect(played.map(({ trouble }) => trouble)).toEqual([null, 'the game ended', null]);
    expect(played.map(({ readings }) => readings.length)).toEqual([1, 0, 1]);
    expect(told[1]).toMatch(/play, round 2 of 3: load before 0\.3.*NOT MEASURED: the game ended/);
  });

  it('begin with another one each time and answer in the given order', async () => {
    const began: string[] = [];
    const steps = ['product', 'worker', 'page'].map((name) => async () => {
      began.push(name);
      return name;
    });
    for (const round of [0, 1, 2]) expect(await inTurn(round, steps)).toEqual(['product', 'worker', 'page']);
    expect(began.join(' ')).toBe('product worker page worker page product page product worker');
  });
});

describe('what a sample says', () => {
  const look = (atMs: number) => ({
    callbackMs: atMs,
    answeredMs: atMs + 30,
    found: true,
    afterMs: 0.3,
    drawnMs: atMs + 50,
  });
  const sample: Sample = {
    ...{ ms: 1000, fromMs: 5000, untilMs: 6000, lookMs: [], mainMs: 0, processorMs: 0 },
    looks: [look(5000), look(5100), { ...look(5200), drawnMs: null }],
    delivered: [0, 1, 2, 4].map((presented) => ({ atMs: 5000 + 100 * presented, presented: 70 + presented })),
    standing: [
      { atMs: 4000, page: 'play', flow: 'notSure', words: 'slow' },
      { atMs: 5200, page: 'play', flow: 'notSure', words: 'dark' },
      { atMs: 5500, page: 'play', flow: 'flowing', words: 'slow' },
      { atMs: 5900, page: 'play', flow: 'notSure', words: 'slow' },
    ],
  };

  it('counts pictures, also those that the page was never called for', () => {
    expect(trackedPerS(sample)).toBe(3);
    expect(trackedShare(sample)).toBe(3 / 4);
    expect(trackedShare({ ...sample, delivered: [] })).toBeNaN();
  });

  it('follows a picture from its callback to its drawing, and leaves out what was not drawn', () => {
    expect(callbackToDrawnMs(sample)).toEqual([50, 50]);
  });

  it('counts "not sure" for this one reason, and only inside the sample', () => {
    expect(notSureShare(sample, 'slow')).toBeCloseTo(0.3);
    expect(notSureShare({ ...sample, standing: [] }, 'slow')).toBe(0);
  });

  it('has quantiles, and none of nothing', () => {
    expect(quantileOf([3, 1, 2], 0.5)).toBe(2);
    expect(quantileOf([1, 2, 3, 4], 0.95)).toBe(4);
    expect(quantileOf([], 0.5)).toBeNaN();
  });
});

describe('the options', () => {
  const parts = new Map([
    ['frames', 'pictures'],
    ['play', 'a game'],
  ]);
  const run = (...typed: readonly string[]) => {
    const asked = benchOptions(typed, parts);
    if (asked.kind !== 'run') throw new Error(asked.text);
    return asked.options;
  };
  const said = (...typed: readonly string[]) => {
    const asked = benchOptions(typed, parts);
    return asked.kind === 'say' ? `${asked.exitCode} ${asked.text}` : '';
  };

  it('are five rounds of every part in three windows where nothing is said', () => {
    expect(run()).toMatchObject({ parts: ['frames', 'play'], rounds: 5, build: 'anew' });
    expect(run().windows).toHaveLength(3);
  });

  it('choose parts, rounds, time and windows', () => {
    expect(run('play', '--rounds', '2', '--seconds=3', '--windows', '640x480', '--no-build')).toEqual({
      ...{ parts: ['play'], rounds: 2, sampleMs: 3000, windows: [{ width: 640, height: 480 }], build: 'asItIs' },
    });
    expect(run('play,frames,play').parts).toEqual(['play', 'frames']);
  });

  it.each([
    [['game'], /2 game: no such part; expected frames, play\./],
    [['--rounds', '0'], /2 --rounds: found 0/],
    [['--seconds', 'long'], /2 --seconds: found long/],
    [['--windows', '480x400,big'], /2 --windows: found 480x400,big/],
    [['play', 'frames'], /2 frames: not known here/],
    [['--help'], /0 npm run bench.*frames {2}pictures.*play {4}a game.*--rounds NUMBER/s],
  ])('%j says %s', (typed, expected) => {
    expect(said(...typed)).toMatch(expected);
  });
});

it('every part is found by its file, and says what it is for', async () => {
  const parts = await findParts();
  expect([...parts.keys()]).toEqual(expect.arrayContaining(['busy', 'frames', 'home', 'play', 'start']));
  for (const { says, round } of parts.values()) {
    expect(says.length).toBeGreaterThan(10);
    expect(round).toBeTypeOf('function');
  }
});
