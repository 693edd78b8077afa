import { visibleText } from '../../therapy/visible-text';

/** A record of a later version of the product: kept unchanged and not read. */
export class NewerRecord extends Error {
  constructor(
    readonly file: string,
    readonly version: number,
    readonly known: number,
  ) {
    super(`${visibleText(file)}: version is ${version}, expected at most ${known}: a newer Tiny Tides wrote this`);
    this.name = 'NewerRecord';
  }
}
