import { markdownTable } from '../markdown-table';
import type { EngineResult } from './engine-results';
import { NOT_WALKED } from './not-walked';

const BEGINS = '<!-- engines: written by npm run docs:engines -->';
const ENDS = '<!-- /engines -->';

/** What works where, as the results say: a row for each walk, a column for each engine. */
export function engineTable(results: readonly EngineResult[]): string {
  const engines = [...new Set(results.map(({ engine }) => engine))].sort();
  const walks = [...new Set(results.map(({ walk }) => walk))];
  const rows = walks.map((walk) => [
    walk,
    ...engines.map((engine) => {
      const found = results.find((one) => one.walk === walk && one.engine === engine);
      return found === undefined ? NOT_IN_THE_CHECK : CELL[found.state];
    }),
  ]);
  const days = [...new Set(results.map(({ day }) => day))].sort();
  const table = `Last tried on ${days.join(' and ')}:\n\n${markdownTable(['what a person does', ...engines], rows)}`;
  const whyNot = NOT_WALKED.map(({ engine, walk, why }) => `Not in the check with ${engine}, *${walk}*: ${why}`);
  return [table, ...whyNot].join('\n\n');
}

const NOT_IN_THE_CHECK = 'not in the check';

const CELL: Readonly<Record<EngineResult['state'], string>> = {
  passed: 'works',
  failed: '**does not work**',
  skipped: NOT_IN_THE_CHECK,
};

/** The page with this table in its marked place. Throws where the page has no such place. */
export function withEngineTable(page: string, table: string): string {
  const [from, to] = [page.indexOf(BEGINS), page.indexOf(ENDS)];
  if (from < 0 || to < from) throw new Error(`the page has no place for the table; expected ${BEGINS} and ${ENDS}`);
  return `${page.slice(0, from + BEGINS.length)}\n${table}\n${page.slice(to)}`;
}

/** The walks that the table on the page has a row for. */
export function walksOnPage(page: string): readonly string[] {
  const table = page.slice(page.indexOf(BEGINS), page.indexOf(ENDS));
  return [...table.matchAll(/^\| (.*?) \|/gm)].map(([, walk = '']) => walk).slice(2);
}
