import { expect, it } from 'vitest';
import { withoutSourceIds } from '../../../game/player/people/without-source-ids';

it('hands on what is kept without the ids of cameras', () => {
  const stored = (key: string, value: unknown) => ({ key, value, problem: null, raw: value });
  const values = [
    stored('source-sides', ['secret id']),
    stored('player:a', { id: 'a', shells: 3, calibrationSourceId: 'secret id' }),
    stored('settings', { language: 'de' }),
  ];
  const handedOn = withoutSourceIds(values).map(({ key, value }) => ({ key, value }));
  expect(JSON.stringify(handedOn)).not.toContain('secret id');
  expect(handedOn.map(({ key }) => key)).toEqual(['player:a', 'settings']);
});
