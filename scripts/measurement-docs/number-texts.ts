import type { AttemptQuality } from '../../game/movement/attempt/attempt-summary';
import type { CoMovementEvent } from '../../game/movement/co-movement/co-movement-event';
import type { GateReason } from '../../game/movement/gate/gate-reason';
import type { MidlineMeasure, SidedMeasure } from '../../game/movement/measure/measure-id';
import type { MovementId } from '../../game/movement/movement-id';
import { SETTINGS } from '../../game/movement/settings';

/** What a clinician needs to know of one number. */
export interface NumberText {
  readonly meaning: string;
  readonly unit: string;
  readonly cannotSay: string;
}

const { gate, coMovement, filter } = SETTINGS;
const percent = (share: number) => `${Math.round(100 * share)} %`;

/** Every measure has a line: a new one does not compile without. */
export const MEASURE_TEXTS: Readonly<Record<SidedMeasure | MidlineMeasure, NumberText>> = {
  palpebralFissure: {
    meaning:
      'Height of the opening between the lids, mean of five pairs of lid points, as seen, against the seen width of the temples. Smaller when the eye narrows.',
    unit: 'iod',
    cannotSay:
      'Whether the upper or the lower lid moved; millimetres to better than 5 to 10 %; anything of a shut eye.',
  },
  browHeight: {
    meaning: 'Height of the brow over the line through both corners of the eye, mean of three points.',
    unit: 'iod',
    cannotSay: 'Frontalis apart from a brow pulled by the lids; wrinkles of the forehead.',
  },
  commissureHorizontal: {
    meaning: 'The corner of the mouth, outward from the middle of the face.',
    unit: 'iod',
    cannotSay: 'Which muscle pulled it; tightness without movement.',
  },
  commissureVertical: {
    meaning: 'The corner of the mouth, upward.',
    unit: 'iod',
    cannotSay: 'Which muscle pulled it; it moves a little when the head nods.',
  },
  upperLipRaise: {
    meaning: 'The edge of the upper lip, upward, midway between the philtrum and the corner.',
    unit: 'iod',
    cannotSay: 'The depth of the fold beside the nose.',
  },
  alarElevation: {
    meaning: 'The wing of the nose, upward.',
    unit: 'iod',
    cannotSay: 'Flaring of the nostril; it is a small way, near the noise.',
  },
  lowerLipLift: {
    meaning: 'Lower lip and the skin of the chin under it, upward: stands in for the mentalis.',
    unit: 'iod',
    cannotSay: 'Dimpling of the chin, which is a matter of skin and not of shape.',
  },
  gazeHorizontal: {
    meaning: 'Centre of the iris between the corners of the eye: 0.5 in the middle, larger toward the nose.',
    unit: 'eye widths',
    cannotSay: 'What is looked at; it serves to know when the eyes wander.',
  },
  gazeVertical: {
    meaning: 'Centre of the iris over the line of the corners, larger upward.',
    unit: 'eye widths',
    cannotSay: 'What is looked at; a half-closed lid hides part of the iris.',
  },
  lidIrisGap: {
    meaning:
      'Edge of the upper lid over the centre of the iris: larger when the lid lifts off the iris in looking down.',
    unit: 'iod',
    cannotSay: 'A lagging lid apart from one that is lifted; it is observed, never trained.',
  },
  mouthWidth: { meaning: 'Distance of the two corners of the mouth.', unit: 'iod', cannotSay: 'Which side moved.' },
  lipProtrusion: {
    meaning: 'Lips in front of the plane of the face.',
    unit: 'iod',
    cannotSay: 'Much: depth is guessed from a flat picture. Shown, never judged alone.',
  },
  jawOpening: {
    meaning: 'Chin under the base of the nose: larger when the jaw opens.',
    unit: 'iod',
    cannotSay: 'A clenched jaw; lips that part over closed teeth.',
  },
};

