/**
 * The first of the device's languages that the product speaks. `wanted`: language tags (BCP 47) from the browser, best
 * first; any value is accepted, also none. Only the whole first part of a tag counts: `de-CH` and `DE` are German,
 * `den` is not. `otherwise`: the result where none of them is spoken.
 */
export function chooseLanguage(wanted: unknown, spoken: readonly string[], otherwise: string): string {
  const tags: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
  for (const tag of tags) {
    const language = languageOf(tag);
    if (language !== null && spoken.includes(language)) return language;
  }
  return otherwise;
}

/** The language of a tag, in canonical form; null for an invalid tag. */
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
