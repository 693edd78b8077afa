/** A record that cannot be read: says where, what was there and what was expected. */
export class BadRecord extends Error {
  constructor(
    /** Dotted path inside the record, `(record)` for the whole. */
    readonly path: string,
    readonly value: string,
    readonly expected: string,
  ) {
    super(`${path}: found ${value}, expected ${expected}`);
    this.name = 'BadRecord';
  }
}

/** A record of a later version of the product: kept untouched, never read by guess. */
export class NewerRecord extends Error {
  constructor(
    readonly version: number,
    readonly known: number,
  ) {
    super(`schemaVersion: found ${version}, expected at most ${known}: a newer Tiny Tides wrote this record`);
    this.name = 'NewerRecord';
  }
}