export const QUALITY_TEXTS: Readonly<Record<keyof AttemptQuality, NumberText>> = {
  isolation: {
    meaning:
      'How quiet the quiet list stayed: 1 less the mean excess over the allowances (the worst region of each frame, 1 at twice its allowance).',
    unit: '0..1',
    cannotSay: 'Anything of regions that are not on the list, or that cannot be seen.',
  },
  slowness: {
    meaning: 'Share of the way out and back that was inside the speed corridor.',
    unit: '0..1',
    cannotSay: 'How slow it could have been; the hold does not count.',
  },
  precision: {
    meaning: 'Share of the hold that was inside the band.',
    unit: '0..1',
    cannotSay: 'By how much it was outside.',
  },
  steadiness: {
    meaning: "The measurement's own spread over the spread of the hold: 1 when no unsteadiness can be told from noise.",
    unit: '0..1',
    cannotSay:
      'The same thing in two rooms: in poor light even a shaking hold looks like noise. Trembling apart from drifting.',
  },
  symmetry: {
    meaning:
      'The worse of two: the smaller side over the larger (after the tolerance), and how far apart in time they rose.',
    unit: '0..1',
    cannotSay: 'Anything where one side is trained (it is left out), and nothing about the face at rest.',
  },
  release: {
    meaning:
      'Whether every trained side was back at rest in the time asked; less for later or for less of the way back.',
    unit: '0..1',
    cannotSay: 'Tension that stays without a visible shift.',
  },
};

export const GATE_TEXTS: Readonly<Record<GateReason, string>> = {
  blink: `a lid closes faster than ${gate.blinkSpeedPerS} resting heights a second (over ${gate.blinkWindowMs} ms), and by more than ${gate.blinkFallOverNoise} standard deviations of what the picture's noise makes of it now; until ${percent(gate.blinkReopened)} is open again and ${gate.blinkAfterMs} ms more. Longer than ${gate.blinkLongestMs} ms is no blink, or than the person's own blinks where the calibration saw three or more and longer ones (at most ${gate.blinkLongestOwnMs} ms)`,
  closed: `both eyes have lost over ${percent(gate.closedLoss)} of their height for longer than a blink`,
  gaze: `both irises are more than ${gate.gazeSideways} eye widths sideways or ${gate.gazeUpDown} up or down from rest, and more than ${gate.gazeOverNoise} standard deviations of what the picture's noise makes of the gaze now`,
  pose: `the head is turned more than ${gate.poseDeg} degrees from rest or turns faster than ${gate.poseDegPerS} degrees a second`,
  speech: `the jaw turns at least ${gate.speechTurns} times by over ${gate.speechSwingIod} iod, and by over ${gate.speechSwingOverNoise} standard deviations of what the picture's noise makes of it now, within ${gate.speechWindowMs / 1000} s; one slow opening is never speech. Closing lids shift the tracker's chin, so the pictures of a blink (from ${gate.blinkBeforeMs} ms before it until ${gate.blinkJawBackMs} ms after the lids are mostly open) are left out`,
  openMouth: `the jaw is open by more than ${gate.openMouthIod} iod, and by more than ${gate.openMouthOverOwn} times what it does in the person's own calibrated movement: a yawn or a bite; and ${gate.openMouthAfterMs} ms more`,
  occlusion: `for ${gate.occlusionLastsMs} ms the rigid points of the face misfit by over ${gate.residualIod} iod (and ${gate.residualOverNoise} times what the picture's noise makes of it, added as squares), or its edge stands over ${gate.bulgeIod} iod out to the side and forward of where this person's is, less ${percent(gate.bulgePerJaw)} of the jaw's opening: a hand or a cup over the mouth or a cheek. A hand at the rim of the face, a single finger and a scarf do not bend the tracker's mesh and are not seen. No recorded person held up a hand: this rests on hands painted over pictures of two faces`,
  outOfPicture: `something that today's task needs lies outside the picture or within ${percent(gate.pictureRim)} of its edge: the bones of eyes, nose and temples, against which everything is measured; what shows the movement on a trained side; a region of the quiet list; or the lids, irises, jaw and edge of the face, by which blinks, glances, talk and a hand are told. The tracker goes on inventing a face there. A measure that lies outside is no number but \`unseen\`, in the calibration too`,
  light: `the noise is over ${gate.noiseRatio} times that of the calibration, or the face (the darker half of it; without a face, the picture) is all but black`,
  tooFar: `the noise is over ${gate.noiseRatio} times that of the calibration, and would not be if the face were as large in the picture as it was then`,
  lowFrameRate: `fewer than ${gate.framesPerSLowest} pictures a second`,
  noFace: 'no face is found, or its numbers are unusable',
  twoFaces: `a second person is in the picture, or the tracked face stands elsewhere from one frame to the next: by over ${gate.jumpIod} iod and ${gate.headIodPerS} more for each second between them, or in another size. A head that moves fast comes by a path and stays the same head. Nothing is known of the movement meanwhile: its curve has a gap`,
};

