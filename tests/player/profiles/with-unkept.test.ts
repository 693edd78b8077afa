import { expect, it } from 'vitest';
import type { PlayerProfile } from '../../../game/player/profiles/player-profile';
import { withUnkept } from '../../../game/player/profiles/with-unkept';
import { readExport, writeExport } from '../../../game/record/export-file';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';
import { sampleSession } from '../../fixtures/records/sample-session';

const profile = (id: string, shells: number): PlayerProfile => ({
  ...{ format: 'tiny-tides/player', version: 1, id, sign: 'ray', plan: SAMPLE_PLAN },
  ...{ confirmedAt: '2026-11-20T09:00:00.000+01:00', shells, stairs: {}, calibration: null },
});
const lies = (key: string, value: unknown) => ({ key, value, problem: null, raw: value });

it('the file of all that is kept holds what the store has refused too, the newer one of each, and what cannot be read', () => {
  const open = sampleSession({ ending: 'open' });
  const stored = {
    sessions: [
      { id: open.id, session: open, problem: null, raw: open },
      { id: open.id, session: null, problem: 'corrupt' as const, raw: 'cut off' },
    ],
    values: [lies('settings', { sound: 'off' }), lies('player:a', profile('a', 1)), lies('player:b', profile('b', 5))],
  };
  const here = { sessions: [sampleSession({ ending: 'finished' })], profiles: [profile('a', 2), profile('c', 0)] };
  const text = writeExport(withUnkept(stored, here), '2026-11-22T09:30:00.000+01:00');
  const file = readExport(new TextEncoder().encode(text), 'all.json');
  expect(file.sessions.map(({ ending }) => ending)).toEqual(['finished']);
  expect(file.values).toEqual({
    settings: { sound: 'off' },
    'player:a': profile('a', 2),
    'player:b': profile('b', 5),
    'player:c': profile('c', 0),
  });
  expect(file.unread.map(({ raw }) => raw)).toEqual(['cut off']);
});
