/** Why the judgement is "not sure". While one holds nobody is blamed and nothing is earned. */
export const GATE_REASONS = [
  'blink',
  'closed',
  'gaze',
  'pose',
  'speech',
  'openMouth',
  'occlusion',
  'outOfPicture',
  'light',
  'tooFar',
  'lowFrameRate',
  'noFace',
  'twoFaces',
] as const;

export type GateReason = (typeof GATE_REASONS)[number];
