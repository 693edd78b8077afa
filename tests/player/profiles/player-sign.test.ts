import { describe, expect, it } from 'vitest';
import { SHIPPED_LEVELS } from '../../../game/app/shipped-levels';
import { freeSigns, PLAYER_SIGNS, type PlayerSign } from '../../../game/player/profiles/player-sign';
import { readProfile } from '../../../game/player/profiles/read-profile';
import { de } from '../../../game/player/words/de';
import { en } from '../../../game/player/words/en';
import { signInWords } from '../../../game/player/words/sign-in-words';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';
import { openWords } from '../../../game/words/open-words';

describe('sea friends', () => {
  it('are never offered twice: a family of eight, and of twenty-four, has as many signs as people', () => {
    const taken: PlayerSign[] = [];
    for (let people = 0; people < 24; people += 1) {
      const offered = freeSigns(taken);
      expect(offered.filter((sign) => taken.includes(sign))).toEqual([]);
      expect(offered.length).toBeGreaterThanOrEqual(Math.min(3, 24 - people));
      taken.push(offered[0] as PlayerSign);
    }
    expect(new Set(taken).size).toBe(24);
    expect(taken.slice(0, 6)).toEqual(['turtle', 'ray', 'seal', 'seaStar', 'snail', 'crab']);
    expect(freeSigns(taken)).toEqual(PLAYER_SIGNS);
  });

  it('offers plain ones alone as long as there is a choice of them', () => {
    expect(freeSigns([])).toHaveLength(6);
    expect(freeSigns(['turtle', 'ray', 'seal'])).toEqual(['seaStar', 'snail', 'crab']);
    expect(freeSigns(['turtle', 'ray', 'seal', 'crab'])).toHaveLength(8);
  });

  it.each([['en'], ['de']])('have a name of their own each, in %s', (language) => {
    const say = openWords({ en, de })(language);
    expect(new Set(PLAYER_SIGNS.map((sign) => signInWords(say, sign))).size).toBe(24);
    expect(signInWords(say, 'seaStar.moon')).toBe({ en: 'Sea star with a moon', de: 'Seestern mit Mond' }[language]);
  });

  it('are read from what was stored, the old ones as they were', () => {
    const stored = {
      ...{ format: 'tiny-tides/player', version: 1, id: 'a', plan: SAMPLE_PLAN },
      ...{ confirmedAt: '2026-11-22T09:30:00.000+01:00', shells: 0, stairs: {}, calibration: null },
    };
    for (const sign of PLAYER_SIGNS)
      expect(readProfile({ ...stored, sign }, SHIPPED_LEVELS)).toMatchObject({ state: 'whole', profile: { sign } });
    expect(readProfile({ ...stored, sign: 'turtle.cloud' }, SHIPPED_LEVELS).state).toBe('unusable');
  });
});
