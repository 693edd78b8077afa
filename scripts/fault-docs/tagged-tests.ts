import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A test that causes faults, as its source names it. */
export interface TaggedTest {
  /** From the root of the project. */
  readonly file: string;
  /** As it is written, with `%s` and `$name` where each case puts its own words. */
  readonly title: string;
  readonly faults: readonly string[];
}

const TAG = String.raw` \(((?:F\d+|Safety)(?:, (?:F\d+|Safety))*)\)`;
const ENDS_WITH_TAG = new RegExp(`${TAG}$`);
/** A text of a test file that ends with a tag, and whether it stands where a title stands. */
const TAGGED_TEXT = new RegExp(String.raw`(['"\`])((?:(?!\1)[^\n\\]|\\.)*?${TAG})\1`, 'g');

/** The faults that a title names, none where it names none. */
export function faultsOf(title: string): readonly string[] {
  return ENDS_WITH_TAG.exec(title)?.[1]?.split(', ') ?? [];
}

/** Every tagged test in the text of one file, in its order. Throws at the tag of a group, which no result would ever bear. */
export function taggedIn(file: string, text: string): readonly TaggedTest[] {
  return [...text.matchAll(TAGGED_TEXT)].map(({ index, 2: title = '' }) => {
    const said = title.replace(/\\(.)/g, '$1');
    if (text.slice(0, index).endsWith('describe(')) throw new Error(`${file}: “${said}” is a group; tag its tests`);
    return { file, title: said, faults: faultsOf(said) };
  });
}

/** Every tagged test of the project, in the order of its files. */
export function taggedTests(root: string): readonly TaggedTest[] {
  return readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !name.endsWith('fault-page.test.ts'))
    .sort()
    .map((name) => join('tests', name))
    .flatMap((file) => taggedIn(file, readFileSync(join(root, file), 'utf8')));
}
