import { visibleText } from '../../game/therapy/visible-text';

/**
 * Input that cannot be used: names the file, the line, the field, what was found and what was expected. All of it may come
 * from a stranger's file: every part is safe to show as it is, in a terminal or on a page.
 */
export class RecordingError extends Error {
  readonly file: string;
  readonly field: string;
  readonly found: string;
  readonly expected: string;

  constructor(
    file: string,
    /** 1 is the header; 0 the file as a whole. */
    readonly line: number,
    field: string,
    found: string,
    expected: string,
  ) {
    const said = {
      file: visibleText(file),
      field: visibleText(field),
      found: visibleText(found),
      expected: visibleText(expected),
    };
    const place = line > 0 ? `line ${line}` : 'whole file';
    super(`${said.file}: ${place}: ${said.field}: found ${said.found}, expected ${said.expected}`);
    this.name = 'RecordingError';
    this.file = said.file;
    this.field = said.field;
    this.found = said.found;
    this.expected = said.expected;
  }
}
