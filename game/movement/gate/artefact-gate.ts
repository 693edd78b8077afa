import type { Calibration } from '../calibration/calibration';
import type { BlinkEvent, GateInterval } from '../judgement';
import type { MeasureKey } from '../measure/measure-id';
import type { MeasuredFrame } from '../measure/measured-frame';
import { noiseCause } from '../measure/noise-cause';
import type { MovementId } from '../movement-id';
import { SETTINGS } from '../settings';
import { createBlinkDetector } from './blink-detector';
import { createBlinkLockedMouth } from './blink-locked-mouth';
import { createClosedWatch } from './closed-watch';
import { createFaceLock } from './face-lock';
import { type GateEvidence, strongerEvidence } from './gate-evidence';
import { gateNoise } from './gate-noise';
import { GATE_REASONS, type GateReason } from './gate-reason';
import { gazeEvidence } from './gaze-evidence';
import { createLidsOnChin } from './lids-on-chin';
import { createNoiseWatch } from './noise-watch';
import { createOcclusionWatch } from './occlusion-watch';
import { createOpenMouthWatch } from './open-mouth-watch';
import { createPoseWatch } from './pose-watch';
import { createSpeechDetector } from './speech-detector';

/** Reasons that are a movement's own trigger and say nothing against it. */
const EXEMPT: Readonly<Partial<Record<MovementId, readonly GateReason[]>>> = {
  'gentle-eye-closure': ['blink', 'closed', 'gaze'],
  'look-down': ['gaze'],
};

export interface GateState {
  /** Reasons holding now, exempt ones left out. */
  readonly notSure: readonly GateReason[];
  /** True while a blink masks the face, exempt or not. */
  readonly blinking: boolean;
  /** Begin of that blink, ms. */
  readonly blinkStartMs: number;
  readonly endedIntervals: readonly GateInterval[];
  readonly endedBlink: BlinkEvent | null;
}

type Read = (key: MeasureKey) => number;

/** Decides first of all whether a frame can be judged. Nobody is blamed and nothing is earned while it cannot. */
export interface ArtefactGate {
  /** `read` gives the decision-filtered value of a measure. */
  step(frame: MeasuredFrame, read: Read): GateState;
  /** Closes what is open at the last time seen. */
  finish(): readonly GateInterval[];
}

