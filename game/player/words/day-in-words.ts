/** A day, YYYY-MM-DD, as people of a language write it: `31 January 2027`, `31. Januar 2027`. */
export function dayInWords(day: string, language: string): string {
  // A day has no hour: it is the same wherever it is read.
  const date = new Date(`${day}T00:00:00Z`);
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
