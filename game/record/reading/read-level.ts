import type { LevelSpec } from '../../therapy/level/level-spec';
import { parseLevel } from '../../therapy/level/parse-level';
import { foreignText } from './foreign-text';
import { parseForeignJson } from './parse-foreign-json';

/** A level from the bytes of its file: the one reader of level files. Throws DataError with file, path, value and expected. */
export function readLevel(bytes: Uint8Array, file: string): LevelSpec {
  return parseLevel(parseForeignJson(foreignText(bytes, file), file), file);
}
