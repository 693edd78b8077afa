import { describe, expect, it } from 'vitest';
import { ENGLISH, say, type WordKey } from '../../../game/workbench/words/words';

/** One thing with a word for many. */
const MANY_OF_ONE = /(?<!\d)1 (?:\p{L}+ )?(?:frames|rests|blinks|attempts|tries|minutes|seconds)(?!\p{L})/u;

describe('the words of the workbench', () => {
  it('bend with the number they stand behind', () => {
    const counting = Object.entries(ENGLISH).filter(([, text]) => text.includes('{{count}}'));
    expect(counting.length).toBeGreaterThan(6);
    for (const [key] of counting) {
      expect(key).toMatch(/_(one|other)$/);
      const stem = key.replace(/_(one|other)$/, '') as WordKey;
      for (const count of [0, 1, 2]) {
        const told = say(stem, { count, moved: 0 });
        expect(told).toContain(`${count}`);
        expect(told).not.toMatch(MANY_OF_ONE);
      }
    }
  });

  it('put no number before a word that does not bend with it', () => {
    for (const [key, text] of Object.entries(ENGLISH))
      expect(text, key).not.toMatch(/\{\{(?!count)\w+\}\} (?:frames|rests|blinks|attempts|tries|minutes)/);
  });
});
