import { describe, expect, it } from 'vitest';
import { blindedHtml, blindedOrder, letterOf, lettersOf } from '../../../game/caseload/camera/blinded-file';
import type { BlindedKey } from '../../../game/caseload/camera/camera-assessment';
import { CASELOAD_WORDS_DE } from '../../../game/caseload/words/de';
import { CASELOAD_WORDS_EN } from '../../../game/caseload/words/en';
import { blindedPage } from '../../../game/therapist/assessment/camera/blinded-page';
import { de } from '../../../game/therapist/assessment/camera/words/de';
import { en } from '../../../game/therapist/assessment/camera/words/en';
import { openWords } from '../../../game/words/open-words';
import { movementTake, sampleCameraAssessment } from '../../fixtures/patients/sample-camera-assessment';
import { samplePatient } from '../../fixtures/patients/sample-patient';

const sayIn = openWords<typeof en>({ en, de });
const march = sampleCameraAssessment({ id: 'first-one' });
const may = sampleCameraAssessment({
  id: 'second-one',
  at: '2026-05-20T16:40:00.000+02:00',
  movements: { ...march.movements, snarl: [movementTake(0.033, 0.41)] },
});

describe('the order of the letters', () => {
  it('comes from the randomness alone, and each assessment stands in it once', () => {
    const ids = ['a', 'b', 'c', 'd'];
    expect(blindedOrder(ids, () => 0)).toEqual(['b', 'c', 'd', 'a']);
    expect(blindedOrder(ids, () => 0.999)).toEqual(ids);
    expect(ids).toEqual(['a', 'b', 'c', 'd']);
  });

  it('puts each at each place equally often', () => {
    let seed = 1;
    const random = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const firsts = Array.from({ length: 3000 }, () => blindedOrder(['a', 'b', 'c'], random)[0]);
    for (const one of ['a', 'b', 'c'])
      expect(Math.abs(firsts.filter((first) => first === one).length - 1000)).toBeLessThan(100);
  });

  it('is told again by the key, also where one was removed since', () => {
    const key: BlindedKey = { id: 'k', at: '2026-06-01T10:00:00Z', assessmentIds: [may.id, 'gone', march.id] };
    expect(lettersOf(key, [march, may])).toEqual([
      { letter: 'A', assessment: may },
      { letter: 'B', assessment: null },
      { letter: 'C', assessment: march },
    ]);
    expect([25, 26, 27].map(letterOf)).toEqual(['Z', 'AA', 'AB']);
  });
});

describe('the page for a second rater', () => {
  it.each([
    ['en', CASELOAD_WORDS_EN, 'left 41 %', '3.3'],
    ['de', CASELOAD_WORDS_DE, 'links 41 %', '3,3'],
  ] as const)(
    'in %s has the numbers and the sides, and nothing by which anybody is known',
    (language, names, eye, reach) => {
      const page = blindedHtml({ id: 'key-1' }, blindedPage([may, march], language, names, sayIn(language)));
      expect(page.indexOf(eye)).toBeGreaterThan(0);
      expect(page).toContain(reach);
      expect(page).toContain(names.side.patientLeft.replace("'", '&#39;'));
      const { code, id } = samplePatient();
      for (const known of [code, id, march.id, may.id, '2026', 'Mar', 'May', 'Mai', '16:40', 'practice', '1.6.0'])
        expect(page.replace(/<style>.*<\/style>/, '')).not.toContain(known);
      expect(page).not.toMatch(/<script|<img|src=|href=|\{\{/);
    },
  );

  it('tells what was not taken, what nobody could see for sure, and what lies under the noise', () => {
    const mixed = sampleCameraAssessment({
      movements: {
        ...march.movements,
        'brow-raise': [movementTake(null, null)],
        'lip-pucker': [movementTake(0.004)],
        snarl: [],
      },
    });
    const [letter] = blindedPage([mixed], 'en', CASELOAD_WORDS_EN, sayIn('en')).letters;
    const rows = JSON.stringify(letter);
    expect(rows).toContain('"not taken","not taken","not taken"');
    expect(rows).toContain('not surely seen');
    expect(rows).toContain('under 0.8');
  });

  it('shows words as words (F36)', () => {
    const html = blindedHtml(
      { id: 'k' },
      { language: 'en', title: '<script>alert(1)</script>', intro: '"&\'', yours: '', letters: [] },
    );
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
  });
});
