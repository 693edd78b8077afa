import { type BlinkDetector, createBlinkDetector } from './blink-detector';
import { createBlinkLockedMouth } from './blink-locked-mouth';
import type { Calibration } from './calibration';
import { createFaceLock } from './face-lock';
import { GATE_REASONS, type GateReason } from './gate-reason';
import { gazeShift } from './gaze-shift';
import type { BlinkEvent, GateInterval } from './judgement';
import type { MeasureKey } from './measure-id';
import type { MeasuredFrame } from './measured-frame';
import { createMotionFilter } from './motion-filter';
import type { MovementId } from './movement-id';
import { createNoiseWatch } from './noise-watch';
import { SETTINGS } from './settings';
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

/** Decides first of all whether a frame can be judged. Nobody is blamed and nothing is earned while it cannot. */
export interface ArtefactGate {
  /** `read` gives the decision-filtered value of a measure. */
  step(frame: MeasuredFrame, read: (key: MeasureKey) => number): GateState;
  /** Closes what is open at the last time seen. */
  finish(): readonly GateInterval[];
}

export function createArtefactGate(calibration: Calibration, movement: MovementId): ArtefactGate {
  const exempt = EXEMPT[movement] ?? [];
  const blinks = createBlinkDetector(calibration);
  const mouth = createBlinkLockedMouth(calibration.rest);
  const speech = createSpeechDetector();
  const light = createNoiseWatch(calibration.rest);
  const lock = createFaceLock();
  const pose = createPoseWatch(calibration);
  const closed = createClosedWatch(calibration);
  const openSince = new Map<GateReason, number>();
  let lastMs = Number.NaN;

  const reasonsOf = (frame: MeasuredFrame, read: (key: MeasureKey) => number): Set<GateReason> => {
    const reasons = new Set<GateReason>();
    const set = SETTINGS.gate;
    if (frame.framesPerS < set.framesPerSLowest) reasons.add('lowFrameRate');
    if (frame.meanLuma !== null && frame.meanLuma < set.lumaLowest) reasons.add('light');
    if (frame.facesSeen > 1) reasons.add('twoFaces');
    if (frame.status !== 'ok') return reasons.add('noFace');
    if (lock.step(frame)) reasons.add('twoFaces');
    if (blinks.blinking) reasons.add('blink');
    if (closed(frame, blinks)) reasons.add('closed');
    const gaze = blinks.blinking ? null : gazeShift(read, calibration.rest);
    if (gaze !== null && (Math.abs(gaze.sideways) > set.gazeSideways || Math.abs(gaze.up) > set.gazeUpDown))
      reasons.add('gaze');
    if (pose(frame)) reasons.add('pose');
    if (speech.step(frame.captureMs, read('jawOpening'))) reasons.add('speech');
    if (frame.rigidResidualIod > set.residualIod) reasons.add('occlusion');
    if (light.step(frame.captureMs, frame.measures) > set.noiseRatio) reasons.add('light');
    return reasons;
  };

  return {
    step(frame, read) {
      const afterGap = frame.dtMs === 0;
      if (afterGap) {
        blinks.reset();
        mouth.reset();
        speech.reset();
        light.reset();
      }
      const endedBlink = frame.status === 'ok' ? blinks.step(frame.captureMs, frame.measures) : null;
      if (frame.status === 'ok') mouth.step(frame.captureMs, frame.measures);
      const reasons = reasonsOf(frame, read);
      const endedIntervals: GateInterval[] = [];
      for (const reason of GATE_REASONS) {
        const startMs = openSince.get(reason);
        if (reasons.has(reason) && startMs === undefined)
          openSince.set(reason, reason === 'blink' ? blinks.startMs : frame.captureMs);
        if (!reasons.has(reason) && startMs !== undefined) {
          endedIntervals.push({ startMs, endMs: Math.max(startMs, frame.captureMs), reason });
          openSince.delete(reason);
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
      const open = [...openSince].map(([reason, startMs]) => ({ startMs, endMs: Math.max(startMs, lastMs), reason }));
      openSince.clear();
      return open;
    },
  };
}

/** True while the head is turned too far from rest or turns too fast. */
function createPoseWatch(calibration: Calibration): (frame: MeasuredFrame) => boolean {
  const angles = ['yawDeg', 'pitchDeg', 'rollDeg'] as const;
  const filters = angles.map(() => createMotionFilter(SETTINGS.filter.poseRadPerS));
  return (frame) => {
    if (frame.pose === null) return false;
    let away = 0;
    let speed = 0;
    for (const [i, angle] of angles.entries()) {
      const filter = filters[i];
      if (!filter) continue;
      if (frame.captureMs - filter.lastMs > SETTINGS.time.gapMs || frame.captureMs < filter.lastMs) filter.reset();
      filter.step(frame.captureMs, frame.pose[angle]);
      away += (filter.value - calibration.restPose[angle]) ** 2;
      speed += filter.speedPerS ** 2;
    }
    return Math.sqrt(away) > SETTINGS.gate.poseDeg || Math.sqrt(speed) > SETTINGS.gate.poseDegPerS;
  };
}

/** True while both eyes are shut for longer than a blink. */
function createClosedWatch(calibration: Calibration): (frame: MeasuredFrame, blinks: BlinkDetector) => boolean {
  const left = calibration.rest['palpebralFissure.patientLeft']?.median ?? Number.NaN;
  const right = calibration.rest['palpebralFissure.patientRight']?.median ?? Number.NaN;
  const shutBelow = 1 - SETTINGS.gate.closedLoss;
  return (frame, blinks) =>
    !blinks.blinking &&
    frame.measures['palpebralFissure.patientLeft'].raw / left < shutBelow &&
    frame.measures['palpebralFissure.patientRight'].raw / right < shutBelow;
}
