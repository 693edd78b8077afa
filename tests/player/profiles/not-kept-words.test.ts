import { describe, expect, it } from 'vitest';
import { notKeptWords } from '../../../game/player/profiles/not-kept-words';
import { de } from '../../../game/player/words/de';
import { en } from '../../../game/player/words/en';
import { REFUSAL_WORD } from '../../../game/player/words/refusal-word';
import type { StoreFault } from '../../../game/ports/store-port';
import { openWords } from '../../../game/words/open-words';

const say = openWords({ en, de });
const FAULTS = Object.keys(REFUSAL_WORD) as StoreFault[];

describe('what is said of a player whose profile was refused', () => {
  it.each(FAULTS)('is what happened, and the file is on offer: %s', (why) => {
    for (const what of ['plan', 'place'] as const) {
      const lines = notKeptWords({ what, why });
      expect(lines).toHaveLength(2);
      expect(lines.map((line) => say('en')(line)).join(' ')).toContain('file');
      expect(lines.map((line) => say('de')(line)).join(' ')).toContain('Datei');
    }
  });

  it('tells the same reasons apart as for a session', () => {
    const reasons = FAULTS.map((why) => notKeptWords({ what: 'place', why })[1]);
    expect(new Set(reasons).size).toBe(new Set(Object.values(REFUSAL_WORD)).size);
  });

  it('tells a plan that is not kept from what is new since, and is not sure where the device was only slow', () => {
    expect(notKeptWords({ what: 'plan', why: 'quota' })).toEqual(['notKept.plan', 'notKept.full']);
    expect(notKeptWords({ what: 'place', why: 'quota' })).toEqual(['notKept.place', 'notKept.full']);
    expect(notKeptWords({ what: 'plan', why: 'timeout' })).toEqual(['notKept.perhaps', 'notKept.slow']);
  });
});
