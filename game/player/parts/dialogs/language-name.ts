/** A language as its own speakers call it: whoever cannot read the page can read this. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}
