import { say } from './words';

/** A share as a percentage, whole or with one decimal place. */
export function percent(share: number, digits: 0 | 1 = 0): string {
  return `${tidy(share * 100, digits)} %`;
}

/** A number with its sign, for differences. */
export function signed(value: number, digits: number): string {
  const text = tidy(value, digits);
  return Number(text) > 0 ? `+${text}` : text;
}

/** Uses a real minus sign, and none before zero. */
function tidy(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}

/** A value that may be missing, in words. */
export function orNotSeen(value: number | null, write: (known: number) => string): string {
  return value === null ? say('notSeen') : write(value);
}
