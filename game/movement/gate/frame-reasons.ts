import type { Calibration } from '../calibration/calibration';
import type { MeasureKey } from '../measure/measure-id';
import type { MeasuredFrame } from '../measure/measured-frame';
import { noiseCause } from '../measure/noise-cause';
import type { MovementId } from '../movement-id';
import { SETTINGS } from '../settings';
import type { BlinkDetector } from './blink-detector';
import { createClosedWatch } from './closed-watch';
import { createFaceLock } from './face-lock';
import type { GateEvidence } from './gate-evidence';
import { gateNoise } from './gate-noise';
import type { GateReason } from './gate-reason';
import { gazeEvidence } from './gaze-evidence';
import { createLidsOnChin } from './lids-on-chin';
import { createOcclusionWatch } from './occlusion-watch';
import { createOpenMouthWatch } from './open-mouth-watch';
import { createPoseWatch } from './pose-watch';
import { createSpeechDetector } from './speech-detector';

/** Every reason why a frame is not sure, with its evidence. */
export interface FrameReasons {
  /**
   * One frame. `read` gives the decision-filtered value of a measure; `noise`: that of the picture now over the calibrated one,
   * NaN before it is known; `blinks` has seen this frame already.
   */
  step(
    frame: MeasuredFrame,
    read: (key: MeasureKey) => number,
    noise: number,
    blinks: BlinkDetector,
  ): ReadonlyMap<GateReason, GateEvidence>;
  /** After a gap: forgets everything that was derived from comparing frames. */
  reset(): void;
}

/** `lids`: `own` where a closed eye is the movement's own doing. */
export function createFrameReasons(
  calibration: Calibration,
  movement: MovementId,
  lids: 'own' | 'judged',
): FrameReasons {
  const speech = createSpeechDetector();
  const chin = createLidsOnChin();
  const lock = createFaceLock();
  const pose = createPoseWatch(calibration);
  const closed = createClosedWatch(calibration);
  const openMouth = createOpenMouthWatch(calibration, movement);
  const occlusion = createOcclusionWatch();
  const noiseOf = gateNoise(calibration);
  const set = SETTINGS.gate;
  return {
    reset() {
      speech.reset();
      chin.reset();
      openMouth.reset();
      occlusion.reset();
    },
    step(frame, read, noise, blinks) {
      const reasons = new Map<GateReason, GateEvidence>();
      const add = (reason: GateReason, evidence: GateEvidence | null): void => {
        if (evidence !== null) reasons.set(reason, evidence);
      };
      addReasonsOfPicture(frame, add);
      // The place of a face outside the picture is still roughly known, so its return is a gradual path and not a jump.
      if (frame.status === 'ok' || frame.status === 'outOfPicture') add('twoFaces', lock.step(frame));
      if (frame.status !== 'ok') return reasons;
      const { captureMs, measures } = frame;
      const made = noiseOf(noise, frame.framesPerS);
      const shut = closed(measures);
      if (blinks.blinking) add('blink', { kind: 'lidSpeedPerS', value: blinks.speedPerS, limit: blinks.limitPerS });
      else {
        add('closed', shut);
        add('gaze', gazeEvidence(read, calibration.rest, made));
      }
      add('pose', pose(frame));
      const chinShiftedMs = chin.step(captureMs, blinks, shut !== null && lids === 'judged');
      const turns = speech.step(captureMs, measures.jawOpening.raw, chinShiftedMs, made.jawIod);
      if (turns > 0) add('speech', { kind: 'jawTurns', value: turns, limit: set.speechTurns });
      add('openMouth', openMouth.step(captureMs, read));
      add('occlusion', occlusion.step(frame, reasons.has('pose'), made.misfitIod));
      if (noise > set.noiseRatio) {
        const why = noiseCause(noise, set.noiseRatio, frame.interocularPx, calibration.interocularPx);
        add(why, { kind: 'noiseRatio', value: noise, limit: set.noiseRatio });
      }
      return reasons;
    },
  };
}

/** Adds the reasons that follow from the picture alone, whatever the face does. */
function addReasonsOfPicture(
  frame: MeasuredFrame,
  add: (reason: GateReason, evidence: GateEvidence | null) => void,
): void {
  const { framesPerSLowest } = SETTINGS.gate;
  if (frame.framesPerS < framesPerSLowest)
    add('lowFrameRate', { kind: 'framesPerS', value: frame.framesPerS, limit: framesPerSLowest });
  add('light', blackness(frame));
  if (frame.facesSeen > 1) add('twoFaces', { kind: 'facesSeen', value: frame.facesSeen, limit: 1 });
  if (frame.status === 'outOfPicture')
    add('outOfPicture', { kind: 'landmarksOutside', value: frame.landmarksOutside, limit: 1 });
  else if (frame.status !== 'ok') add('noFace', { kind: 'facesSeen', value: 0, limit: 1 });
}

/**
 * The brightness of the face decides where it is known: a lit face in a black room is seen well, a black face before a
 * window is not.
 */
function blackness({ faceLuma, meanLuma }: MeasuredFrame): GateEvidence | null {
  const limit = SETTINGS.gate.lumaLowest;
  if (faceLuma !== null) {
    const value = Math.min(faceLuma.patientLeft, faceLuma.patientRight);
    return value < limit ? { kind: 'faceLuma', value, limit } : null;
  }
  return meanLuma !== null && meanLuma < limit ? { kind: 'meanLuma', value: meanLuma, limit } : null;
}
