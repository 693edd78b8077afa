import type { MeasuredFrame } from '../../movement/measure/measured-frame';
import type { PictureEdge } from '../../movement/measure/seen-landmarks';
import { SETTINGS } from '../../movement/settings';
import type { DetailSeen, HiddenStirring } from './ready-detail';

/** The items of the ready check, in order of priority: the first item with a problem is the one that is told. */
export const READY_ITEMS = [
  'face',
  'oneFace',
  'light',
  'inPicture',
  'distance',
  'middle',
  'head',
  'clearView',
  'frameRate',
  'detail',
] as const;

export type ReadyItem = (typeof READY_ITEMS)[number];

/** State of one item now; `waiting` while it is not known. */
export type ReadyVerdict =
  | 'good'
  | 'waiting'
  | 'noFace'
  | 'twoFaces'
  | 'tooDark'
  | 'backlit'
  | 'halfDark'
  | 'tooBright'
  | 'overTop'
  | 'overBottom'
  | 'overOwnLeft'
  | 'overOwnRight'
  | 'tooFar'
  | 'tooNear'
  | 'offMiddle'
  | 'headTurned'
  | 'headTilted'
  | 'headUpDown'
  | 'glare'
  | 'tooSlow'
  | 'detailLight'
  | 'detailFar';

/** A verdict that asks the person for something. */
export type ReadyProblem = Exclude<ReadyVerdict, 'good' | 'waiting'>;

export type ReadyItems = Readonly<Record<ReadyItem, ReadyVerdict>>;

export interface ReadyModel {
  readonly items: ReadyItems;
  /** The one problem to tell, once it has lasted for a moment; null when there is none. */
  readonly problem: ReadyProblem | null;
  /**
   * The region whose small movements were last found to be hidden by noise in this picture; null where there was none.
   */
  readonly hidden: HiddenStirring | null;
  /** How long all items but the detail have been good, ms; drains twice as fast as it fills, so one odd frame is forgiven. */
  readonly goodMs: number;
  /**
   * How long the detail was the only problem told, ms, up to `PATIENCE_MS`; after that the room is accepted as it is.
   */
  readonly askedMs: number;
  readonly passed: boolean;
  /** Candidate for `problem` and how long it has stood, ms. */
  readonly pending: { readonly problem: ReadyProblem | null; readonly sinceMs: number };
}

/** All items must be good for this long, so that a face that moves through the picture does not pass the check [ms]. */
const PASS_MS = 1500;
/** A problem is told only after it lasted this long: words must not flicker [ms]. */
const SAY_MS = 700;
/** Time to fetch a lamp or move nearer; after it, a room that did not change keeps nobody from playing [ms]. */
const PATIENCE_MS = 8000;
/** Mean brightness below which a picture is dark, used where no face is found [0..255]; black frames are below 16. */
const DARK_LUMA = 45;
/**
 * Brightness of a half of the face that is too dark [0..255]: between 28 % of good light (34, still recorded) and 18 % (22, where
 * people reported failures). Very dark skin in good light shows 55 and more by published lightness of skin; not measured here.
 */
const DARK_FACE_LUMA = 30;
/** Brightness of a picture or of a half of the face above which it is washed out [0..255]. */
const BRIGHT_LUMA = 225;
/** Outer canthi closer together than this leave under 0.1 px for a 1 % step of the mouth [px]. */
const FAR_PX = 56;
/**
 * With outer canthi farther apart than this, the picture's edge cuts the face when it moves [share of the picture's
 * shorter side].
 */
const NEAR_SHARE = 250 / 480;
/** Face centre at most this far from the middle, fraction of the picture. */
const MIDDLE = 0.27;
/** Turned further than this, one cheek begins to hide its mouth corner [deg]. */
const YAW_DEG = 14;
const ROLL_DEG = 14;
/** Larger than the limit for yaw: a laptop's camera looks up from below [deg]. */
const PITCH_DEG = 24;

const allWaiting = Object.fromEntries(READY_ITEMS.map((item) => [item, 'waiting'])) as Record<ReadyItem, ReadyVerdict>;

/** A check that has seen nothing yet. */
export function startReadyCheck(): ReadyModel {
  const pending = { problem: null, sinceMs: 0 };
  return { items: allWaiting, problem: null, hidden: null, goodMs: 0, askedMs: 0, passed: false, pending };
}

/**
 * Takes one measured frame into the check. In: the model so far, a frame (px, deg, iod as in MeasuredFrame), and
 * whether the picture shows what the plan asks about. Out: the next model. What cannot be known is `waiting` (no frame
 * rate in the first second) or `good` (a source that cannot say its brightness). A detail that is not known yet holds
 * nobody up. One that stays hidden does so only for a while, unless nothing could be measured.
 */
export function stepReadyCheck(model: ReadyModel, frame: MeasuredFrame, detail: DetailSeen): ReadyModel {
  const items = { ...readyItems(frame), detail: detailVerdict(detail) };
  const good = READY_ITEMS.every((item) => item === 'detail' || items[item] === 'good');
  const hidden = typeof detail === 'object' ? detail : null;
  const askedMs = model.askedMs + (good && hidden !== null ? frame.dtMs : 0);
  const enough = hidden === null || (askedMs >= PATIENCE_MS && !hidden.bars);
  const goodMs = Math.max(0, model.goodMs + (good ? frame.dtMs : -2 * frame.dtMs));
  const found = firstProblem(items);
  const sinceMs = found === model.pending.problem ? model.pending.sinceMs + frame.dtMs : 0;
  return {
    items,
    problem: sinceMs >= SAY_MS ? found : model.problem,
    hidden: hidden ?? model.hidden,
    goodMs: Math.min(goodMs, PASS_MS),
    askedMs: Math.min(askedMs, PATIENCE_MS),
    passed: (goodMs >= PASS_MS && enough) || (model.passed && goodMs > 0 && hidden?.bars !== true),
    pending: { problem: found, sinceMs },
  };
}

