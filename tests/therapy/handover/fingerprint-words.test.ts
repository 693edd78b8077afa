import { describe, expect, it } from 'vitest';
import { fingerprintWordList, fingerprintWords } from '../../../game/therapy/handover/fingerprint-words';

/** How many letters have to be changed, put in or left out to make one word of the other. */
function lettersApart(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...one].entries()) {
    const now = [i + 1];
    for (const [j, against] of [...other].entries()) {
      const changed = (before[j] ?? 0) + (letter === against ? 0 : 1);
      now.push(Math.min(changed, (before[j + 1] ?? 0) + 1, (now[j] ?? 0) + 1));
    }
    before = now;
  }
  return before.at(-1) ?? 0;
}

describe.each(['en', 'de'])('the words of fingerprints in %s', (language) => {
  const words = fingerprintWordList(language);

  it('are as many as a byte has values, each one word', () => {
    expect(words).toHaveLength(256);
    expect(words.filter((word) => !/^\p{L}{2,15}$/u.test(word))).toEqual([]);
  });

  it('are told apart when they are read out', () => {
    const near = words.flatMap((one, i) =>
      words.slice(i + 1).filter((other) => lettersApart(one.toLowerCase(), other.toLowerCase()) < 2),
    );
    expect(near).toEqual([]);
  });
});

describe('the fingerprint of a key', () => {
  const thumbprint = `AAEC_v8A${'x'.repeat(35)}`;

  it('is six words, the same ones in every language', () => {
    expect(fingerprintWords(thumbprint, 'en')).toEqual(['acorn', 'amber', 'anchor', 'yoghurt', 'zebra', 'acorn']);
    expect(fingerprintWords(thumbprint, 'de')).toEqual(['Eichel', 'Bernstein', 'Anker', 'Joghurt', 'Zebra', 'Eichel']);
    expect(fingerprintWords(thumbprint, 'fr')).toEqual(fingerprintWords(thumbprint, 'en'));
  });

  it('is another one for another key', () => {
    expect(fingerprintWords(`BAEC_v8A${'x'.repeat(35)}`, 'en')).not.toEqual(fingerprintWords(thumbprint, 'en'));
  });

  it('is none of what is no thumbprint', () => {
    for (const text of ['', 'short', `${thumbprint}=`, `+${thumbprint.slice(1)}`]) {
      expect(() => fingerprintWords(text, 'en')).toThrow('thumbprint');
    }
  });
});
