/**
 * The numbers that decide the judgement of a frame, in one place, with unit and reason; a number that only one file
 * needs stands in that file. They hold for every face and every recording; none was chosen for one of them.
 */
export const SETTINGS = {
  time: {
    /** ms. After a longer gap filters start afresh, because nothing is known of the time in between. */
    gapMs: 250,
    /** ms. A step back of more than this is a clock that was set, not a late frame. */
    clockStepMs: 1000,
  },
  filter: {
    /**
     * rad/s. For values shown and scored: leaves less than half of one frame's noise, no lag on a slow steady movement.
     */
    valueRadPerS: 5.5,
    /** rad/s. Lowest bandwidth with which a movement is shown and scored in a noisy picture. */
    valueSlowestRadPerS: 2.5,
    /** Share of reach by which the shown movement may tremble, standard deviation, before it is followed more slowly. */
    shownNoise: 0.05,
    /** rad/s. For values that decide about co-movement: follows a lid within two frames. */
    decisionRadPerS: 18,
    /**
     * rad/s. For speeds that are compared: slow enough to detect a slope of 5 % a second in 1.5 % of noise at 12 frames
     * a second.
     */
    couplingRadPerS: 4,
    /** rad/s. For the head pose; unfiltered, a still head with moving lips shows 45 deg/s. */
    poseRadPerS: 8,
    /**
     * s. Time constant for learning this person's rigid shape: slow enough to notice a hand, fast enough to accept
     * glasses.
     */
    ownShapeS: 10,
    /** s. The same while something seems to hide the face: a hand must not be learnt as part of the face. */
    hiddenShapeS: 60,
  },
  gate: {
    /** Rest heights a second, over `blinkWindowMs`. Synkinesis follows movements of 0.1 to 0.8; blinks reach 4 to 17. */
    blinkSpeedPerS: 3,
    blinkWindowMs: 60,
    /**
     * Standard deviations of the difference of two frames that a lid must fall by at least, however noisy the picture.
     * White noise exceeds 4.5 in 3 of a million frames, less than once an hour for two lids at 30 frames a second; a
     * tenth more because the noise itself is only known that well.
     */
    blinkFallOverNoise: 5,
    /**
     * Share of the closing that must be undone before the blink is over, then `blinkAfterMs` more: the lid overshoots
     * and settles.
     */
    blinkReopened: 0.7,
    blinkAfterMs: 200,
    /** ms before the begin of a blink that are left out with it: the lid moves a little before it moves fast. */
    blinkBeforeMs: 35,
    /** ms from `blinkReopened` until the jaw is looked at again: the rest of the lids' opening takes half of 150 ms. */
    blinkJawBackMs: 70,
    /** ms. Only 0.2 % of normal blinks last longer (Ousler 2014). */
    blinkLongestMs: 500,
    /**
     * ms. Upper limit for the learnt length of a person's own blinks. Lids that open slowly after a palsy, and sleepy
     * ones, take this long; lids that stay down longer are held on purpose, and a narrowing in co-movement lasts as
     * long as its movement.
     */
    blinkLongestOwnMs: 800,
    /** Share of the rest fissure that both eyes lose in `closed`. */
    closedLoss: 0.6,
    /** Eye widths sideways and up or down from rest; a gaze shift of half of this still hides a slow movement. */
    gazeSideways: 0.1,
    gazeUpDown: 0.09,
    /**
     * A shift must be at least this many standard deviations of the filtered gaze's present noise: about ten
     * independent samples of white noise a second exceed 4.3 once an hour; the rest is because one second gives the
     * noise only within a tenth.
     */
    gazeOverNoise: 5,
    /** Share of the rest fissure below which an iris cannot be trusted. */
    gazeOpenEye: 0.4,
    poseDeg: 10,
    poseDegPerS: 15,
    /**
     * iod. A jaw that is open farther than this, and than `openMouthOverOwn` times what it does in the person's own
     * movement, is a yawn or a bite. Yawns open it by 0.2 to 0.4, smiles by 0.02; in a pucker it seems to open by up to
     * 0.17 (`jawLongestIod`), because the lips lengthen.
     */
    openMouthIod: 0.12,
    openMouthOverOwn: 1.5,
    /** ms that the reason holds after the jaw is back: brows and lids come back later. */
    openMouthAfterMs: 600,
    jawLongestIod: 0.17,
    /**
     * iod, turning points of the jaw within the window: one slow opening is never speech. A blink shifts the tracker's chin by up
     * to 0.016: its frames, and a margin before and after them, are left out.
     */
    speechSwingIod: 0.012,
    /**
     * A swing must be at least this many standard deviations of the filtered jaw's present noise: white noise makes
     * `speechTurns` turns of more than 5.7 within `speechWindowMs` less than once an hour at 12 to 60 frames a second.
     * The rest is two standard errors of the noise, which eight seconds of stillness give within 9 % (one standard
     * error).
     */
    speechSwingOverNoise: 7,
    speechTurns: 4,
    speechWindowMs: 1500,
    speechAfterMs: 500,
    /** iod. Expressions bend the rigid points by up to 0.021. */
    residualIod: 0.03,
    /**
     * The misfit that noise causes, times this, is added to `residualIod` (as squares): a mean of 36 numbers has a
     * spread of an eighth, and one frame in 700 exceeds three spreads.
     */
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
    /** Present over calibrated noise; dusk doubles the noise, a dark room more than triples it. */
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
     * A peak must be at least this many standard deviations of the shown activation's noise: noise that wanders about
     * once a second exceeds 5 once in three days. At 30 frames a second the slower filter in noise keeps this limit
     * below `validPeak` for every valid reach.
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
    /**
     * Share of the rest fissure, and of a region's own reach elsewhere: changes below it also occur in healthy faces.
     */
    floor: 0.1,
    floorOverNoise: 3,
    /** ms past the allowance before it counts; 100 gave false alarms on talk, 150 none. */
    lastsMs: 150,
    /**
     * How far the two lines (the one of `lastsMs` ago, and the one through frames that cannot be the begin of a blink)
     * must lie above the allowance, in noises of one frame: a third is the standard error of ten frames. With more,
     * calm comes late; with less, it comes too soon where a region stays just below the allowance.
     */
    lastedOverNoise: 0.07,
    settledOverNoise: 0.33,
    /**
     * A lasting change this many noises of one frame above the limit of `settledOverNoise` is found in 95 of 100 tries:
     * 1.645 standard errors of ten frames (detection limit above decision limit, Currie 1968).
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
     * How much better a lag past the window may be (see `TimeLock.later`). On the way out, a region that responds from
     * half way on, as lids do in lamp light, looks like one that moves late: an event is then refused only by a value
     * that noise reaches once in a thousand looks. The way back tells the two apart: after it, a value that noise
     * reaches once in twenty means no co-movement.
     */
    laterAtFirst: 9.55,
    laterInAll: 2.71,
    /**
     * ms before the onset in which the change must not be there yet, and the share of the allowance that it may have.
     */
    beforeMs: 500,
    beforeShare: 0.8,
    /** ms. A rest last seen longer before the onset than this does not count as the rest before it. */
    beforeLongestMs: 3000,
    /** Share of the allowance by which the change must have grown since the onset. */
    addedShare: 0.3,
    /** ms. A region that began to move earlier than this relative to the onset moved by itself. */
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
