import { markdownTable } from '../markdown-table';
import { FAULTS } from './fault-list';
import type { FaultResult } from './fault-results';
import type { TaggedTest } from './tagged-tests';

/** Says how a test went; null where nothing is known of it. */
export type ResultWords = (test: TaggedTest) => string | null;

const NOT_YET = 'not run yet';

const HEAD = `# What may go wrong, and what happens then

For whoever has to trust this product or changes it. Each fault below is caused in the tests that stand beside it: for real wherever
that can be done, by a fake where only a fake can force it (the test says so). A test ends its title with the faults that it causes.

\`npm run docs:faults\` writes this page from \`scripts/fault-docs/fault-list.ts\`, the titles in \`tests/\`, and the last run of the tests on that
machine; a test says when a fault has nothing that causes it and when this page names other tests than there are. The last column is the
state and the day of that run.
`;

/** The page: each fault with its promise, the tests that cause it, and how they went. */
export function faultPage(tests: readonly TaggedTest[], resultOf: ResultWords): string {
  const parts = FAULTS.map(({ id, fault, promise }) => {
    const rows = tests
      .filter(({ faults }) => faults.includes(id))
      .map((test) => [cell(test.title), `\`${test.file}\``, resultOf(test) ?? NOT_YET]);
    return `## ${id}: ${fault}\n\n${promise}\n\n${markdownTable(['test', 'file', 'last result'], rows)}\n`;
  });
  return [HEAD, ...parts].join('\n');
}

const cell = (title: string) => title.replaceAll('|', '\\|');

/** The words that a page has in its last column, by test: so that what is not run here keeps what is known of it. */
export function wordsOnPage(page: string): ResultWords {
  const rows = new Map(
    [...page.matchAll(/^\| (.*) \| `(.*?)` \| (.*?) \|$/gm)].map(([, title, file, words = '']) => [
      `${file} ${title}`,
      words,
    ]),
  );
  return ({ file, title }) => rows.get(`${file} ${cell(title)}`) ?? null;
}

/** The words for what the last runs on this machine told. A test of several cases has passed when all of them have. */
export function wordsOfResults(results: readonly FaultResult[]): ResultWords {
  return ({ file, title }) => {
    const told = new RegExp(`^${pattern(title)}$`, 's');
    const cases = results.filter((result) => result.file === file && told.test(result.title));
    const day = cases[0]?.day;
    if (day === undefined) return null;
    const worst = (['failed', 'skipped'] as const).find((state) => cases.some((one) => one.state === state));
    return `${worst ?? 'passed'}, ${day}`;
  };
}

/** What a title is in a run: each `%s` and `$name` is whatever the case puts there. */
function pattern(title: string): string {
  return title.replace(/[.*+?^{}()|[\]\\]/g, '\\$&').replace(/\$\\\{.*?\\\}|\$[\w]+(?:\\\.\w+)*|%[a-zA-Z#$]/g, '.*');
}
