import { MOVEMENT_IDS, type MovementId } from '../../movement/movement-id';
import type { AffectedSide } from '../../movement/side';

export type RangeMs = readonly [startMs: number, endMs: number];

export interface AnalyseOptions {
  readonly file: string;
  readonly movement: MovementId;
  readonly affected: AffectedSide;
  readonly rest: RangeMs | null;
  readonly reference: RangeMs | null;
  readonly play: RangeMs | null;
  readonly prescription: string | null;
  /** As given, for example `eye=0.10`. */
  readonly allowances: readonly string[];
  readonly series: 'with' | 'without';
}

/** Input of the command that cannot be used; one line that says what and where. */
export class AnalyseInputError extends Error {}

const AFFECTED: readonly AffectedSide[] = ['patientLeft', 'patientRight', 'both'];

/** Reads the command line after the program's name. Throws AnalyseInputError naming option, value and what was expected. */
export function parseAnalyseOptions(args: readonly string[]): AnalyseOptions {
  let file: string | null = null;
  const given = new Map<string, string>();
  const allowances: string[] = [];
  let series: AnalyseOptions['series'] = 'without';
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (given.has(arg) || (arg === '--series' && series === 'with'))
      throw new AnalyseInputError(`${arg}: found twice, expected once`);
    if (arg === '--series') series = 'with';
    else if (arg.startsWith('--')) {
      const value = args[i + 1];
      if (!KNOWN.includes(arg))
        throw new AnalyseInputError(`${arg}: unknown option, expected one of ${KNOWN.join(' ')}`);
      if (value === undefined) throw new AnalyseInputError(`${arg}: found nothing, expected a value`);
      if (arg === '--allowance') allowances.push(value);
      else given.set(arg, value);
      i += 1;
    } else if (file === null) file = arg;
    else throw new AnalyseInputError(`${arg}: a second file, expected one recording`);
  }
  if (file === null) throw new AnalyseInputError('FILE: found nothing, expected a landmark recording');
  return {
    file,
    movement: oneOf('--movement', given.get('--movement'), MOVEMENT_IDS),
    affected: oneOf('--affected', given.get('--affected') ?? 'both', AFFECTED),
    rest: range('--rest', given),
    reference: range('--reference', given),
    play: range('--play', given),
    prescription: given.get('--prescription') ?? null,
    allowances,
    series,
  };
}

const KNOWN = [
  '--movement',
  '--affected',
  '--rest',
  '--reference',
  '--play',
  '--prescription',
  '--allowance',
  '--series',
];

function oneOf<T extends string>(option: string, value: string | undefined, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found === undefined)
    throw new AnalyseInputError(`${option}: found ${value ?? 'nothing'}, expected one of ${known.join(' ')}`);
  return found;
}

function range(option: string, given: ReadonlyMap<string, string>): RangeMs | null {
  const text = given.get(option);
  if (text === undefined) return null;
  const match = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(text);
  const [startMs, endMs] = [Number(match?.[1]), Number(match?.[2])];
  if (!(startMs < endMs))
    throw new AnalyseInputError(`${option}: found ${text}, expected START-END in ms, START below END`);
  return [startMs, endMs];
}
