/**
 * The first language that a device asks for and we speak. `wanted`: its tags (BCP 47), best first, as the browser tells them;
 * anything may stand there, also nothing. A tag asks for a language by its whole first part: `de-CH` and `DE` are German, `den`
 * is not. `otherwise` where none of them is spoken here.
 */
export function chooseLanguage(wanted: unknown, spoken: readonly string[], otherwise: string): string {
  const tags: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
  for (const tag of tags) {
    const language = languageOf(tag);
    if (language !== null && spoken.includes(language)) return language;
  }
  return otherwise;
}

/** The language of a tag, in its own canonical form; null for what is no tag. */
function languageOf(tag: unknown): string | null {
  if (typeof tag !== 'string') return null;
  try {
    // Some devices write de_DE, some add a set of letters: de_DE.UTF-8.
    return new Intl.Locale(
      tag
        .trim()
        .replace(/[.@].*$/, '')
        .replaceAll('_', '-'),
    ).language;
  } catch {
    // No tag asks for nothing: the next one is looked at.
    return null;
  }
}
