import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import { firstSettings } from '../../game/player/settings';
import { followLanguage } from '../../game/player/words/follow-language';
import { loadWords } from '../../game/player/words/load-words';

async function speaking() {
  const settings = signal(firstSettings({ language: 'en', lessMotion: false, moreContrast: false }));
  const load = vi.fn(loadWords);
  const speech = followLanguage(await loadWords('en'), settings, load);
  const wish = (language: string) => {
    settings.value = { ...settings.value, language };
  };
  return { ...speech, load, wish };
}

it('speaks a language once its words are there, and the one before until then', async () => {
  const { spoken, unspoken, wish } = await speaking();
  wish('de');
  expect(spoken.value.say('go.close')).toBe('Close');
  await vi.waitFor(() => expect(spoken.value.language).toBe('de'));
  expect(spoken.value.say('go.close')).not.toBe('Close');
  expect(unspoken.value).toBeNull();
});

it('goes on in the language before where the words cannot be fetched, says so, and tries again at the next wish', async () => {
  const { spoken, unspoken, load, wish } = await speaking();
  load.mockRejectedValueOnce(new TypeError('not fetched'));
  wish('de');
  await vi.waitFor(() => expect(unspoken.value).toBe('de'));
  expect(spoken.value.language).toBe('en');
  wish('de');
  await vi.waitFor(() => expect(spoken.value.language).toBe('de'));
  expect(unspoken.value).toBeNull();
});

it('does not follow words that come after another language was chosen', async () => {
  const { spoken, unspoken, load, wish } = await speaking();
  const words = loadWords('de');
  load.mockReturnValueOnce(words);
  wish('de');
  wish('en');
  await words;
  expect(spoken.value.language).toBe('en');
  expect(unspoken.value).toBeNull();
});
