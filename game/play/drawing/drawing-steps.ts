/** How the lagoon is drawn on a machine whose processor draws it. */
export interface DrawingStep {
  /** `still`: what grows and lies in the lagoon is one picture, which costs a quarter to a third of drawing each plant anew. */
  readonly scenery: 'living' | 'still';
  /** Pictures a second at most. */
  readonly framesPerS: number;
}

/**
 * From all to least: first what is only pretty goes, then pictures a second. What is measured and how it is judged is no part of it. Fewer
 * canvas pixels are no step: where the processor draws it also stretches them. On 1280 x 800 a canvas of half the side took 4 ms a picture to draw and
 * 13 ms to stretch, one of three quarters 7 and 11, a whole one 11 and 3 (traces of play with a camera, 12 pictures a second, two slow processors, one run each).
 */
export const DRAWING_STEPS = [
  { scenery: 'living', framesPerS: 30 },
  { scenery: 'still', framesPerS: 30 },
  { scenery: 'still', framesPerS: 20 },
  { scenery: 'still', framesPerS: 12 },
] as const satisfies readonly DrawingStep[];

/** The step in use where no tracker is at work: nobody waits for the time that it leaves. */
export const STEP_WITHOUT_TRACKER = 1;

/** The step with which a tracker begins: time is given back once there is some, never first taken. */
export const STEP_WITH_TRACKER = 2;

/** Number of the last step. */
export const LAST_STEP = DRAWING_STEPS.length - 1;
