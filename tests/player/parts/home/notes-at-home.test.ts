import { describe, expect, it } from 'vitest';
import { type HomeNote, type KnownAtHome, notesAtHome } from '../../../../game/player/parts/home/notes-at-home';

const FOUND = ['empty', 'kept', 'vanished', 'elsewhere', 'blocked', 'insecure', null] as const;
const FACTS = ['erasedAway', 'players', 'newer', 'brokeOff', 'broken', 'unusable', 'versionWaits'] as const;

/** Everything that may be known, in every combination. */
const ALL: readonly KnownAtHome[] = FOUND.flatMap((found) =>
  Array.from({ length: 2 ** FACTS.length }, (_, bits) => {
    const facts = Object.fromEntries(FACTS.map((fact, at) => [fact, (bits & (1 << at)) !== 0]));
    return { ...(facts as Omit<KnownAtHome, 'found'>), found };
  }),
);

/** What says that something of a person is kept on this device. */
const KEPT: readonly HomeNote[] = ['newerPlan', 'brokeOff', 'broken', 'unusable'];
/** What must not stand beside what. */
const AGAINST: Readonly<Partial<Record<HomeNote, readonly HomeNote[]>>> = {
  // "Nothing is kept here", "it is all gone", "this browser keeps nothing".
  erasedAway: [...KEPT, 'vanished'],
  vanished: KEPT,
  blocked: KEPT,
  insecure: KEPT,
  // "Please play in the other window" beside what there is to do in this one.
  elsewhere: ['newerPlan', 'brokeOff', 'unusable'],
};

describe('the notes at home', () => {
  it('never contradict each other, whatever is known', () => {
    const against = ALL.map((known) => {
      const notes = notesAtHome(known);
      return {
        known,
        pairs: notes.map((note) => [note, notes.filter((other) => AGAINST[note]?.includes(other))] as const),
      };
    }).filter(({ pairs }) => pairs.some(([, others]) => others.length > 0));
    expect(against).toEqual([]);
  });

  it('never say that all is gone beside a plan, nor to open the page anew where the newer version waits', () => {
    const told = (note: HomeNote, fact: (typeof FACTS)[number]) =>
      ALL.filter((known) => known[fact] && notesAtHome(known).includes(note));
    expect(told('erasedAway', 'players')).toEqual([]);
    expect(told('newerPlan', 'versionWaits')).toEqual([]);
  });

  it('are each said where nothing speaks against it', () => {
    const quiet = Object.fromEntries(FACTS.map((fact) => [fact, false])) as Omit<KnownAtHome, 'found'>;
    for (const found of ['vanished', 'elsewhere', 'blocked', 'insecure'] as const)
      expect(notesAtHome({ ...quiet, found })).toEqual([found]);
    expect(notesAtHome({ ...quiet, found: 'empty', erasedAway: true })).toEqual(['erasedAway']);
    const all = { ...quiet, newer: true, brokeOff: true, broken: true, unusable: true, found: 'kept' } as const;
    expect(notesAtHome(all)).toEqual(KEPT);
    expect(notesAtHome({ ...quiet, found: 'kept' })).toEqual([]);
  });
});
