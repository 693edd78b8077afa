import { describe, expect, it } from 'vitest';
import { de } from '../../game/player/words/de';
import { en } from '../../game/player/words/en';
import { openWords, type Wordbook } from '../../game/player/words/words';

const books: Readonly<Record<string, Wordbook>> = { en, de };

/** Words that a player never meets, as whole words, in each language. */
const never: Readonly<Record<string, readonly string[]>> = {
  en: ['fail', 'fails', 'failed', 'failure', 'wrong', 'bad', 'lost', 'weak side', 'hurry'],
  de: [
    'versagen',
    'versagt',
    'fehler',
    'falsch',
    'schlecht',
    'verloren',
    'schwache seite',
    'beeil dich',
    'schneller',
    'gescheitert',
  ],
};

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort();

describe.each(Object.entries(books))('the words in %s', (tag, book) => {
  it('have every key of English and no other', () => {
    expect(Object.keys(book).sort()).toEqual(Object.keys(en).sort());
  });

  it('are never empty and keep the same places for names and numbers', () => {
    for (const [key, text] of Object.entries(book)) {
      expect(text.trim(), key).not.toBe('');
      expect(placeholders(text), key).toEqual(placeholders(en[key as keyof typeof en]));
    }
  });

  it('never say what a player should never read', () => {
    for (const [key, text] of Object.entries(book)) {
      for (const word of never[tag] ?? []) {
        const whole = new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'iu');
        expect(whole.test(text), `${key} says "${word}": ${text}`).toBe(false);
      }
    }
    expect(never[tag]?.length).toBeGreaterThan(0);
  });
});

describe('saying', () => {
  it('bends with a number and fills in names as they are', () => {
    const say = openWords(books)('en');
    expect(say('plan.line', { count: 1, minutes: 2 })).toBe('1 gentle game, about 2 minutes.');
    expect(say('plan.line', { count: 3, minutes: 6 })).toBe('3 gentle games, about 6 minutes.');
    expect(say('address.problem', { name: 'a', value: '<b>', expected: 'c' })).toContain('a=<b>');
  });

  it('refuses a language without a wordbook', () => {
    expect(() => openWords(books)('xx')).toThrow('xx');
  });
});
