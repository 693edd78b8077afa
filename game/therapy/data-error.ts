/** Bad data at a boundary: where it is, what was found, what was expected. Thrown before anything is used or stored. */
export class DataError extends Error {
  constructor(
    readonly file: string,
    /** Place inside the file, such as `grades.holdMs[0]`; empty for the file as a whole. */
    readonly path: string,
    readonly value: unknown,
    readonly expected: string,
  ) {
    super(`${file}: ${path || 'the file'} is ${inWords(value)}, expected ${expected}`);
    this.name = 'DataError';
  }
}

function inWords(value: unknown): string {
  if (value === undefined) return 'missing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
