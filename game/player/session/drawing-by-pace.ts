import type { FaceFrame } from '../../movement/face-frame';
import { createDrawingSteering, isBehind } from '../../play/drawing/drawing-steering';
import { DRAWING_STEPS, STEP_WITH_TRACKER, STEP_WITHOUT_TRACKER } from '../../play/drawing/drawing-steps';
import { createPaceWatch } from '../../play/drawing/tracking-pace';
import type { LagoonHost } from './lagoon-host';

/** The tracker comes first: the lagoon is drawn with what its pace leaves. */
export class DrawingByPace {
  private watch = createPaceWatch();
  private steer = createDrawingSteering();

  constructor(private readonly picture: Pick<LagoonHost, 'drawBy'>) {}

  /** A session begins. `face`: a practice face has no tracker that would need the time. */
  begin(face: 'practice' | 'camera'): void {
    this.watch = createPaceWatch();
    this.steer = createDrawingSteering();
    this.picture.drawBy(DRAWING_STEPS[face === 'camera' ? STEP_WITH_TRACKER : STEP_WITHOUT_TRACKER]);
  }

  /**
   * Takes each frame of a camera. `lagoon`: without one a tracker that keeps up says nothing about what drawing would take; one that is
   * behind already will not have more time then, and the lagoon opens with less.
   */
  tracked(frame: FaceFrame, lagoon: 'drawn' | 'none'): void {
    const pace = this.watch(frame);
    if (pace === null || (lagoon === 'none' && !isBehind(pace))) return;
    const step = DRAWING_STEPS[this.steer(pace)];
    if (step !== undefined) this.picture.drawBy(step);
  }
}
