import { minimumJerk } from '../../../engine-adapters/practice-face/script/effort';
import { closeLid, type StateInTheMaking } from '../../../engine-adapters/practice-face/shape/movement-shape';
import { SIDES, type Side } from '../../../game/movement/side';

/** Something that a quiet face does without meaning to train. */
export type QuietAct = { readonly startMs: number; readonly endMs: number } & (
  | {
      readonly kind: 'yawn';
      /** Of a chin 0.16 iod lower; a wide yawn is more than twice that. */
      readonly jaw: number;
      /** Share of the fissure that is lost at its height. */
      readonly lids: number;
      readonly brow: number;
      /** Corners of the mouth, of a full smile; below 0 they are drawn in and down. */
      readonly corners: number;
      readonly pitchDeg: number;
    }
  | { readonly kind: 'swallow'; readonly lips: number; readonly pitchDeg: number }
  | { readonly kind: 'sigh'; readonly jaw: number; readonly lids: number; readonly pitchDeg: number }
  | {
      readonly kind: 'chewing';
      readonly perS: number;
      readonly jaw: number;
      readonly cheek: number;
      readonly side: Side;
    }
  /** The smile itself is an effort of the script, and where eyes and head go are its happenings; this is when. */
  | { readonly kind: 'smileAtSomebody' }
  | { readonly kind: 'tic'; readonly part: TicPart; readonly side: Side; readonly size: number }
);

export type QuietActKind = QuietAct['kind'];
export const QUIET_ACT_KINDS: readonly QuietActKind[] = [
  'yawn',
  'swallow',
  'sigh',
  'chewing',
  'smileAtSomebody',
  'tic',
];

/** What twitches: one lid, one cheek with its mouth corner, one brow, one nose wing, the head. */
export const TIC_PARTS = ['lid', 'cheek', 'brow', 'nose', 'head'] as const;
export type TicPart = (typeof TIC_PARTS)[number];

/** Twitch of the head at size 1, degrees. */
const HEAD_TIC_DEG = 9;

const TAU = 2 * Math.PI;

/** Adds what a quiet face does at a time to its state. Outside of the act nothing changes. */
export function addQuietAct(state: StateInTheMaking, act: QuietAct, atMs: number): void {
  if (atMs <= act.startMs || atMs >= act.endMs) return;
  const u = (atMs - act.startMs) / (act.endMs - act.startMs);
  switch (act.kind) {
    case 'yawn': {
      const wide = hump(u, 0.4, 0.55);
      state.jawOpening += act.jaw * wide;
      state.head.pitchDeg += act.pitchDeg * wide;
      // The eyes close while it is widest, later than the mouth opens.
      const shut = hump((u - 0.2) / 0.75, 0.45, 0.6);
      for (const side of SIDES) {
        closeLid(state, side, act.lids * shut);
        state.browLift[side] += act.brow * wide;
        state.smile[side] += act.corners * wide;
      }
      return;
    }
    case 'swallow': {
      const press = hump(u, 0.35, 0.5);
      state.jawOpening -= 0.05 * press;
      state.head.pitchDeg += act.pitchDeg * press;
      for (const side of SIDES) {
        state.lowerLipLift[side] += act.lips * press;
        state.pucker[side] += 0.25 * act.lips * press;
      }
      return;
    }
    case 'sigh': {
      const breath = hump(u, 0.3, 0.4);
      state.jawOpening += act.jaw * breath;
      state.head.pitchDeg += act.pitchDeg * breath;
      state.place.iodShare *= 1 + 0.015 * breath;
      for (const side of SIDES) closeLid(state, side, act.lids * hump((u - 0.25) / 0.75, 0.4, 0.6));
      return;
    }
    case 'chewing': {
      const since = (atMs - act.startMs) / 1000;
      // Bites, no two alike, that begin and end within a third of a second.
      const chews = Math.min(1, (atMs - act.startMs) / 300, (act.endMs - atMs) / 300);
      const bite = 0.5 - 0.5 * Math.cos(TAU * act.perS * since + 0.5 * Math.sin(TAU * 0.3 * since));
      state.jawOpening += chews * act.jaw * bite * (0.85 + 0.15 * Math.sin(TAU * 0.23 * since));
      state.smile[act.side] += chews * act.cheek * (1 - bite);
      for (const side of SIDES) state.lowerLipLift[side] += chews * 0.3 * (1 - bite);
      return;
    }
    case 'tic':
      twitch(state, act.part, act.side, act.size * hump(u, 0.4, 0.5));
      return;
    case 'smileAtSomebody':
      return;
  }
}

function twitch(state: StateInTheMaking, part: TicPart, side: Side, way: number): void {
  if (part === 'lid') closeLid(state, side, way);
  else if (part === 'cheek') state.smile[side] += way;
  else if (part === 'brow') state.browLift[side] += way;
  else if (part === 'head') state.head.yawDeg += HEAD_TIC_DEG * way * (side === 'patientLeft' ? 1 : -1);
  else {
    state.alarLift[side] += way;
    state.upperLipRaise[side] += 0.6 * way;
  }
}

/** 0 at both ends of 0..1, 1 from `top` to `until`, with soft ways. */
function hump(u: number, top: number, until: number): number {
  return u < until ? minimumJerk(u / top) : 1 - minimumJerk((u - until) / (1 - until));
}
