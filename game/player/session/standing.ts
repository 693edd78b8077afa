import type { Snapshot } from './session-state';

/** Where a session is: the questions that its parts ask the flow chart. */
export const standing = {
  active: (at: Snapshot) => at.matches({ underWay: 'active' }),
  paused: (at: Snapshot) => at.matches({ underWay: 'paused' }),
  readyLook: (at: Snapshot) => at.matches({ underWay: { active: { ready: 'looking' } } }),
  sides: (at: Snapshot) => at.matches({ underWay: { active: { ready: 'sides' } } }),
  calibration: (at: Snapshot) => at.matches({ underWay: { active: 'calibration' } }),
  calibrating: (at: Snapshot) => at.matches({ underWay: { active: { calibration: 'collecting' } } }),
  feel: (at: Snapshot) => at.matches({ underWay: { active: 'feel' } }),
  demonstration: (at: Snapshot) => at.matches({ underWay: { active: 'demonstration' } }),
  block: (at: Snapshot) => at.matches({ underWay: { active: 'block' } }),
  rest: (at: Snapshot) => at.matches({ underWay: { active: 'rest' } }),
  /**
   * Whether nobody is judged or learned from, though the camera is on: in a pause, in a rest (its tone, and how long it has lasted, can be
   * told from half the pictures). Not on the page before a game: the rate is known over two seconds, and while the lagoon opens few pictures come.
   */
  unhurried: (at: Snapshot): boolean =>
    standing.paused(at) || standing.rest(at) || at.matches({ underWay: { active: { calibration: 'refused' } } }),
} as const;
