import { describe, expect, it } from 'vitest';
import { readResults, resultsText, withoutSeries } from '../../../game/record/handover/results';
import { DataError } from '../../../game/therapy/data-error';
import { sampleSession } from '../../fixtures/records/sample-session';

const madeAt = '2026-11-26T18:00:00.000+01:00';
const read = (text: string) => readResults(new TextEncoder().encode(text), 'results.jws');
const results = { madeAt, code: 'A-17', sessions: [sampleSession({ id: 'one' }), sampleSession({ id: 'two' })] };

describe('results that are handed over', () => {
  it('come back as they were', () => {
    expect(read(resultsText(results))).toEqual(results);
    expect(read(resultsText({ ...results, code: null, sessions: [] }))).toEqual({ madeAt, code: null, sessions: [] });
  });

  it('go into a code without their curves, and say so; what has none stays as it is', () => {
    const session = sampleSession();
    const short = withoutSeries(session);
    expect(short).toEqual({
      ...session,
      attemptSeries: 'inFile',
      blocks: session.blocks.map((block) => ({ ...block, series: null })),
    });
    const off = sampleSession({ attemptSeries: 'off', blocks: short.blocks });
    expect(withoutSeries(off)).toBe(off);
    expect(read(resultsText({ ...results, sessions: [short] })).sessions).toEqual([short]);
  });

  const whole = JSON.parse(resultsText(results));
  it.each([
    ['a plan', { format: 'tiny-tides/plan' }, 'format'],
    ['a newer schema', { schemaVersion: 2 }, 'schemaVersion'],
    ['a time that is none', { madeAt: 'today' }, 'madeAt'],
    ['a name for a code', { code: 'Anna Müller' }, 'code'],
    ['a script for a code', { code: '<script>' }, 'code'],
    ['more than is known', { more: 1 }, 'more'],
  ])('are refused whole: %s', (_, change, path) => {
    try {
      read(JSON.stringify({ ...whole, ...change }));
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(DataError);
      expect(error).toMatchObject({ file: 'results.jws', path });
    }
  });

  it('are refused whole where one session is none', () => {
    const sessions = [whole.sessions[0], { ...whole.sessions[1], blocks: 'none' }];
    expect(() => read(JSON.stringify({ ...whole, sessions }))).toThrow(/sessions\[1\]/);
  });
});
