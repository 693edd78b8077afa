import { NOT_UNDERSTOOD, optionLines, readOptions } from '../../../scripts/read-options';

export interface CalmOptions {
  /** How many faces are watched, and for how long each, ms. */
  readonly faces: number;
  readonly playMs: number;
  readonly firstSeed: number;
}

/** Two minutes each: an hour, and four minutes for a quick look. */
const PLAY_MS = 120_000;
const FACES = { whole: 30, quick: 2 };
const FIRST_SEED = 1;

const OPTIONS = [
  {
    name: '--quick',
    value: null,
    says: `${(FACES.quick * PLAY_MS) / 60_000} minutes instead of ${(FACES.whole * PLAY_MS) / 60_000}`,
  },
  { name: '--seed', value: 'NUMBER', says: `the first face (${FIRST_SEED}); the others follow it` },
  { name: '--faces', value: 'NUMBER', says: 'how many faces, two minutes each' },
];

export type CalmOptionsRead =
  | { readonly kind: 'run'; readonly options: CalmOptions }
  | { readonly kind: 'say'; readonly text: string; readonly exitCode: number };

/** Reads what stands after `npm run bench:calm`; what is not understood is refused in one sentence. */
export function calmOptions(typed: readonly string[]): CalmOptionsRead {
  const asked = readOptions(typed, OPTIONS);
  if (asked.kind === 'help') {
    const first = 'npm run bench:calm -- [options]: what the product says of quiet faces that train nothing';
    return { kind: 'say', text: [first, '', ...optionLines(OPTIONS)].join('\n'), exitCode: 0 };
  }
  if (asked.kind === 'refused') return refused(asked.sentence);
  const { given } = asked;
  const seed = wholeNumber(given.get('--seed') ?? String(FIRST_SEED));
  const faces = wholeNumber(given.get('--faces') ?? String(given.has('--quick') ? FACES.quick : FACES.whole));
  if (given.has('--quick') && given.has('--faces')) return refused('--quick and --faces: expected one of them.');
  if (seed === null) return refused(`--seed: found ${given.get('--seed')}, expected a whole number above 0.`);
  if (faces === null) return refused(`--faces: found ${given.get('--faces')}, expected a whole number above 0.`);
  return { kind: 'run', options: { faces, playMs: PLAY_MS, firstSeed: seed } };
}

function wholeNumber(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

const refused = (text: string): CalmOptionsRead => ({ kind: 'say', text, exitCode: NOT_UNDERSTOOD });
