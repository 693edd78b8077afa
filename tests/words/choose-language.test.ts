import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../game/words/choose-language';

const chosen = (wanted: unknown) => chooseLanguage(wanted, ['en', 'de'], 'en');

describe('the language of a device', () => {
  it.each([
    [['de'], 'de'],
    [['DE'], 'de'],
    [['de-CH'], 'de'],
    [['de-Latn-AT-1996'], 'de'],
    [['de_DE.UTF-8'], 'de'],
    [['EN-gb', 'de'], 'en'],
    [['fr', 'de', 'en'], 'de'],
    ['de-DE', 'de'],
  ])('%j is asked for and spoken', (wanted, language) => expect(chosen(wanted)).toBe(language));

  it.each([
    [['den']],
    [['det']],
    [['deutsch']],
    [['gsw']],
    [[]],
    [['']],
    [['*']],
    [['C', 'POSIX']],
    [['not a tag', null, 7]],
    [undefined],
    [null],
    [''],
    [{}],
  ])('%j is none that we speak: the first language stands', (wanted) => expect(chosen(wanted)).toBe('en'));
});
