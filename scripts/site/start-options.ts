import { visibleText } from '../../game/therapy/visible-text';
import { type CommandOption, optionLines, readOptions } from '../read-options';

/** One fixed port: what a browser keeps belongs to the address, and another port is another address. */
const USUAL_PORT = 4840;

export interface StartOptions {
  /** Where to begin looking for a free port; 0 lets the system choose. */
  readonly port: number;
  readonly browser: 'open' | 'leave';
  readonly pages: 'build' | 'asBuilt';
}

export type StartRead =
  | { readonly kind: 'run'; readonly options: StartOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly sentence: string };

const OPTIONS: readonly CommandOption[] = [
  { name: '--port', value: 'NUMBER', says: `the port to use (${USUAL_PORT}, or PORT); when taken, the next free one` },
  { name: '--no-open', value: null, says: 'opens no browser (NO_OPEN and CI do the same)' },
  { name: '--no-build', value: null, says: 'serves the pages as they were built last' },
];

export const START_HELP: readonly string[] = [
  'npm start [-- OPTIONS]: builds Tiny Tides, serves it to this computer alone and opens it in the browser.',
  '',
  ...optionLines(OPTIONS),
  '',
  'FACE_MODEL=FILE takes the face model for the camera from a file. Without it the practice face works.',
  'Ctrl+C stops it.',
];

/** What somebody who typed this wants; the environment stands in for what was not typed. */
export function readStart(typed: readonly string[], env: Readonly<Record<string, string | undefined>>): StartRead {
  const read = readOptions(typed, OPTIONS);
  if (read.kind !== 'run') return read;
  const { given } = read;
  const [name, value] = given.has('--port') ? ['--port', given.get('--port')] : ['PORT', env.PORT || `${USUAL_PORT}`];
  const port = /^\d{1,5}$/.test(value ?? '') ? Number(value) : Number.NaN;
  if (!(port <= 65_535)) {
    return { kind: 'refused', sentence: `${name}: ${visibleText(value ?? '')} is no port; expected 0 to 65535.` };
  }
  const quiet = given.has('--no-open') || env.NO_OPEN || env.CI;
  return {
    kind: 'run',
    options: {
      port,
      browser: quiet ? 'leave' : 'open',
      pages: given.has('--no-build') ? 'asBuilt' : 'build',
    },
  };
}
