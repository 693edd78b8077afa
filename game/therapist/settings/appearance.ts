export const LANGUAGES = ['en', 'de'] as const;

export type Language = (typeof LANGUAGES)[number];

/** `system`: light or dark as the device is. */
export const THEMES = ['system', 'light', 'dark'] as const;

export type Theme = (typeof THEMES)[number];

/** How the console looks and speaks: all that is kept outside the vault, so that the locked page has it too. */
export interface Appearance {
  readonly language: Language;
  readonly theme: Theme;
}

/** Reads what was kept; what is not known there is as on a first visit. `first`: the language of a first visit. */
export function readAppearance(kept: string | null, first: Language): Appearance {
  const [language, theme] = (kept ?? '').split(' ');
  return {
    language: LANGUAGES.find((one) => one === language) ?? first,
    theme: THEMES.find((one) => one === theme) ?? 'system',
  };
}

/** Two words: nothing else goes into it. */
export function appearanceText({ language, theme }: Appearance): string {
  return `${language} ${theme}`;
}
