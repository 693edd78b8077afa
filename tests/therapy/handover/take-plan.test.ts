import { describe, expect, it } from 'vitest';
import { looksSealed, sealedPlanText } from '../../../game/therapy/handover/sealed-plan';
import { type HandedPlan, isOver, takePlan } from '../../../game/therapy/handover/take-plan';
import type { Prescription } from '../../../game/therapy/prescription/prescription';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';

const NOW = '2026-11-26T18:00:00.000+01:00';
const KEY = 'k'.repeat(43);
const OTHER_KEY = 'o'.repeat(43);

const plan = (change: Partial<Prescription> = {}): Prescription => ({
  ...SAMPLE_PLAN,
  ...{ id: 'plan-a', version: 2, code: 'A-17', created: '2026-11-20T09:00:00+01:00', ...change },
});
const signed = (
  change: Partial<Prescription> = {},
  thumbprint = KEY,
  validUntil: string | null = null,
): HandedPlan => ({
  plan: plan(change),
  seal: { thumbprint, validUntil },
});
const unsigned = (change: Partial<Prescription> = {}): HandedPlan => ({ plan: plan(change) });

const kept = signed();
const answer = (brought: HandedPlan, known: readonly HandedPlan[] = [kept], who?: 'somebodyNew' | 'newKey') =>
  takePlan(brought, known, NOW, who);

describe('a new key that a person has compared', () => {
  it('takes the place of the one plan of the same code, whatever the plan is called now', () => {
    expect(answer(signed({ version: 3 }, OTHER_KEY), [kept], 'newKey')).toEqual({ takenFor: kept });
    const anew = signed({ id: 'new', version: 1, created: '2026-11-25T09:00:00+01:00' }, OTHER_KEY);
    expect(answer(anew, [signed({ id: 'b', code: 'B-2' }), kept], 'newKey')).toEqual({ takenFor: kept });
  });

  it('opens no other way: another code, an older plan, one that is over, none signed, or two of that code', () => {
    const refused = (brought: HandedPlan, known = [kept]) => answer(brought, known, 'newKey');
    expect(refused(signed({ version: 3, code: 'B-2' }, OTHER_KEY))).toMatchObject({ refused: 'otherKey' });
    expect(refused(signed({ id: 'new', code: 'B-2' }, OTHER_KEY))).toMatchObject({ refused: 'otherPatient' });
    expect(refused(signed({ version: 1 }, OTHER_KEY))).toMatchObject({ refused: 'older' });
    expect(refused(signed({ version: 3 }, OTHER_KEY, '2026-01-01'))).toMatchObject({ refused: 'expired' });
    expect(refused(unsigned({ version: 3 }))).toMatchObject({ refused: 'unsigned' });
    const twice = [kept, signed({ id: 'other' }, 'p'.repeat(43))];
    expect(refused(signed({ id: 'new' }, OTHER_KEY), twice)).toMatchObject({ refused: 'otherKey' });
  });
});

describe('a signed plan is taken', () => {
  it('for somebody new where nobody has one', () => {
    expect(answer(signed(), [])).toEqual({ takenFor: null });
    expect(answer(signed(), [unsigned({ id: 'other', code: 'B-2' })])).toEqual({ takenFor: null });
  });

  it('for who has it already, in this version or a newer one', () => {
    expect(answer(signed())).toEqual({ takenFor: kept });
    expect(answer(signed({ version: 3 }))).toEqual({ takenFor: kept });
    expect(answer(signed({ version: 3, created: '2026-01-01T09:00:00+01:00' }))).toEqual({ takenFor: kept });
  });

  it('for whose plan it replaces, and for the same code by the same key', () => {
    const later = { id: 'plan-b', version: 1, created: '2026-11-25T09:00:00+01:00' };
    expect(answer(signed({ ...later, replaces: { id: 'plan-a', version: 2 } }))).toEqual({ takenFor: kept });
    expect(answer(signed(later))).toEqual({ takenFor: kept });
  });

  it('for who had it without a signature: this is the first signed one', () => {
    const before = unsigned({ version: 5 });
    expect(answer(signed(), [before])).toEqual({ takenFor: before });
  });

  it('on its last day, and not on the next, by the clock where it is played (F33)', () => {
    expect(answer(signed({}, KEY, '2026-11-26'))).toEqual({ takenFor: kept });
    expect(answer(signed({}, KEY, '2026-11-25'))).toEqual({ refused: 'expired', mayBeNew: false });
    expect(answer(signed({}, KEY, '2026-11-25'), [])).toEqual({ refused: 'expired', mayBeNew: false });
    expect(isOver('2026-11-26', '2026-11-26T23:59:59.999-11:00')).toBe(false);
    expect(isOver('2026-11-26', '2026-11-27T00:00:00.000+13:00')).toBe(true);
    expect(isOver(null, NOW)).toBe(false);
  });
});

