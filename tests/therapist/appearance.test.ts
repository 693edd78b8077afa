import { expect, it } from 'vitest';
import { appearanceText, LANGUAGES, readAppearance, THEMES } from '../../game/therapist/settings/appearance';

it('what was chosen is read again as it was chosen', () => {
  for (const language of LANGUAGES)
    for (const theme of THEMES)
      expect(readAppearance(appearanceText({ language, theme }), 'en')).toEqual({ language, theme });
});

it('what is not known is as on a first visit', () => {
  for (const kept of [null, '', 'fr purple', '{"language":"de"}', 'DARK'])
    expect(readAppearance(kept, 'de')).toEqual({ language: 'de', theme: 'system' });
  expect(readAppearance('en purple', 'de')).toEqual({ language: 'en', theme: 'system' });
});
