/** Half an hour of play in a few minutes: frames of a practice face as fast as they come, judged, played and drawn, or only made. */

import { calibrationFromRanges } from '../../../../game/movement/calibration/calibration-from-ranges';
import { createMeasurer } from '../../../../game/movement/measure/measurer';
import { createBlockRun } from '../../../../game/play/block-run';
import { endlessRules } from '../../../../game/play/endless-rules';
import { LagoonHost } from '../../../../game/player/session/lagoon-host';
import { openLagoon } from '../../../../game/scenes/lagoon/open-lagoon';
import type { SceneId } from '../../../../game/therapy/scene-id';
import { generatedClip } from '../../clips/generated-clip';
import { quietTask } from '../../score/product-rule';

/** One second of a camera for each display frame: fast, and everything drawn still follows the play. */
const FRAMES_A_DRAWING = 30;
/** ms between two frames of the clip, and between its end and its next beginning. */
const FRAME_MS = 1000 / 30;

const place = document.getElementById('lagoon');
if (!place) throw new Error('#lagoon: expected on the page');

const clip = generatedClip(7);
const loopMs = (clip.frames.at(-1)?.captureMs ?? 0) + FRAME_MS;
const measurer = createMeasurer();
const calibration = calibrationFromRanges({
  ...{
    frames: clip.frames.map((frame) => measurer.measure(frame)),
    movement: clip.movement,
    reference: clip.reference,
  },
  ...{ rest: clip.rest ?? clip.play, camera: null, takenAt: '2026-01-01T00:00:00Z' },
});
if (calibration === null) throw new Error(`${clip.name}: no calibration`);
const run = createBlockRun({ rules: endlessRules(quietTask(clip, 'default')), calibration });
const host = new LagoonHost(
  async () => openLagoon,
  () => {},
);
/** Frames since the page was opened: the clip's time goes on over its end. */
let given = 0;

function nextFrame() {
  const own = clip.frames[given % clip.frames.length];
  if (!own) throw new Error(`${clip.name}: no frames`);
  const rounds = 1 + Math.floor(given / clip.frames.length);
  given += 1;
  return { ...own, captureMs: own.captureMs + rounds * loopMs };
}

const drawn = () => new Promise((resolve) => requestAnimationFrame(resolve));

const longPlay = {
  /** Shows a scene, the one before is left. Resolves when it is asked for; it comes while frames go on. */
  show: (scene: SceneId) =>
    host.showIn(place, {
      ...{ scene, quality: 'plain', reducedMotion: false, highContrast: false, shells: 9 },
      sleepers: ['eye.patientLeft', 'eye.patientRight'],
    }),
  /** Gives so many frames. `judged`: through everything after the tracker into the lagoon; `bare`: each is made and let go of. */
  async give(frames: number, how: 'judged' | 'bare'): Promise<void> {
    for (let left = frames; left > 0; left -= FRAMES_A_DRAWING) {
      for (let n = 0; n < Math.min(left, FRAMES_A_DRAWING); n++) {
        const frame = nextFrame();
        if (how === 'judged') host.view()?.show(run.step(measurer.measure(frame)).signal);
      }
      await drawn();
    }
  },
};

export type LongPlay = typeof longPlay;
Object.assign(window, { longPlay });
document.body.dataset.shown = 'ready';
