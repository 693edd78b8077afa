import { markdownTable } from '../../../scripts/markdown-table';
import type { MedianInterval } from './median-interval';
import type { ResultLine } from './sum-up';

const HEAD = ['part', 'what', 'beside', 'median [95 %]', 'limit', '', 'product', 'peer'];

/** The result as a table in Markdown. An interval of rounds that holds the median in less than 95 of 100 runs says in how many. */
export function resultTable(lines: readonly ResultLine[]): string {
  return markdownTable(
    HEAD,
    lines.map((line) => [
      line.part,
      line.what,
      line.peer,
      intervalText(line.value, NUMBER[line.kind]),
      limitText(line),
      line.verdict === 'open' ? '' : line.verdict,
      absoluteText(line.product, line.unit),
      absoluteText(line.beside, line.besideUnit ?? line.unit),
    ]),
  );
}

const plain = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2));
const NUMBER: Readonly<Record<ResultLine['kind'], (value: number) => string>> = {
  ratio: plain,
  share: (value) => `${(100 * value).toFixed(1)} %`,
  number: plain,
};

function intervalText({ median, low, high, coverage }: MedianInterval, text: (value: number) => string): string {
  if (Number.isNaN(median)) return '-';
  if (coverage === 0) return `${text(median)} (one round)`;
  const less = coverage < 0.95 ? `, ${Math.round(100 * coverage)} %` : '';
  return `${text(median)} [${text(low)} to ${text(high)}${less}]`;
}

function limitText({ limit, kind }: ResultLine): string {
  if (limit === null) return '-';
  return 'atLeast' in limit ? `>= ${NUMBER[kind](limit.atLeast)}` : `<= ${NUMBER[kind](limit.atMost)}`;
}

function absoluteText({ median }: MedianInterval, unit: string): string {
  return Number.isNaN(median) ? '-' : `${plain(median)} ${unit}`;
}