describe('a signed plan is not taken', () => {
  it('from another key than the pinned one, whatever else it is (F33)', () => {
    expect(answer(signed({ version: 9 }, OTHER_KEY))).toEqual({ refused: 'otherKey', mayBeNew: false });
    expect(answer(signed({ id: 'new', replaces: { id: 'plan-a', version: 2 } }, OTHER_KEY))).toEqual({
      ...{ refused: 'otherKey', mayBeNew: false },
    });
    expect(answer(signed({ code: 'B-2' }, OTHER_KEY))).toEqual({ refused: 'otherKey', mayBeNew: false });
    // Another plan for the same code: perhaps two therapists counted alike, which a person has to say.
    expect(answer(signed({ id: 'new' }, OTHER_KEY))).toEqual({ refused: 'otherKey', mayBeNew: true });
  });

  it('for another patient (F33)', () => {
    expect(answer(signed({ code: 'B-2', version: 3 }))).toEqual({ refused: 'otherPatient', mayBeNew: false });
    expect(answer(signed({ id: 'new', code: 'B-2' }))).toEqual({ refused: 'otherPatient', mayBeNew: true });
    const first = unsigned();
    expect(answer(signed({ code: 'B-2' }), [first])).toEqual({ refused: 'otherPatient', mayBeNew: false });
  });

  it('where a newer one is kept (F33)', () => {
    const older = { refused: 'older', mayBeNew: false };
    const earlier = '2026-11-01T09:00:00+01:00';
    expect(answer(signed({ version: 1 }))).toEqual(older);
    expect(answer(signed({ created: earlier }))).toEqual(older);
    expect(answer(signed({ id: 'new', replaces: { id: 'plan-a', version: 1 } }))).toEqual(older);
    expect(answer(signed({ id: 'new', created: earlier }))).toEqual(older);
  });
});

describe('somebody new on a device where others have signed plans', () => {
  it('is taken when a person said so', () => {
    expect(answer(signed({ id: 'new', code: 'B-2' }), [kept], 'somebodyNew')).toEqual({ takenFor: null });
    expect(answer(signed({ id: 'new' }, OTHER_KEY), [kept], 'somebodyNew')).toEqual({ takenFor: null });
    expect(answer(signed({ id: 'new', code: 'B-2' }, KEY, '2026-01-01'), [kept], 'somebodyNew')).toEqual({
      ...{ refused: 'expired', mayBeNew: false },
    });
  });

  it('takes no plan away from who has one', () => {
    expect(answer(signed({}, OTHER_KEY), [kept], 'somebodyNew')).toEqual({ refused: 'otherKey', mayBeNew: false });
    expect(answer(unsigned(), [kept], 'somebodyNew')).toEqual({ refused: 'unsigned', mayBeNew: false });
  });
});

describe('a plan without a signature', () => {
  it('goes on as always where there is no signed one', () => {
    const before = unsigned();
    expect(answer(unsigned(), [])).toEqual({ takenFor: null });
    expect(answer(unsigned({ version: 1, code: 'B-2' }), [before])).toEqual({ takenFor: before });
    expect(answer(unsigned({ id: 'new' }), [kept])).toEqual({ takenFor: null });
  });

  it('never takes the place of a signed one (F33)', () => {
    expect(answer(unsigned({ version: 9 }))).toEqual({ refused: 'unsigned', mayBeNew: false });
  });
});

describe('a sealed text', () => {
  it('is told from the text of a plan', () => {
    expect(looksSealed('eyJhbGciOiJFUzI1NiJ9.abc.def')).toBe(true);
    expect(looksSealed('\n eyJhbGciOiJub25lIn0.abc')).toBe(true);
    for (const text of ['', '{"format":"tiny-tides/plan"}', 'eyJ', 'x.y.z', `${'e'.repeat(3000)}.a.b`]) {
      expect(looksSealed(text), text.slice(0, 30)).toBe(false);
    }
  });

  it('says the plan as it is, and until when', () => {
    expect(JSON.parse(sealedPlanText({ validUntil: '2027-01-31', plan: SAMPLE_PLAN }))).toEqual({
      ...{ format: 'tiny-tides/sealed-plan', schemaVersion: 1, validUntil: '2027-01-31', plan: SAMPLE_PLAN },
    });
  });
});
