import { optionLines } from './read-options';

/** A part of the whole check. */
export interface TestPart {
  readonly title: string;
  readonly says: string;
  /** How to run it alone. */
  readonly alone: string;
}

/** The parts in the order they run: what is quick and what finds most comes first. */
export const TEST_PARTS = {
  types: { title: 'types', says: 'TypeScript, strict', alone: 'npm run typecheck' },
  lint: { title: 'lint', says: 'style and format', alone: 'npm run lint' },
  law: { title: 'dependency law', says: 'who may import whom', alone: 'npm run law' },
  unit: { title: 'unit tests', says: 'one thing at a time', alone: 'npm run unit' },
  property: { title: 'property tests', says: 'laws that hold for any input', alone: 'npm run unit' },
  browser: {
    title: 'browser tests',
    says: 'the built product in Chromium; by far the longest',
    alone: 'npm run browser',
  },
  engines: { title: 'other engines', says: 'the same product in Firefox and WebKit', alone: 'npm run engines' },
} as const satisfies Readonly<Record<string, TestPart>>;

const PARTS: readonly TestPart[] = Object.values(TEST_PARTS);

export const TEST_HELP: readonly string[] = [
  'npm test: the whole check, one part after the other, then one summary line. It takes no options but this one.',
  '',
  ...PARTS.map(({ title, says, alone }) => `  ${title.padEnd(15)} ${says} (alone: ${alone})`),
  '',
  ...optionLines([]),
  '',
  'Without Firefox or WebKit their tests are skipped, and say so.',
  'CHROME_PATH=PROGRAM names the Chromium for the browser tests. With CI set, nothing may be skipped.',
];

/** What stands above a part's own words while it runs. */
export function partBegins(part: TestPart): string {
  return `\n== [${PARTS.indexOf(part) + 1}/${PARTS.length}] ${part.title}: running`;
}

/** One line for a part that is over. */
export function partEnded(part: TestPart, passed: boolean, tookMs: number): string {
  return `== [${PARTS.indexOf(part) + 1}/${PARTS.length}] ${part.title}: ${passed ? 'passed' : 'FAILED'} in ${seconds(tookMs)}`;
}

/** Where the time went, in one line. */
export function timesLine(times: ReadonlyMap<TestPart, number>): string {
  const all = [...times.values()].reduce((sum, ms) => sum + ms, 0);
  return `${[...times].map(([{ title }, ms]) => `${title} ${seconds(ms)}`).join(', ')}; all in all ${seconds(all)}`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
