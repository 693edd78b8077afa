/** Input that cannot be used: names the file, the line, the field, what was found and what was expected. */
export class RecordingError extends Error {
  constructor(
    readonly file: string,
    /** 1 is the header; 0 the file as a whole. */
    readonly line: number,
    readonly field: string,
    readonly found: string,
    readonly expected: string,
  ) {
    super(`${file}: ${line > 0 ? `line ${line}` : 'whole file'}: ${field}: found ${found}, expected ${expected}`);
    this.name = 'RecordingError';
  }
}
