import type { Findings } from '../../game/movement/findings/findings';
import type { FoundResponse } from '../../game/movement/findings/found-responses';
import type { ReachOfSide } from '../../game/movement/findings/reach-findings';
import type { RestingDifferences } from '../../game/movement/findings/resting-asymmetry';
import { SETTINGS } from '../../game/movement/settings';
import type { NumberText } from './number-texts';

/** A number that is shown to a therapist: also how uncertain it is. */
export interface FindingText extends NumberText {
  readonly noise: string;
}

type Texts<K extends string> = Readonly<Record<K, FindingText>>;

const { activation, coMovement, blinkLock } = SETTINGS;
const percent = (share: number) => `${Math.round(100 * share)} %`;
const SHARE = 'share of the resting eye opening, or of the region’s own reach';

/** Every number of the findings has a line: a new one does not compile without. */
export const REACH_TEXTS: Texts<Exclude<keyof ReachOfSide, 'noiseIod'>> = {
  iod: {
    meaning:
      'How far a side comfortably goes: median of what three gentle tries held for 300 ms, along its own direction.',
    unit: 'iod (looking down: eye widths)',
    noise: '`noiseIod`, one picture along that direction; from try to try people differ far more',
    cannotSay: 'Strength, or how far it could go: it is asked for gently. Weakness apart from not wanting to.',
  },
  shareOfOther: {
    meaning: 'The same over the other side’s reach; empty where either side has none.',
    unit: 'share',
    noise: 'that of both sides',
    cannotSay: 'A grade of any clinical scale; which of the sides is as it was before.',
  },
  leastIod: {
    meaning: `The smallest reach that can be told in this picture: ${activation.reachOverNoise} times the noise at rest along that direction.`,
    unit: 'iod (looking down: eye widths)',
    noise: 'as well as the noise of the calibrated rest is known: within about a fifth',
    cannotSay:
      'That a side moved less: below it nothing is told. It is of this picture, and light or distance change it.',
  },
};

export const RESPONSE_TEXTS: Texts<Exclude<keyof FoundResponse, 'noise'>> = {
  attempts: {
    meaning: 'Counted attempts in which the region could be seen while nothing was in doubt.',
    unit: 'count',
    noise: 'none',
    cannotSay: 'What the region did in the others.',
  },
  change: {
    meaning: 'Median over those attempts of the region’s largest change: narrowing of an eye, any movement elsewhere.',
    unit: SHARE,
    noise: '`noise`, one picture; the largest of many pictures lies about twice that too high',
    cannotSay: 'That it came with the movement (co-movement events say so); skin that a neighbour only pulls along.',
  },
  gain: {
    meaning: 'Median slope of the change on the activation of the movement; empty where no attempt was large enough.',
    unit: 'share per reach',
    noise: 'look at its spread over attempts',
    cannotSay: 'Anything beyond the range that was moved.',
  },
  allowance: {
    meaning: 'The allowance that was in force last; empty for a region that is not on the quiet list.',
    unit: SHARE,
    noise: `never under ${coMovement.floorOverNoise} times the noise`,
    cannotSay: 'What is normal for this person.',
  },
  beyondShare: {
    meaning: 'Share of the attempts whose change went beyond the allowance, time-locked or not.',
    unit: '0..1',
    noise: 'one attempt more or less',
    cannotSay: 'How often the play was calm: that needs the time-lock.',
  },
  baseline: {
    meaning: 'What came along while the reach was held in the calibration. Shown, never subtracted.',
    unit: SHARE,
    noise: 'median of three tries',
    cannotSay: 'How much of it could be left away: that is what is trained.',
  },
  suggestedAllowance: {
    meaning: `A little under the baseline (nine tenths, at most 60 %), where that is above ${percent(coMovement.floor)}; empty where nothing came along.`,
    unit: SHARE,
    noise: 'that of the baseline',
    cannotSay: 'What a therapist should allow. It is a place to begin.',
  },
};

const DIFFERENCE_NOISE = 'its `noise`, one picture; the resting face itself wanders by more';

export const ASYMMETRY_TEXTS: Texts<keyof RestingDifferences> = {
  eye: {
    meaning: 'Opening of the resting eyes, left less right, over their mean.',
    unit: 'share',
    noise: DIFFERENCE_NOISE,
    cannotSay: 'Which side is the cause: a narrowed eye, or a wide one opposite.',
  },
  brow: {
    meaning: 'Height of the resting brows, left less right.',
    unit: 'iod',
    noise: DIFFERENCE_NOISE,
    cannotSay: 'A raised brow apart from one that hangs on the other side.',
  },
  mouthCornerUp: {
    meaning: 'Height of the resting mouth corners, left less right.',
    unit: 'iod',
    noise: DIFFERENCE_NOISE,
    cannotSay: 'Contracture, which a hand feels and a camera does not.',
  },
  mouthCornerOut: {
    meaning: 'Distance of the resting mouth corners from the middle, left less right.',
    unit: 'iod',
    noise: DIFFERENCE_NOISE,
    cannotSay: 'A pulled corner apart from a head that was turned a little.',
  },
};

export const DRIFT_TEXTS: Texts<'eyePerMin' | 'mouthCornerPerMin' | 'eyeSpread' | 'rests'> = {
  eyePerMin: {
    meaning: 'Narrowing of the resting eye a minute: slope over the medians of the rests of one session.',
    unit: 'share of the calibrated rest a minute',
    noise: '`eyePerMinError`, standard error; called too small to tell unless beyond Student’s t of 95 %',
    cannotSay: 'A change from day to day; tiredness of a muscle apart from tiredness of a person.',
  },
  mouthCornerPerMin: {
    meaning: 'Rise of the resting mouth corner a minute, in the same way.',
    unit: 'iod a minute',
    noise: '`mouthCornerPerMinError`, the same',
    cannotSay: 'Tone apart from a smile that stayed.',
  },
  eyeSpread: {
    meaning: 'Spread of those medians about the line: how much this person’s rests differ by themselves.',
    unit: 'share of the calibrated rest',
    noise: 'rough with few rests',
    cannotSay: 'Why they differ.',
  },
  rests: {
    meaning:
      'Rests of at least a sure second; longer ones are looked at in pieces of ten. Under three there is no drift.',
    unit: 'count',
    noise: 'none',
    cannotSay: 'How well they were rested.',
  },
};

export const BLINK_TEXTS: Texts<keyof Findings['blinkLocked']> = {
  blinks: {
    meaning: 'Blinks that were seen whole.',
    unit: 'count',
    noise: 'a blink behind a turned head or in dim light is not counted',
    cannotSay: 'How often the person blinks without a screen.',
  },
  mouthMoved: {
    meaning: `Those with which a mouth corner jumped by ${blinkLock.leastIod} iod and ${blinkLock.overNoise} times its noise, outside attempts.`,
    unit: 'count',
    noise: `${blinkLock.overNoise} times the noise is asked for`,
    cannotSay: 'Smaller jumps; that it is a synkinesis. It is shown, and never answered in play.',
  },
};
