import { FACE_MODEL } from '../model/face-model';
import type { Delegate } from './landmarker';

/** The vendor's package and its version, as in `package.json`. */
export const TRACKER_VERSION = 'tasks-vision 0.10.35';

/** Which delegate was found the faster one, and on which machine: on another, or with another browser, it says nothing. */
export interface KnownDelegate {
  readonly machine: string;
  readonly delegate: Delegate;
}

/** Keeps the choice between processor and graphics card from one visit to the next. Never throws. */
export interface DelegateMemory {
  /** Null where nothing is kept. */
  read(): KnownDelegate | null;
  keep(known: KnownDelegate): void;
}

/** All that the choice hangs on. `renderer`: what WebGL says it draws with; null where there is no WebGL 2. */
export function describeMachine(
  renderer: string | null,
  { hardwareConcurrency, userAgent }: Pick<Navigator, 'hardwareConcurrency' | 'userAgent'>,
): string {
  const browser = /(?:Edg|Firefox|Chrome|Version)\/\d+/.exec(userAgent)?.[0] ?? 'another browser';
  const model = FACE_MODEL.sha256.slice(0, 8);
  return [renderer ?? 'no WebGL', `${hardwareConcurrency} cores`, browser, TRACKER_VERSION, model].join(', ');
}

/** Reads what `writeKnownDelegate` wrote; null for anything else. */
export function readKnownDelegate(text: string | null): KnownDelegate | null {
  const [, delegate, machine] = /^(CPU|GPU) on (.+)$/.exec(text ?? '') ?? [];
  if (machine === undefined) return null;
  return { machine, delegate: delegate === 'GPU' ? 'GPU' : 'CPU' };
}

export function writeKnownDelegate({ machine, delegate }: KnownDelegate): string {
  return `${delegate} on ${machine}`;
}
