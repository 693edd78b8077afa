import { NOT_UNDERSTOOD, optionLines, readOptions } from '../../../scripts/read-options';
import { ROOM_NAMES, roomNamed } from './room';

export interface RoomsOptions {
  readonly rooms: readonly string[];
  /** Null: all that are there. */
  readonly clips: readonly string[] | null;
  /** Null: the whole clip. */
  readonly seconds: number | null;
  readonly tracking: 'whereNotKept' | 'anew' | 'never';
  readonly evidence: 'record' | 'leave';
}

const OPTIONS = [
  { name: '--rooms', value: 'NAME,…', says: `only these rooms: ${ROOM_NAMES.join(', ')}, or any sum of two` },
  { name: '--clips', value: 'NAME,…', says: 'only these clips' },
  { name: '--seconds', value: 'NUMBER', says: 'only the first seconds of each clip, for a quick look' },
  {
    name: '--anew',
    value: null,
    says: 'show the clips to the tracker again, whatever is kept: after a change of the tracker',
  },
  { name: '--kept', value: null, says: 'only what is kept; no browser' },
  { name: '--record', value: null, says: 'keeps the figures as those that docs/measurement.md shows' },
];

export type RoomsOptionsRead =
  | { readonly kind: 'run'; readonly options: RoomsOptions }
  | { readonly kind: 'say'; readonly text: string; readonly exitCode: number };

/** Reads what stands after the command; what cannot be done is refused in one sentence. */
export function roomsOptions(typed: readonly string[]): RoomsOptionsRead {
  const asked = readOptions(typed, OPTIONS);
  if (asked.kind === 'help') return { kind: 'say', text: help(), exitCode: 0 };
  if (asked.kind === 'refused') return refused(asked.sentence);
  const { given } = asked;
  const rooms = given.get('--rooms')?.split(',') ?? [...ROOM_NAMES];
  for (const room of rooms) {
    const trouble = troubleOf(() => roomNamed(room));
    if (trouble !== null) return refused(`--rooms: ${trouble}`);
  }
  const text = given.get('--seconds');
  const seconds = text === undefined ? null : Number(text);
  if (seconds !== null && !(Number.isInteger(seconds) && seconds > 0))
    return refused(`--seconds: found ${text}, expected a whole number above 0.`);
  if (given.has('--anew') && given.has('--kept')) return refused('--anew and --kept: expected one of them.');
  const tracking = given.has('--anew') ? 'anew' : given.has('--kept') ? 'never' : 'whereNotKept';
  const clips = given.get('--clips')?.split(',') ?? null;
  const evidence = given.has('--record') ? 'record' : 'leave';
  if (evidence === 'record' && seconds !== null) return refused('--record and --seconds: expected one of them.');
  return { kind: 'run', options: { rooms, clips, seconds, tracking, evidence } };
}

function help(): string {
  const first = 'npm run bench:rooms -- [options]: real clips through the real tracker in rooms made by a script';
  return [first, '', ...optionLines(OPTIONS)].join('\n');
}

const refused = (text: string): RoomsOptionsRead => ({ kind: 'say', text, exitCode: NOT_UNDERSTOOD });

function troubleOf(step: () => unknown): string | null {
  try {
    step();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
