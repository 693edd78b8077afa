/**
 * The numbers that the judgement of a frame hangs on, in one place, with unit and reason; a number that one file alone needs stands there.
 * They hold for every face and every recording; none was chosen for one of them.
 */
export const SETTINGS = {
  time: {
    /** ms. A longer gap tells nothing about what happened in between: filters start afresh. */
    gapMs: 250,
    /** ms. A step back of more than this is a clock that was set, not a late frame. */
    clockStepMs: 1000,
  },
  filter: {
    /** rad/s. Values shown and scored: noise under half of one frame's, no lag on a slow steady movement. */
    valueRadPerS: 5.5,
    /** rad/s. The slowest that a movement is shown and scored in a grainy picture. */
    valueSlowestRadPerS: 2.5,
    /** Share of reach by which the shown movement may tremble, standard deviation, before it is followed more slowly. */
    shownNoise: 0.05,
    /** rad/s. What decides about co-movement: follows a lid within two frames. */
    decisionRadPerS: 18,
    /** rad/s. Speeds that are compared: slow enough to detect a slope of 5 % a second in 1.5 % of noise at 12 frames a second. */
    couplingRadPerS: 4,
    /** rad/s. Head pose; unfiltered, a still head with moving lips shows 45 deg/s. */
    poseRadPerS: 8,
    /** s. The rigid shape of this person is learnt this slowly, so that a hand is noticed and glasses are not. */
    ownShapeS: 10,
    /** s. While something seems to hide the face its shape is learnt only this slowly: a hand must not become the face. */
    hiddenShapeS: 60,
  },
  gate: {
    /** Rest heights a second, over `blinkWindowMs`. Synkinesis follows movements of 0.1 to 0.8; blinks reach 4 to 17. */
    blinkSpeedPerS: 3,
    blinkWindowMs: 60,
    /**
     * Standard deviations of the difference of two frames that a lid must fall by at least, however noisy the picture. White noise
     * falls farther by 4.5 in 3 of a million frames, less than once an hour of two lids at 30 a second; a tenth more for a noise that is
     * itself only known that well.
     */
    blinkFallOverNoise: 5,
    /** Share of what the blink took that must be back, then `blinkAfterMs` more: the lid overshoots and settles. */
    blinkReopened: 0.7,
    blinkAfterMs: 200,
    /** ms before the begin of a blink that are left out with it: the lid moves a little before it moves fast. */
    blinkBeforeMs: 35,
    /** ms after the lids are `blinkReopened` until the jaw is looked at again: the rest of their way takes half of 150 ms. */
    blinkJawBackMs: 70,
    /** ms. Only 0.2 % of normal blinks last longer (Ousler 2014). */
    blinkLongestMs: 500,
    /**
     * ms. The longest that a person's own blinks are learnt to be. Lids that come up slowly after a palsy, and sleepy ones, take
     * this long; lids that stay down longer are held, and a narrowing that comes along lasts as long as its movement.
     */
    blinkLongestOwnMs: 800,
    /** Share of the rest fissure that both eyes lose in `closed`. */
    closedLoss: 0.6,
    /** Eye widths sideways and up or down from rest; half of this still hides slow work. */
    gazeSideways: 0.1,
    gazeUpDown: 0.09,
    /**
     * Standard deviations of the filtered gaze's noise, as it is now, that a shift must have at least: about ten numbers of white noise
     * a second pass 4.3 once an hour; the rest is for a noise that a second tells only within a tenth.
     */
    gazeOverNoise: 5,
    /** Share of the rest fissure below which an iris cannot be trusted. */
    gazeOpenEye: 0.4,
    poseDeg: 10,
    poseDegPerS: 15,
    /**
     * iod. A jaw that is open farther than this, and than `openMouthOverOwn` times what it does in the person's own movement, is a yawn
     * or a bite. Yawns open it by 0.2 to 0.4; smiles by 0.02, puckers seem to by up to 0.17 (`jawLongestIod`), because the lips grow long.
     */
    openMouthIod: 0.12,
    openMouthOverOwn: 1.5,
    /** ms that it holds after the jaw is back: brows and lids come back later. */
    openMouthAfterMs: 600,
    jawLongestIod: 0.17,
    /**
     * iod, turning points of the jaw within the window: one slow opening is never speech. A blink shifts the tracker's chin by up
     * to 0.016: its frames, and a margin before and after them, are left out.
     */
    speechSwingIod: 0.012,
    /**
     * Standard deviations of the filtered jaw's noise, as it is now, that a swing must have at least: white noise turns `speechTurns`
     * times by more than 5.7 within `speechWindowMs` less than once an hour at 12 to 60 frames a second. The rest is for a noise that
     * eight seconds of stillness tell only within 9 % (one standard error): two of them.
     */
    speechSwingOverNoise: 7,
    speechTurns: 4,
    speechWindowMs: 1500,
    speechAfterMs: 500,
    /** iod. Expressions bend the rigid points by up to 0.021. */
    residualIod: 0.03,
    /** What noise makes of the misfit, times this, is added to that: 36 numbers spread by an eighth, and a frame in 700 passes three. */
    residualOverNoise: 1.4,
    /**
     * iod that the edge of the face stands out and forward, and the share of the jaw's opening that is taken off it. On the
     * recordings a smile reaches 0.02, a pucker 0.01, a jaw opened by 0.29 iod 0.04 and grimaces 0.04; a turned head is left
     * out. No recording shows a hand. Painted over pictures of two faces and seen through the tracker, a hand over the mouth and a cup
     * reached 0.10 to 0.13, one on a cheek 0.065 to 0.09 (once only 0.02), one over an eye 0.04, a resting hand, a finger
     * and a scarf at the rim under 0.025: those are not found.
     */
    bulgeIod: 0.06,
    bulgePerJaw: 0.16,
    /** ms. The end of a turn or of a strong grimace bends the rigid points for up to 100 ms; a hand lies longer. */
    occlusionLastsMs: 150,
    /** Noise over the calibrated one; dusk doubles it, a dark room more than triples it. */
    noiseRatio: 3,
    noiseWindowMs: 1000,
    /** 0..255. Under this a face, or a picture without one, is black. */
    lumaLowest: 16,
    /**
     * Share of the picture's width or height along its edges where a landmark is not believed to be inside: pictures of two
     * faces, pushed over each edge through the tracker, gave points inside within 0.013 iod, points up to 1.1 % outside as if they
     * lay on the edge, and those farther out up to 0.37 iod from where they were.
     */
    pictureRim: 0.01,
    framesPerSLowest: 10,
    /**
     * A face that is farther from the place of the frame before than this many iod, and these more for each second between
     * them, is another face: heads that dance while they talk go 0.6 iod in a frame of 40 ms and 0.95 in 120 ms, and two heads beside
     * each other are 1.6 apart. The same for the size (natural logarithm): such heads change it by 0.09 and 0.13.
     */
    jumpIod: 0.4,
    headIodPerS: 10,
    jumpSize: 0.15,
    headSizePerS: 2,
    /** After a gap, and for a face that has jumped: how near the player's last place (iod) and size it must be. */
    elsewhereIod: 0.5,
    elsewhereSize: 0.22,
    /** ms. After this the face that stayed is taken for the player again. */
    jumpAcceptedMs: 3000,
  },
  calibration: {
    /** ms of stillness that the statistics of rest need: 240 frames tell a noise within a tenth. */
    restMs: 8000,
    /** Gentle tries of each movement: the middle one of three is no accident. */
    tries: 3,
  },
  attempt: {
    /** Shares of reach. */
    onset: 0.2,
    onsetDatedBackTo: 0.08,
    end: 0.12,
    endMs: 100,
    validPeak: 0.35,
    /**
     * Standard deviations of the shown activation's noise that a peak must have at least: noise that wanders about once a second
     * passes 5 once in three days. Slower following in noise keeps it below
     * `validPeak` for every reach that is one, at 30 pictures a second.
     */
    peakOverNoise: 5,
    /** The hold begins when the speed has fallen to this share of the fastest. */
    holdSpeedShare: 0.25,
    /** Reach a second. Slower than this is holding, however slow the onset was. */
    holdSpeedPerS: 0.08,
    /** The release begins below this share of the strongest activation so far. */
    releaseShare: 0.75,
    /** ms without a known activation after which an attempt cannot be followed any more. */
    lostMs: 1000,
  },
  activation: {
    /** A side takes part when its reach is above this many times its noise and this share of the other side's. */
    reachOverNoise: 5,
    idleShare: 0.35,
    /** ms that the strongest value must be held to count as reach. */
    heldMs: 300,
  },
  coMovement: {
    /** Share of the rest fissure, and of a region's own reach elsewhere: below lies what healthy faces do. */
    floor: 0.1,
    floorOverNoise: 3,
    /** ms past the allowance before it counts; 100 gave false alarms on talk, 150 none. */
    lastsMs: 150,
    /**
     * What the two lines (the one of `lastsMs` ago, and the one through frames that are no blink's begin) must lie above the
     * allowance, in noises of one frame: a third is the standard error of ten frames. More makes calm late, less makes it hasty
     * where a region hovers just below.
     */
    lastedOverNoise: 0.07,
    settledOverNoise: 0.33,
    /**
     * Noises of one frame above what `settledOverNoise` asks for from which a change that stays there is found in 95 of 100 tries: 1.645
     * standard errors of ten frames (the limit of detection beside that of decision, Currie 1968).
     */
    surelyOverNoise: 0.52,
    /** For at least this long, ms, every single frame must have been above this share of the allowance. */
    aboveMs: 100,
    aboveShare: 0.8,
    /** ms of lag of the region on the target, and the least correlation of their speeds. */
    lagLowestMs: -100,
    lagHighestMs: 300,
    couplingLowest: 0.5,
    /**
     * How much better a lag past the window may be (see `TimeLock.later`). While a region only comes, one that answers from half way
     * on, as lids do in lamp light, and one that comes late look alike: only what noise makes once in a thousand looks refuses
     * it then. The way back tells them apart: after it, what noise makes once in twenty says that it did not come along.
     */
    laterAtFirst: 9.55,
    laterInAll: 2.71,
    /** ms before the onset that may not already show it, and the share of the allowance it may show. */
    beforeMs: 500,
    beforeShare: 0.8,
    /** ms. A rest that was last seen longer before the onset than this is no rest before it. */
    beforeLongestMs: 3000,
    /** Share of the allowance that must have been added since the onset. */
    addedShare: 0.3,
    /** ms. A region that moved earlier than this before the onset moved by itself. */
    earliestMs: -100,
    /** Ends below this share of the allowance for this long. */
    endShare: 0.6,
    endMs: 300,
  },
  blinkLock: {
    /** iod and times the noise that a mouth corner must jump with a blink; synkinetic ones jump by 0.04 (3.9 mm), healthy by under 0.01. */
    leastIod: 0.018,
    overNoise: 5,
  },
  calm: {
    /** 0..1, in the first frame of a co-movement. */
    first: 0.2,
    /** 0..1 for the smallest excess, growing by `perExcess` for each allowance of excess and `perS` for each second. */
    level: 0.4,
    perExcess: 0.6,
    perS: 0.1,
    /** s. How fast calm comes and goes: quick enough to be felt as an answer, slow enough never to flicker. */
    riseS: 0.3,
    fallS: 0.5,
  },
} as const;