export function createArtefactGate(calibration: Calibration, movement: MovementId): ArtefactGate {
  const exempt = EXEMPT[movement] ?? [];
  const blinks = createBlinkDetector(calibration);
  const mouth = createBlinkLockedMouth(calibration.rest);
  const speech = createSpeechDetector();
  const chin = createLidsOnChin();
  const light = createNoiseWatch(calibration.rest);
  const lock = createFaceLock();
  const pose = createPoseWatch(calibration);
  const closed = createClosedWatch(calibration);
  const openMouth = createOpenMouthWatch(calibration, movement);
  const occlusion = createOcclusionWatch();
  const noiseOf = gateNoise(calibration);
  const open = new Map<GateReason, Omit<GateInterval, 'endMs' | 'reason'>>();
  let lastMs = Number.NaN;

  /** `noise`: that of the picture now over the calibrated one; NaN before it is known. */
  const reasonsOf = (frame: MeasuredFrame, read: Read, noise: number): Map<GateReason, GateEvidence> => {
    const reasons = new Map<GateReason, GateEvidence>();
    const add = (reason: GateReason, evidence: GateEvidence | null): void => {
      if (evidence !== null) reasons.set(reason, evidence);
    };
    const set = SETTINGS.gate;
    if (frame.framesPerS < set.framesPerSLowest)
      add('lowFrameRate', { kind: 'framesPerS', value: frame.framesPerS, limit: set.framesPerSLowest });
    add('light', blackness(frame));
    if (frame.facesSeen > 1) add('twoFaces', { kind: 'facesSeen', value: frame.facesSeen, limit: 1 });
    if (frame.status === 'outOfPicture') {
      add('outOfPicture', { kind: 'landmarksOutside', value: frame.landmarksOutside, limit: 1 });
      // Where the face is can still be told roughly: it comes back by a path, not from nowhere.
      add('twoFaces', lock.step(frame));
      return reasons;
    }
    if (frame.status !== 'ok') {
      add('noFace', { kind: 'facesSeen', value: 0, limit: 1 });
      return reasons;
    }
    const { captureMs, measures } = frame;
    const made = noiseOf(noise, frame.framesPerS);
    add('twoFaces', lock.step(frame));
    const shut = closed(measures);
    if (blinks.blinking) add('blink', { kind: 'lidSpeedPerS', value: blinks.speedPerS, limit: blinks.limitPerS });
    else {
      add('closed', shut);
      add('gaze', gazeEvidence(read, calibration.rest, made));
    }
    add('pose', pose(frame));
    const chinShiftedMs = chin.step(captureMs, blinks, shut !== null && !exempt.includes('closed'));
    const turns = speech.step(captureMs, measures.jawOpening.raw, chinShiftedMs, made.jawIod);
    if (turns > 0) add('speech', { kind: 'jawTurns', value: turns, limit: set.speechTurns });
    add('openMouth', openMouth.step(captureMs, read));
    add('occlusion', occlusion.step(frame, reasons.has('pose'), made.misfitIod));
    if (noise > set.noiseRatio) {
      const why = noiseCause(noise, set.noiseRatio, frame.interocularPx, calibration.interocularPx);
      add(why, { kind: 'noiseRatio', value: noise, limit: set.noiseRatio });
    }
    return reasons;
  };

  return {
    step(frame, read) {
      const afterGap = frame.dtMs === 0;
      if (afterGap) {
        blinks.reset();
        mouth.reset();
        speech.reset();
        chin.reset();
        light.reset();
        openMouth.reset();
        occlusion.reset();
      }
      const { captureMs, measures } = frame;
      const noise = frame.status === 'ok' ? light.step(captureMs, measures) : Number.NaN;
      const endedBlink = frame.status === 'ok' ? blinks.step(captureMs, measures, orCalibrated(noise)) : null;
      if (frame.status === 'ok') mouth.step(captureMs, measures);
      const reasons = reasonsOf(frame, read, noise);
      const endedIntervals: GateInterval[] = [];
      for (const reason of GATE_REASONS) {
        const was = open.get(reason);
        const now = reasons.get(reason);
        if (now !== undefined) {
          const startMs = was?.startMs ?? (reason === 'blink' ? blinks.startMs : frame.captureMs);
          open.set(reason, { startMs, evidence: was ? strongerEvidence(was.evidence, now) : now });
        } else if (was !== undefined) {
          endedIntervals.push({ ...was, endMs: Math.max(was.startMs, frame.captureMs), reason });
          open.delete(reason);
        }
      }
      lastMs = frame.captureMs;
      return {
        notSure: GATE_REASONS.filter((reason) => reasons.has(reason) && !exempt.includes(reason)),
        blinking: blinks.blinking,
        blinkStartMs: blinks.startMs,
        endedIntervals,
        endedBlink: endedBlink && { ...endedBlink, mouthMoved: reasons.size === 0 && mouth.moved(endedBlink) },
      };
    },
    finish() {
      const last = [...open].map(([reason, seen]) => ({ ...seen, endMs: Math.max(seen.startMs, lastMs), reason }));
      open.clear();
      return last;
    },
  };
}

/** Noise over the calibrated one for limits: a second tells it only roughly, so that it never lowers one. */
function orCalibrated(noise: number): number {
  return Number.isFinite(noise) ? Math.max(1, noise) : 1;
}

/** The face decides where it can be told: a lit face in a black room is seen well, a black face before a window is not. */
function blackness({ faceLuma, meanLuma }: MeasuredFrame): GateEvidence | null {
  const limit = SETTINGS.gate.lumaLowest;
  if (faceLuma !== null) {
    const value = Math.min(faceLuma.patientLeft, faceLuma.patientRight);
    return value < limit ? { kind: 'faceLuma', value, limit } : null;
  }
  return meanLuma !== null && meanLuma < limit ? { kind: 'meanLuma', value: meanLuma, limit } : null;
}
