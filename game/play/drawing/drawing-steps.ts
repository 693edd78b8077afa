/** How the lagoon is drawn on a machine whose processor draws it. */
export interface DrawingStep {
  /** `still`: what grows and lies in the lagoon is one picture, which costs a quarter of drawing each plant anew. */
  readonly scenery: 'living' | 'still';
  /** Canvas pixels on a side, share of what would be drawn with time to spare. */
  readonly fineness: number;
  /** Pictures a second at most. */
  readonly framesPerS: number;
}

/**
 * From all to least: first what is only pretty goes, then fineness, then pictures a second. What is measured and how it is judged
 * is no part of it. Each step takes about a third of what the one before costs (960 x 600 pixels cost half of 1280 x 800).
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
