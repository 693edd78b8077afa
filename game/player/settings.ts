/** How a person wants to see, hear and read the lagoon. Stored on the device under one key. */
export interface Settings {
  readonly language: string;
  /** 1 is 18 px, 2 is twice that. */
  readonly textScale: number;
  readonly letters: 'round' | 'easy';
  readonly captions: 'shown' | 'hidden';
  readonly motion: 'full' | 'less';
  readonly contrast: 'normal' | 'strong';
  readonly handed: 'right' | 'left';
  readonly selfView: 'shown' | 'hidden';
  readonly sound: 'on' | 'off';
  /** 0..1 for each layer. */
  readonly volume: { readonly water: number; readonly music: number; readonly cues: number };
}

export const TEXT_SCALES = [1, 1.25, 1.5, 1.75, 2] as const;

export const SETTINGS_KEY = 'settings';

/** The settings of a new player, from the preferences of the device. */
export function firstSettings(device: { language: string; lessMotion: boolean; moreContrast: boolean }): Settings {
  return {
    language: device.language,
    textScale: 1,
    letters: 'round',
    captions: 'shown',
    motion: device.lessMotion ? 'less' : 'full',
    contrast: device.moreContrast ? 'strong' : 'normal',
    handed: 'right',
    selfView: 'shown',
    sound: 'on',
    volume: { water: 0.7, music: 0.7, cues: 0.8 },
  };
}

/** Replaces the first settings with the stored ones, field by field; an invalid field keeps its first value. */
export function readSettings(stored: unknown, first: Settings, languages: readonly string[]): Settings {
  if (typeof stored !== 'object' || stored === null) return first;
  const s = stored as Partial<Record<keyof Settings, unknown>>;
  const pick = <T>(value: unknown, known: readonly T[], otherwise: T): T => known.find((k) => k === value) ?? otherwise;
  const volume = (s.volume ?? {}) as Partial<Record<'water' | 'music' | 'cues', unknown>>;
  const level = (value: unknown, otherwise: number) =>
    typeof value === 'number' && value >= 0 && value <= 1 ? value : otherwise;
  return {
    language: pick(s.language, languages, first.language),
    textScale: pick<number>(s.textScale, TEXT_SCALES, first.textScale),
    letters: pick(s.letters, ['round', 'easy'] as const, first.letters),
    captions: pick(s.captions, ['shown', 'hidden'] as const, first.captions),
    motion: pick(s.motion, ['full', 'less'] as const, first.motion),
    contrast: pick(s.contrast, ['normal', 'strong'] as const, first.contrast),
    handed: pick(s.handed, ['right', 'left'] as const, first.handed),
    selfView: pick(s.selfView, ['shown', 'hidden'] as const, first.selfView),
    sound: pick(s.sound, ['on', 'off'] as const, first.sound),
    volume: {
      water: level(volume.water, first.volume.water),
      music: level(volume.music, first.volume.music),
      cues: level(volume.cues, first.volume.cues),
    },
  };
}

/** Applies the settings to the page, where the style sheets read them. */
export function wearSettings(root: HTMLElement, settings: Settings): void {
  root.dataset.letters = settings.letters;
  root.dataset.motion = settings.motion;
  root.dataset.contrast = settings.contrast;
  root.dataset.handed = settings.handed;
  root.dataset.text = settings.textScale > 1 ? 'large' : 'usual';
  root.style.setProperty('--text-scale', String(settings.textScale));
}
