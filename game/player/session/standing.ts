import type { Snapshot } from './session-state';

/** Where a sitting stands, in the words in which its parts ask the flow chart. */
export const standing = {
  active: (at: Snapshot) => at.matches({ sitting: 'active' }),
  paused: (at: Snapshot) => at.matches({ sitting: 'paused' }),
  readyLook: (at: Snapshot) => at.matches({ sitting: { active: { ready: 'looking' } } }),
  sides: (at: Snapshot) => at.matches({ sitting: { active: { ready: 'sides' } } }),
  letGo: (at: Snapshot) => at.matches({ sitting: { active: 'letGo' } }),
  calibrating: (at: Snapshot) => at.matches({ sitting: { active: { letGo: 'collecting' } } }),
  feel: (at: Snapshot) => at.matches({ sitting: { active: 'feel' } }),
  demonstration: (at: Snapshot) => at.matches({ sitting: { active: 'demonstration' } }),
  block: (at: Snapshot) => at.matches({ sitting: { active: 'block' } }),
  rest: (at: Snapshot) => at.matches({ sitting: { active: 'rest' } }),
} as const;
