import { describe, expect, it } from 'vitest';
import type { SessionPlan } from '../../game/player/session/session-plan';
import { de } from '../../game/player/words/de';
import { en } from '../../game/player/words/en';
import { lengthInWords } from '../../game/player/words/length-in-words';
import type { Wordbook } from '../../game/player/words/words';
import { openWords } from '../../game/words/open-words';

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

  it.each(['hurt.next', 'close.tired', 'close.done', 'plan.done', 'plan.done.first'] as const)(
    'send a player to the therapist where play is over for the day: %s (Safety)',
    (key) => {
      expect(book[key]).toMatch(/therap/i);
      expect(book[key]).toMatch({ en: /tell/i, de: /sag|erzähl/i }[tag as 'en' | 'de']);
    },
  );

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

/** What a sentence of each language would say of one thing with a word for many. */
const manyOfOne: Readonly<Record<string, RegExp>> = {
  en: /(?<!\d)1 (?:\p{L}+ )?(?:minutes|games|tries|plans|movements|shells|days|times|seconds)(?!\p{L})/u,
  de: /(?<!\d)1 (?:\p{L}+ )?(?:Minuten|Spiele|Versuchen|Pläne|Bewegungen|Muscheln|Tage|Male|Sekunden)(?!\p{L})/u,
};
/** Places that hold no number that bends a word: names, dates, texts made elsewhere, a count that stands before "of", percents. */
const unbending = ['when', 'movement', 'side', 'sign', 'code', 'file', 'path', 'found', 'expected', 'name', 'value'];
unbending.push('size', 'most', 'games', 'minutes', 'done', 'percent', 'friend', 'day', 'time');
unbending.push('step', 'steps', 'wanted', 'stirring', 'region', 'planned', 'inForce', 'sureFrom', 'why');
// A thing that left, the way it took, whose it was, and the name of its file.
unbending.push('thing', 'way', 'code', 'detail');
// The name of a button; that of a camera is a name.
unbending.push('again');

describe.each(Object.entries(books))('numbers in %s', (tag, book) => {
  const say = openWords(books)(tag);
  const counting = Object.keys(book).filter((key) => placeholders(book[key as keyof typeof en]).includes('count'));

  it('bend every word they stand before: one, none and two', () => {
    expect(counting.length).toBeGreaterThan(8);
    for (const key of counting) {
      const stem = key.replace(/_(one|other)$/, '') as Parameters<typeof say>[0];
      expect(key, 'a counted sentence has a form for one').toMatch(/_(one|other)$/);
      const forms = [0, 1, 2].map((count) => say(stem, { count, done: 0, when: 'x', movement: 'y' }));
      for (const [count, form] of forms.entries()) {
        expect(form, key).toContain(key.startsWith('home.unusable') && count === 1 ? '' : `${count}`);
        expect(form, key).not.toContain('{{');
        expect(form, key).not.toMatch(manyOfOne[tag] as RegExp);
      }
      expect(forms[1], key).not.toBe(forms[2]?.replace('2', '1'));
    }
  });

  it('stand nowhere else: every other place holds a name or a text', () => {
    for (const [key, text] of Object.entries(book))
      for (const place of placeholders(text)) if (place !== 'count') expect(unbending, key).toContain(place);
  });

  it('say the length of a plan in words that fit', () => {
    const block = (blockMs: number) => ({ rules: { blockMs } });
    const length = (...blocksMs: number[]) =>
      lengthInWords(say, { blocks: blocksMs.map(block) } as unknown as SessionPlan);
    const [one, two] = {
      en: ['1 gentle game, about 1 minute.', '2 gentle games, about 4 minutes.'],
      de: ['1 sanftes Spiel, etwa 1 Minute.', '2 sanfte Spiele, etwa 4 Minuten.'],
    }[tag as 'en' | 'de'];
    expect(length(60_000)).toBe(one);
    expect(length(120_000, 120_000)).toBe(two);
  });
});

describe('saying', () => {
  it('bends with a number and fills in names as they are', () => {
    const say = openWords(books)('en');
    expect(say('kept.line', { when: 'today', movement: 'Smile', count: 1 })).toBe('today: Smile, 1 slow movement.');
    expect(say('address.problem', { name: 'a', value: '<b>', expected: 'c' })).toContain('a=<b>');
  });

  it('refuses a language without a wordbook', () => {
    expect(() => openWords(books)('xx')).toThrow('xx');
  });
});
