/** Every movement that can be prescribed. `rest` is the relaxed face; `look-down` is observed, never trained. */
export const MOVEMENT_IDS = [
  'brow-raise',
  'gentle-eye-closure',
  'closed-smile',
  'open-mouth-smile',
  'snarl',
  'lip-pucker',
  'rest',
  'look-down',
] as const;

export type MovementId = (typeof MOVEMENT_IDS)[number];
