/** The name of a language in that language, so that people who cannot read the page can find theirs. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}
