import { LAST_STEP, STEP_WITH_TRACKER } from './drawing-steps';
import type { TrackingPace } from './tracking-pace';

/** Less of the camera's pictures than this was tracked: something takes the tracker's time. */
const BEHIND_SHARE = 0.85;
/** With this many a second a slow movement is followed well, and drawing need not give way, 1/s. */
const ENOUGH_PER_S = 24;
/** Half way from there to the rate at which the judgement becomes unsure: two steps at once, 1/s. */
const FAR_BEHIND_PER_S = 18;
/** So much of the camera's pictures is tracked where there is time to spare. */
const AHEAD_SHARE = 0.95;
/** Looks in a row with time to spare before a step is given back. */
const FIRST_PATIENCE = 5;
/** The patience after many steps that had to be taken back, looks: a few minutes. */
const LONGEST_PATIENCE = 80;

/** Whether a tracker follows too few of the pictures that its camera brings. */
export function isBehind({ trackedPerS, deliveredPerS }: TrackingPace): boolean {
  return trackedPerS < BEHIND_SHARE * deliveredPerS && trackedPerS < ENOUGH_PER_S;
}

/** Whether so much is tracked that there is time for more drawing. */
function hasTimeToSpare({ trackedPerS, deliveredPerS }: TrackingPace): boolean {
  return trackedPerS >= AHEAD_SHARE * deliveredPerS;
}

/**
 * Says after each look at the tracker's pace how much of the lagoon may be drawn: `DRAWING_STEPS` has what the number means. Gives way at
 * once and comes back slowly. A step that is given back is on trial: it may not cost the tracker a picture, or it is taken back and tried
 * again after twice the time, so that it never pumps. A tracker that follows all that a slow camera brings takes nothing away.
 */
export function createDrawingSteering(begins: number = STEP_WITH_TRACKER): (pace: TrackingPace) => number {
  let step = begins;
  let patience = FIRST_PATIENCE;
  let ahead = 0;
  /** Looks since a step was given back; null before the first. */
  let sinceGivenBack: number | null = null;

  function giveWay(steps: number): void {
    if (sinceGivenBack !== null && sinceGivenBack <= patience) patience = Math.min(LONGEST_PATIENCE, 2 * patience);
    step = Math.min(LAST_STEP, step + steps);
    ahead = 0;
    sinceGivenBack = null;
  }

  return (pace) => {
    if (sinceGivenBack !== null) sinceGivenBack += 1;
    const isOnTrial = sinceGivenBack !== null && sinceGivenBack <= patience;
    if (isBehind(pace)) giveWay(pace.trackedPerS < FAR_BEHIND_PER_S ? 2 : 1);
    else if (!hasTimeToSpare(pace)) {
      ahead = 0;
      if (isOnTrial) giveWay(1);
    } else {
      ahead += 1;
      if (ahead >= patience && step > 0) {
        step -= 1;
        ahead = 0;
        sinceGivenBack = 0;
      }
    }
    return step;
  };
}