export const EVENT_TEXTS: Readonly<
  Record<'crossMs' | 'startMs' | 'underMs' | 'endMs' | 'peak' | 'allowance' | 'lagMs' | 'coupling' | 'gain', NumberText>
> &
  Readonly<Partial<Record<keyof CoMovementEvent, NumberText>>> = {
  crossMs: {
    meaning: 'When the allowance was crossed, from a line through the last frames.',
    unit: 'ms',
    cannotSay: 'When the region began to move.',
  },
  startMs: {
    meaning: 'The first frame in which play was calm. Never dated back.',
    unit: 'ms',
    cannotSay: 'The begin of the synkinesis.',
  },
  underMs: {
    meaning: 'When the change was last back under the allowance, or `endMs` when doubt began before that.',
    unit: 'ms',
    cannotSay: 'How long play was calm: calm waits for rest and ends later.',
  },
  endMs: {
    meaning: `When the region was back under ${percent(coMovement.endShare)} of the allowance for ${coMovement.endMs} ms, or a reason for doubt began.`,
    unit: 'ms',
    cannotSay: 'That the region is at rest.',
  },
  peak: {
    meaning: 'Largest change, from the slow filter: share of the resting height (eye) or of the region’s own reach.',
    unit: 'share',
    cannotSay:
      'A grade of any clinical scale. One Sunnybrook grade is roughly 8 to 11 % of the fissure in published work.',
  },
  allowance: {
    meaning: 'What was allowed when it was crossed.',
    unit: 'share',
    cannotSay: 'What is normal for this person.',
  },
  lagMs: {
    meaning: `Lag of the region’s way on the movement’s where they are most alike, ${coMovement.lagLowestMs} to ${coMovement.lagHighestMs} ms; it is looked for half a second farther. While a movement only rises, a late answer and one from half way on look alike: only a clear difference refuses it then. Once the way back was seen, a later lag that is the better one by more than noise makes means that it did not come along: no event is recorded.`,
    unit: 'ms',
    cannotSay:
      'Nerve conduction: a camera frame is 33 ms, and lids that wander by themselves shift the lag by up to 80 ms.',
  },
  coupling: {
    meaning: `That likeness, as a correlation of speeds; ${coMovement.couplingLowest} and less is no co-movement.`,
    unit: '0..1',
    cannotSay: 'Cause. Two muscles moved on purpose at once look the same.',
  },
  gain: {
    meaning: 'Slope of the region’s change on the movement’s activation.',
    unit: 'share per reach',
    cannotSay: 'Anything beyond the range that was moved.',
  },
};

/** What shows each movement, in a clinician's words. */
export const MOVEMENT_TEXTS: Readonly<Record<MovementId, string>> = {
  'brow-raise': 'height of the brow',
  'gentle-eye-closure': 'height of the fissure; blinks are bridged',
  'closed-smile': 'corner of the mouth, along the person’s own direction',
  'open-mouth-smile': 'corner of the mouth, along the person’s own direction',
  snarl: 'upper lip and wing of the nose',
  'lip-pucker': 'corners of the mouth toward the middle',
  rest: 'nothing: stillness is the task',
  'look-down': 'gaze; the gap between lid and iris is observed',
};

export const FILTER_TEXT = `Every measure passes a causal filter on true capture times (critically damped, constant velocity, ${filter.valueRadPerS} rad/s): no lag on a steady slow movement. Where the movement shown would tremble by more than ${percent(filter.shownNoise)} of reach it is followed more slowly, down to ${filter.valueSlowestRadPerS} rad/s. Decisions about co-movement use a faster one (${filter.decisionRadPerS} rad/s).`;
