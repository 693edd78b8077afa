/** Days since 1970-01-01 of a civil day `YYYY-MM-DD`, in the proleptic Gregorian calendar; null for anything else. */
export function dayNumber(localDate: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(localDate)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  // Years that begin in March put the leap day last, so that months need no table.
  const y = month <= 2 ? year - 1 : year;
  const m = month <= 2 ? month + 9 : month - 3;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leapDays + Math.floor((153 * m + 2) / 5) + day - 1 - 719_468;
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The local day of a wall clock with offset, `2026-11-22T09:30:00.000+01:00` -> `2026-11-22`. */
export function localDateOf(iso: string): string {
  return iso.slice(0, 10);
}
