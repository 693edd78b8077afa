import { NOT_UNDERSTOOD, optionLines, readOptions } from '../../../scripts/read-options';
import type { WindowSize } from './bench-part';

export interface BenchOptions {
  /** Names of the parts, in the order in which they were asked for. */
  readonly parts: readonly string[];
  readonly rounds: number;
  readonly sampleMs: number;
  readonly windows: readonly WindowSize[];
  readonly build: 'anew' | 'asItIs';
}

export type BenchOptionsRead =
  | { readonly kind: 'run'; readonly options: BenchOptions }
  | { readonly kind: 'say'; readonly text: string; readonly exitCode: number };

/** Fewer rounds are a look, not a measurement. */
const ROUNDS = 5;
/** Long enough for a hundred pictures, short enough that a whole part ends within ten minutes. */
const SECONDS = 5;
/** A small window that leaves the tracker most of the machine, a laptop's, and a large screen's. */
const WINDOWS = '480x400,1280x800,1920x1080';

const OPTIONS = [
  { name: '--rounds', value: 'NUMBER', says: `rounds of each part (${ROUNDS})` },
  { name: '--seconds', value: 'NUMBER', says: `for how long each state is measured (${SECONDS})` },
  { name: '--windows', value: 'WxH,…', says: `for the parts that compare windows (${WINDOWS})` },
  { name: '--no-build', value: null, says: 'measures dist/ as it is' },
];

/**
 * Reads what stands after `npm run bench`: names of parts, then options; what is not understood is refused in one sentence.
 * @param parts what each part is for, by its name.
 */
export function benchOptions(typed: readonly string[], parts: ReadonlyMap<string, string>): BenchOptionsRead {
  const [first = ''] = typed;
  const named = first === '' || first.startsWith('-') ? [] : first.split(',');
  const asked = readOptions(named.length > 0 ? typed.slice(1) : typed, OPTIONS);
  if (asked.kind === 'help') return { kind: 'say', text: help(parts), exitCode: 0 };
  if (asked.kind === 'refused') return refused(asked.sentence);
  const strange = named.find((name) => !parts.has(name));
  if (strange !== undefined) return refused(`${strange}: no such part; expected ${[...parts.keys()].join(', ')}.`);
  const { given } = asked;
  const rounds = wholeNumber(given.get('--rounds') ?? String(ROUNDS));
  const seconds = wholeNumber(given.get('--seconds') ?? String(SECONDS));
  if (rounds === null) return refused(`--rounds: found ${given.get('--rounds')}, expected a whole number above 0.`);
  if (seconds === null) return refused(`--seconds: found ${given.get('--seconds')}, expected a whole number above 0.`);
  const windows = (given.get('--windows') ?? WINDOWS).split(',').map(windowSize);
  if (!windows.every((size) => size !== null))
    return refused(`--windows: found ${given.get('--windows')}, expected sizes as in 480x400,1280x800.`);
  return {
    kind: 'run',
    options: {
      parts: named.length > 0 ? [...new Set(named)] : [...parts.keys()],
      rounds,
      sampleMs: seconds * 1000,
      windows,
      build: given.has('--no-build') ? 'asItIs' : 'anew',
    },
  };
}

function help(parts: ReadonlyMap<string, string>): string {
  const first =
    'npm run bench -- [PART,…] [options]: the product beside the plain tracker, same clip, same window, same run';
  const width = Math.max(...[...parts.keys()].map((name) => name.length));
  const rows = [...parts].map(([name, says]) => `  ${name.padEnd(width)}  ${says}`);
  return [first, '', 'Parts (all of them where none is named):', ...rows, '', ...optionLines(OPTIONS)].join('\n');
}

function wholeNumber(text: string): number | null {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}

function windowSize(text: string): WindowSize | null {
  const [, width, height] = /^([1-9]\d{2,3})x([1-9]\d{2,3})$/.exec(text) ?? [];
  return width === undefined ? null : { width: Number(width), height: Number(height) };
}

const refused = (text: string): BenchOptionsRead => ({ kind: 'say', text, exitCode: NOT_UNDERSTOOD });
