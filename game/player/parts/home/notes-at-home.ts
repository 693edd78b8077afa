import type { DeviceMemory } from '../../profiles/device-memory';

export type HomeNote =
  | 'erasedAway'
  | 'vanished'
  | 'elsewhere'
  | 'insecure'
  | 'blocked'
  | 'newerPlan'
  | 'brokeOff'
  | 'broken'
  | 'unusable';

/** What is known at home of this device's memory. */
export interface KnownAtHome {
  readonly found: DeviceMemory['found']['value'];
  readonly erasedAway: boolean;
  /** Whether anybody's plan is known here. */
  readonly players: boolean;
  /** Whether a newer Tiny Tides keeps a plan here. */
  readonly newer: boolean;
  readonly brokeOff: boolean;
  readonly broken: boolean;
  readonly unusable: boolean;
  /** Whether a newer version waits to be opened; that is said in a note of its own. */
  readonly versionWaits: boolean;
}

/**
 * The notes that stand at home, in order. Never two that contradict each other: what is said of things that are kept stands
 * only where they can be kept, and what there is to do in this window only where it is not to be done in another one.
 */
export function notesAtHome(known: KnownAtHome): readonly HomeNote[] {
  const { found } = known;
  const { players, newer, brokeOff, broken, unusable } = known;
  const isThere = players || newer || brokeOff || broken || unusable || found === 'vanished';
  const notes: readonly (readonly [HomeNote, boolean])[] = [
    ['erasedAway', known.erasedAway && !isThere],
    ['vanished', found === 'vanished'],
    ['elsewhere', found === 'elsewhere'],
    ['insecure', found === 'insecure'],
    ['blocked', found === 'blocked'],
    // Opened anew, this page would be the old one again; the note of the version has the way that leads on.
    ['newerPlan', newer && found === 'kept' && !known.versionWaits],
    ['brokeOff', brokeOff && found === 'kept'],
    ['broken', broken && (found === 'kept' || found === 'elsewhere')],
    ['unusable', unusable && found === 'kept'],
  ];
  return notes.flatMap(([note, stands]) => (stands ? [note] : []));
}
