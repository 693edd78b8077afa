import { describe, expect, it } from 'vitest';
import type { AttemptSummary } from '../../../game/movement/attempt/attempt-summary';
import type { Judgement } from '../../../game/movement/judgement';
import { type AttemptSeries, MOMENT_MS } from '../../../game/record/series/attempt-series';
import { unpackSeries } from '../../../game/record/series/pack-series';
import type { BlockRecord } from '../../../game/record/session-record';
import { type RecordAction, sessionRecord, startSession, stepSession } from '../../../game/record/session-recorder';
import { endedWith, sampleJudgement, sampleSignal } from '../../fixtures/records/sample-judgement';
import { sampleSession } from '../../fixtures/records/sample-session';

const [block] = sampleSession().blocks;
const [attempt] = block?.attempts ?? [];
if (block === undefined || attempt === undefined) throw new Error('the sample lost its block');
const { levelId, scene, grade, task, limits } = block;

/** Where the source's time is when the block begins [ms]. */
const ZERO_MS = 500_000;

const began = (attemptSeries: 'kept' | 'off') =>
  stepSession(startSession({ ...sampleSession(), attemptSeries, nowMs: 0 }), {
    kind: 'blockBegan',
    block: { levelId, scene, grade, task, limits },
    nowMs: 0,
  });

/** A frame in which value and time say the same, so that it can be told later which one was kept. */
function frame(atMs: number, differs: Partial<Judgement> = {}): RecordAction {
  const change = atMs / 100_000;
  const quiet = [
    { ...{ region: 'eye', side: 'patientLeft' }, change, allowance: 0.2 },
  ] as unknown as Judgement['quiet'];
  const judgement = sampleJudgement(ZERO_MS + atMs, { activation: atMs / 10_000, quiet, ...differs });
  const attempts = judgement.ended.attempts.map((one) => ({ ...one, verdict: 'counted', earned: 0.5 }) as const);
  const signal = sampleSignal({ flow: judgement.notSure.length > 0 ? 'notSure' : 'flowing' });
  return { kind: 'judged', judgement, step: { signal, ended: { ...judgement.ended, attempts } } };
}

const ended = (onsetMs: number, endMs: number) => {
  const summary: AttemptSummary = { ...attempt, onsetMs: ZERO_MS + onsetMs, endMs: ZERO_MS + endMs };
  return { ended: endedWith({ attempts: [summary] }) };
};

/** Frames every 40 ms until `untilMs`; `differs` by their time. */
function played(
  untilMs: number,
  differs: (atMs: number) => Partial<Judgement>,
  attemptSeries: 'kept' | 'off' = 'kept',
) {
  let session = began(attemptSeries);
  for (let atMs = 0; atMs <= untilMs; atMs += 40) {
    session = stepSession(session, frame(atMs, { phase: atMs > 12_000 ? 'hold' : 'rest', ...differs(atMs) }));
  }
  return session;
}

const onlyBlock = (session: Parameters<typeof sessionRecord>[0]): BlockRecord => {
  const found = sessionRecord(session).blocks.at(-1);
  if (found === undefined) throw new Error('the block is gone');
  return found;
};

function unpacked(series: BlockRecord['series']): AttemptSeries {
  const one = series?.[0];
  if (one === undefined || !('packed' in one)) throw new Error(`found ${JSON.stringify(series)}`);
  return unpackSeries(one.packed, 1, 'session', 'series');
}

const endMsOf = ({ startMs, moments }: AttemptSeries) => startMs + (moments.length - 1) * MOMENT_MS;

describe('the series of a movement', () => {
  const long = played(20_000, (atMs) => (atMs === 16_000 ? { ...ended(13_000, 15_960), phase: 'rest' } : {}));

  it('begins a second before its onset and goes on for a second behind its end', () => {
    const series = unpacked(onlyBlock(long).series);
    expect(series.startMs).toBeGreaterThanOrEqual(12_000);
    expect(series.startMs).toBeLessThan(12_000 + MOMENT_MS);
    expect(endMsOf(series)).toBeGreaterThan(16_960 - MOMENT_MS);
    expect(endMsOf(series)).toBeLessThanOrEqual(16_960);
  });

  it('holds what was judged at each moment, by the nearer frame', () => {
    const { startMs, moments } = unpacked(onlyBlock(long).series);
    for (const [i, { activation, quiet, flow }] of moments.entries()) {
      const atMs = startMs + i * MOMENT_MS;
      expect(Math.abs((activation ?? 0) * 10_000 - atMs)).toBeLessThanOrEqual(20 + 50);
      expect(Math.abs((quiet[0] ?? 0) * 100_000 - atMs)).toBeLessThanOrEqual(20 + 1000);
      expect(flow).toBe('flowing');
    }
  });

  it('is there as soon as the movement has ended, so that a crash takes only the second behind it', () => {
    const short = played(16_040, (atMs) => (atMs === 16_000 ? ended(13_000, 15_960) : {}));
    expect(endMsOf(unpacked(onlyBlock(short).series))).toBeGreaterThan(15_800);
    const closed = stepSession(short, { kind: 'blockEnded', last: null, nowMs: 20_000 });
    expect(endMsOf(unpacked(onlyBlock(closed).series))).toBeGreaterThan(15_960);
  });

  it('says where there was doubt and why, and where no picture came', () => {
    const session = played(20_000, (atMs) => ({
      ...(atMs >= 14_000 && atMs < 14_400 ? { notSure: ['blink', 'light'] } : {}),
      ...(atMs === 16_000 ? ended(13_000, 15_960) : {}),
    }));
    const { startMs, moments } = unpacked(onlyBlock(session).series);
    const at = (ms: number) => moments[Math.round((ms - startMs) / MOMENT_MS)];
    expect(at(14_200)).toMatchObject({ notSure: ['blink', 'light'], flow: 'notSure' });
    expect(at(14_600)).toMatchObject({ notSure: [], flow: 'flowing' });
    let gap = began('kept');
    for (const ms of [0, 40, 80, 1080, 1120, 1160]) {
      gap = stepSession(gap, frame(ms, ms === 1160 ? ended(40, 1120) : {}));
    }
    const holed = unpacked(onlyBlock(gap).series);
    expect(holed.moments[8]).toEqual({ activation: null, quiet: [null], notSure: [], flow: null });
    expect(holed.moments[1]?.activation).not.toBeNull();
  });

  it('is there for a movement that the end of the block cut', () => {
    const cut = played(16_000, () => ({}));
    const { attempts } = ended(13_000, 15_000).ended;
    const last = {
      ...endedWith({}),
      attempts: attempts.map((one) => ({ ...one, verdict: 'counted', earned: 1 }) as const),
    };
    const closed = stepSession(cut, { kind: 'blockEnded', last, nowMs: 20_000 });
    expect(onlyBlock(closed).attempts).toHaveLength(1);
    expect(unpacked(onlyBlock(closed).series).startMs).toBeLessThan(12_100);
  });

  it('says that nothing of it was seen, where the clock was set meanwhile', () => {
    let session = played(4000, () => ({}));
    session = stepSession(session, frame(1000));
    session = stepSession(session, frame(1040, ended(3000, 3900)));
    expect(onlyBlock(session).series).toEqual([{ leftOut: 'unseen' }]);
  });

  it('is not kept where the plan asks for none', () => {
    const off = played(20_000, (atMs) => (atMs === 16_000 ? ended(13_000, 15_960) : {}), 'off');
    expect(onlyBlock(off)).toMatchObject({ series: null });
    expect(onlyBlock(off).attempts).toHaveLength(1);
    expect(sessionRecord(off).attemptSeries).toBe('off');
  });
});
