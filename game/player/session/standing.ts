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
} as const;
