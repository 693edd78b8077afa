import { describe, expect, it } from 'vitest';
import type { GateReason } from '../../../game/movement/gate/gate-reason';
import type { Judgement } from '../../../game/movement/judgement';
import { reasonsText } from '../report/reason-texts';
import { addReasonTimes, reasonTimes } from './reason-times';

const judged = (...notSure: (readonly GateReason[])[]) =>
  notSure.map((reasons, i) => ({ captureMs: 100 * i, dtMs: 100, notSure: reasons }) as unknown as Judgement);
const times = reasonTimes(
  judged([], ['blink'], ['blink', 'speech'], ['speech'], [], [], [], [], [], []),
  (reason, ms) => reason === 'blink' && ms < 250,
);

describe('the time of doubt', () => {
  it('is summed by reason, and what was not so apart; two reasons at once are one doubt', () => {
    expect(times).toEqual({
      ...{ totalMs: 1000, notSureMs: 300, wrongMs: 200 },
      byReason: { blink: { ms: 200, wrongMs: 0 }, speech: { ms: 200, wrongMs: 200 } },
    });
  });
  it('adds up over clips', () => {
    expect(addReasonTimes([times, times, reasonTimes(judged(['light']), () => true)])).toEqual({
      ...{ totalMs: 2100, notSureMs: 700, wrongMs: 400 },
      byReason: { blink: { ms: 400, wrongMs: 0 }, speech: { ms: 400, wrongMs: 400 }, light: { ms: 100, wrongMs: 0 } },
    });
  });
  it('is told in words', () => {
    expect(reasonsText(times)).toBe('blink 20.0 %, speech 20.0 % WRONG');
    expect(reasonsText(reasonTimes(judged(['blink'], ['blink'], [], []), (_, ms) => ms === 0))).toBe(
      'blink 50.0 % (wrong 25.0 %)',
    );
    expect(reasonsText(reasonTimes(judged([]), () => true))).toBe('-');
  });
});
