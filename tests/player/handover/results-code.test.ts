import { describe, expect, it } from 'vitest';
import { openSeal } from '../../../engine-adapters/jose/open-seal';
import { sealMaker } from '../../../engine-adapters/jose/seal-maker';
import { codeCollector } from '../../../engine-adapters/qr/code-collector';
import { codeDrawing } from '../../../engine-adapters/qr/code-drawing';
import { resultsCode, sealedResults } from '../../../game/player/handover/results-code';
import type { CodeDrawing } from '../../../game/ports/codes';
import { readResults, withoutSeries } from '../../../game/record/handover/results';
import { memoryKeyShelf } from '../../engine-adapters/jose/memory-key-shelf';
import { sampleSession } from '../../fixtures/records/sample-session';

const madeAt = '2026-11-26T18:00:00.000+01:00';
const seal = sealMaker(memoryKeyShelf());
const sessions = Array.from({ length: 9 }, (_, i) => sampleSession({ id: `session-${i}` }));

async function opened(sealed: string) {
  const answer = await openSeal('results', sealed);
  if ('refused' in answer) throw new Error(answer.refused);
  return readResults(answer.opened.content, 'results');
}

describe('sessions as a code', () => {
  it('are the newest seven, in frames that come out as they went in', async () => {
    const code = await resultsCode({ madeAt, code: 'A-17', sessions }, seal, codeDrawing);
    if (code?.shown.is !== 'row') throw new Error('expected a row of frames');
    expect(code.count).toBe(7);
    const collector = codeCollector();
    let answer = collector.take(code.shown.frames.next());
    for (let i = 0; answer?.is !== 'whole' && i < 300; i += 1) answer = collector.take(code.shown.frames.next());
    if (answer?.is !== 'whole') throw new Error('expected the whole text');
    const results = await opened(answer.text);
    expect(results.code).toBe('A-17');
    expect(results.sessions.map(({ id }) => id)).toEqual(sessions.slice(-7).map(({ id }) => id));
    for (const { attemptSeries, blocks } of results.sessions) {
      expect(attemptSeries).toBe('inFile');
      expect(blocks.map(({ series }) => series)).toEqual([null]);
    }
  });

  it('are fewer where they are long, and none where one is too long', async () => {
    const three = sessions.slice(-3).map(withoutSeries);
    const room = (await sealedResults({ madeAt, code: null, sessions: three }, seal)).length;
    const short: CodeDrawing = {
      modules: () => null,
      frames: (text) => (text.length <= room ? codeDrawing.frames(text) : null),
    };
    expect((await resultsCode({ madeAt, code: null, sessions }, seal, short))?.count).toBe(3);
    const none = { ...short, frames: () => null };
    expect(await resultsCode({ madeAt, code: null, sessions }, seal, none)).toBeNull();
    expect(await resultsCode({ madeAt, code: null, sessions: [] }, seal, codeDrawing)).toBeNull();
  });

  it('are all of them in the file with their curves, and name no camera', async () => {
    const [one] = sampleSession().calibrations;
    const camera = { label: "Anna's iPhone", width: 640, height: 480 };
    const seen = sampleSession({ calibrations: one === undefined ? [] : [{ ...one, camera }] });
    const results = await opened(await sealedResults({ madeAt, code: null, sessions: [...sessions, seen] }, seal));
    expect(results.sessions).toHaveLength(10);
    for (const [i, { attemptSeries, blocks }] of results.sessions.slice(0, 9).entries()) {
      expect(attemptSeries).toBe('kept');
      expect(blocks).toEqual(sessions[i]?.blocks);
    }
    expect(results.sessions.at(-1)?.calibrations[0]?.camera).toEqual({ ...camera, label: '' });
  });
});
