/** How the lagoon is drawn on a machine whose processor draws it. */
export interface DrawingStep {
  /** `still`: what grows and lies in the lagoon is one picture, which costs a quarter to a third of drawing each plant anew. */
  readonly scenery: 'living' | 'still';
  /** Canvas pixels on a side, share of what would be drawn with time to spare. */
  readonly fineness: number;
  /** Pictures a second at most. */
  readonly framesPerS: number;
}

/**
 * From all to least: first what is only pretty goes, then fineness, then pictures a second. What is measured and how it is judged
 * is no part of it. One picture of the lantern turtle at 1280 x 800 took 34, 12, 8 and 5 ms as scenery and fineness fell (two slow processors,
 * no graphics card, `getImageData` behind each so that it was drawn).
 */
export const DRAWING_STEPS = [
  { scenery: 'living', fineness: 1, framesPerS: 30 },
  { scenery: 'still', fineness: 1, framesPerS: 30 },
  { scenery: 'still', fineness: 0.75, framesPerS: 30 },
  { scenery: 'still', fineness: 0.75, framesPerS: 20 },
  { scenery: 'still', fineness: 0.5, framesPerS: 20 },
  { scenery: 'still', fineness: 0.5, framesPerS: 12 },
] as const satisfies readonly DrawingStep[];

/** The step in use where no tracker is at work: nobody waits for the time that it leaves. */
export const STEP_WITHOUT_TRACKER = 1;

/** The step with which a tracker begins: time is given back once there is some, never first taken. */
export const STEP_WITH_TRACKER = 3;

/** Number of the last step. */
export const LAST_STEP = DRAWING_STEPS.length - 1;
