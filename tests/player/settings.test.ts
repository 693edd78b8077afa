import { describe, expect, it } from 'vitest';
import { firstSettings, readSettings } from '../../game/player/settings';

const first = firstSettings({ language: 'en', lessMotion: true, moreContrast: false });

describe('the settings', () => {
  it('begin with what the device asks for', () => {
    expect(first).toMatchObject({ motion: 'less', contrast: 'normal', textScale: 1 });
  });

  it('come back as they were kept', () => {
    const kept = { ...first, language: 'de', textScale: 1.5, volume: { water: 0, music: 0.3, cues: 1 } };
    expect(readSettings(JSON.parse(JSON.stringify(kept)), first, ['en', 'de'])).toEqual(kept);
  });

  it.each([
    [null],
    ['text'],
    [{ textScale: 9, language: 'xx', contrast: true, volume: { water: 7, music: 'loud' } }],
    [{ volume: null }],
  ])('keep their first values where %j makes no sense', (stored) => {
    expect(readSettings(stored, first, ['en', 'de'])).toEqual(first);
  });
});
