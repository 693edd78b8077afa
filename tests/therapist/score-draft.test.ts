import { describe, expect, it } from 'vitest';
import { checkScore } from '../../game/caseload/check-score';
import { CLINICAL_SCALE_IDS, scoreParts } from '../../game/caseload/clinical-scores';
import { readScoreDraft, type ScoreDraft } from '../../game/therapist/assessment/score-draft';
import { de } from '../../game/therapist/assessment/words/de';
import { en } from '../../game/therapist/assessment/words/en';

const TODAY = '2026-11-26';
const draft = (typed: ScoreDraft['typed'], differs: Partial<ScoreDraft> = {}): ScoreDraft => ({
  ...{ scale: 'sunnybrook', date: TODAY, typed, note: '' },
  ...differs,
});
const faultsOf = (typed: ScoreDraft['typed'], differs: Partial<ScoreDraft> = {}) => {
  const { score, faults } = readScoreDraft(draft(typed, differs), TODAY);
  expect(score === null).toBe(Object.keys(faults).length > 0);
  return faults;
};

describe('a typed score', () => {
  it('is taken as it was typed; a part that was not taken is left out', () => {
    expect(readScoreDraft(draft({ total: ' 53 ', resting: '10' }, { note: ' after lunch ' }), TODAY)).toEqual({
      score: { scale: 'sunnybrook', date: TODAY, values: { resting: 10, total: 53 }, note: 'after lunch' },
      faults: {},
    });
    expect(readScoreDraft(draft({ total: '68,9' }, { scale: 'saq' }), TODAY).score?.values).toEqual({ total: 68.9 });
    expect(readScoreDraft(draft({ total: '−3' }), TODAY).score?.values).toEqual({ total: -3 });
  });

  it.each([
    [{ total: '50', resting: '7' }, { resting: { kind: 'range' } }],
    [{ total: '101' }, { total: { kind: 'range' } }],
    [{ total: '50', resting: 'ten' }, { resting: { kind: 'number' } }],
    [{ total: '1e1' }, { total: { kind: 'number' } }],
    [{ resting: '10' }, { total: { kind: 'missing' } }],
    [{ total: '', resting: '' }, { total: { kind: 'missing' } }],
    [{ resting: '10', movement: '72', synkinesis: '9', total: '54' }, { total: { kind: 'sum', sum: 53 } }],
  ])('is not taken where a field cannot be: %j', (typed, faults) => {
    expect(faultsOf(typed)).toEqual(faults);
  });

  it.each(['', '2026-11-27', '2026-02-30', 'today'])('is of a day up to today: %j is none', (date) => {
    expect(faultsOf({ total: '50' }, { date })).toEqual({ date: { kind: 'date' } });
  });

  it('passes the one check of scores whatever the scale', () => {
    for (const scale of CLINICAL_SCALE_IDS) {
      const typed = { total: String(Object.fromEntries(scoreParts(scale)).total?.max) };
      const { score } = readScoreDraft(draft(typed, { scale }), TODAY);
      if (score === null) throw new Error(`${scale} was refused`);
      expect(() => checkScore({ ...score, id: 'a' }, 'file', 'score')).not.toThrow();
    }
  });
});

describe('the form', () => {
  it('has a name for every declared part, in English the declared one', () => {
    const english: Readonly<Record<string, string>> = en;
    const german: Readonly<Record<string, string>> = de;
    for (const scale of CLINICAL_SCALE_IDS)
      for (const [id, { label }] of scoreParts(scale)) {
        expect(english[`part.${scale}.${id}`]).toBe(label);
        expect(german[`part.${scale}.${id}`]).toBeTruthy();
      }
  });
});