/**
 * Whether small movements are hidden in the present picture and that is being told; it ends at once when a lamp is
 * turned on.
 */
export function isDetailHidden({ items, problem }: Pick<ReadyModel, 'items' | 'problem'>): boolean {
  return isDetailProblem(problem) && isDetailProblem(items.detail);
}

function isDetailProblem(verdict: ReadyVerdict | null): boolean {
  return verdict === 'detailLight' || verdict === 'detailFar';
}

function firstProblem(items: ReadyItems): ReadyProblem | null {
  for (const item of READY_ITEMS) {
    const verdict = items[item];
    if (verdict !== 'good' && verdict !== 'waiting') return verdict;
  }
  return null;
}

function detailVerdict(detail: DetailSeen): ReadyVerdict {
  if (typeof detail === 'string') return detail === 'enough' ? 'good' : 'waiting';
  return detail.cause === 'light' ? 'detailLight' : 'detailFar';
}

function readyItems(frame: MeasuredFrame): Omit<ReadyItems, 'detail'> {
  const light = lightVerdict(frame);
  const inPicture = inPictureVerdict(frame.edgesBeyond);
  const frameRate = frameRateVerdict(frame.framesPerS);
  const oneFace: ReadyVerdict = frame.facesSeen > 1 ? 'twoFaces' : frame.facesSeen === 1 ? 'good' : 'waiting';
  if (frame.status === 'outOfPicture') return { ...allWaiting, face: 'good', oneFace, light, inPicture, frameRate };
  if (frame.status !== 'ok' || frame.pose === null) {
    // In the dark no face can be found: then the light is the problem to tell.
    const isLit = light === 'good' && frame.status !== 'timeNotRising';
    return { ...allWaiting, face: isLit ? 'noFace' : 'waiting', oneFace, light, frameRate };
  }
  const { yawDeg, pitchDeg, rollDeg } = frame.pose;
  const head: ReadyVerdict =
    Math.abs(yawDeg) > YAW_DEG
      ? 'headTurned'
      : Math.abs(rollDeg) > ROLL_DEG
        ? 'headTilted'
        : Math.abs(pitchDeg) > PITCH_DEG
          ? 'headUpDown'
          : 'good';
  const nearPx = NEAR_SHARE * Math.min(frame.imageWidth, frame.imageHeight);
  const offMiddle = Math.abs(frame.centreX - 0.5) > MIDDLE || Math.abs(frame.centreY - 0.5) > MIDDLE;
  return {
    face: 'good',
    oneFace,
    light,
    inPicture,
    distance: frame.interocularPx < FAR_PX ? 'tooFar' : frame.interocularPx > nearPx ? 'tooNear' : 'good',
    middle: offMiddle ? 'offMiddle' : 'good',
    head,
    clearView: frame.rigidResidualIod > SETTINGS.gate.residualIod ? 'glare' : 'good',
    frameRate,
  };
}

/**
 * The light on the face where there is a face, whatever the room is like; otherwise the light of the picture. Both
 * halves of the face are measured against each other, so the darker one has to be light enough and the brighter one not
 * washed out.
 */
function lightVerdict({ faceLuma, meanLuma }: MeasuredFrame): ReadyVerdict {
  if (faceLuma === null) {
    if (meanLuma === null) return 'good';
    return meanLuma < DARK_LUMA ? 'tooDark' : meanLuma > BRIGHT_LUMA ? 'tooBright' : 'good';
  }
  const darker = Math.min(faceLuma.patientLeft, faceLuma.patientRight);
  const brighter = Math.max(faceLuma.patientLeft, faceLuma.patientRight);
  if (brighter < DARK_FACE_LUMA) return meanLuma !== null && meanLuma >= DARK_LUMA ? 'backlit' : 'tooDark';
  if (darker < DARK_FACE_LUMA) return 'halfDark';
  return brighter > BRIGHT_LUMA ? 'tooBright' : 'good';
}

/** The edges are the camera's, which sees a person from the front: its left is where the person's right side is. */
const OVER: Readonly<Record<PictureEdge, ReadyProblem>> = {
  top: 'overTop',
  bottom: 'overBottom',
  left: 'overOwnRight',
  right: 'overOwnLeft',
};

/** The worst edge is told. A face beyond two opposite edges is too near, and moving aside does not help. */
function inPictureVerdict(edges: readonly PictureEdge[]): ReadyVerdict {
  const [worst] = edges;
  if (worst === undefined) return 'good';
  const isOverBoth = (a: PictureEdge, b: PictureEdge) => edges.includes(a) && edges.includes(b);
  return isOverBoth('top', 'bottom') || isOverBoth('left', 'right') ? 'tooNear' : OVER[worst];
}

function frameRateVerdict(framesPerS: number): ReadyVerdict {
  if (!Number.isFinite(framesPerS)) return 'waiting';
  return framesPerS < SETTINGS.gate.framesPerSLowest ? 'tooSlow' : 'good';
}
