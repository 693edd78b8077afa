import { blinkEndMs } from '../../../engine-adapters/practice-face/script/blink';
import type { GateReason } from '../../../game/movement/gate/gate-reason';
import type { BlinkTruth } from '../clips/clip';
import { nearBlink } from '../rooms/true-reasons';
import type { IsTrueReason } from '../score/reason-times';
import type { QuietAct, QuietActKind, TicPart } from './quiet-act';
import type { QuietFace } from './quiet-face';

/** A kind of act, and of a tic what twitches. */
type ActInKind = { readonly kind: Exclude<QuietActKind, 'tic'> } | { readonly kind: 'tic'; readonly part: TicPart };

/**
 * Which reasons say something true of what a quiet face did. A blink is told apart, wherever lids truly close fast. Nothing
 * here is done to light, distance, pictures or the number of faces: those words never fit.
 */
export function fitting(act: ActInKind): readonly GateReason[] {
  switch (act.kind) {
    case 'yawn':
      return ['openMouth', 'closed', 'blink', 'pose'];
    case 'chewing':
      // A jaw that works again and again is work of the mouth, and nobody can see whether words come with it.
      return ['speech', 'openMouth'];
    case 'smileAtSomebody':
      return ['gaze', 'pose'];
    case 'tic':
      return act.part === 'lid' ? ['blink', 'closed'] : act.part === 'head' ? ['pose'] : [];
    case 'swallow':
    case 'sigh':
      return [];
  }
}

/** ms before the begin of an act and past its end in which its reason may be told: filters follow. */
const BEFORE_MS = 300;
const AFTER_MS = 400;
/** Talk is told by the turns of the last second and a half, for half a second more, ms; the time of blinks does not pass. */
const AFTER_TALK_MS = 2100;
/** ms before and after a blink in which its lids shift the jaw, and the jaw is not looked at. */
const AROUND_BLINK = { beforeMs: 35, afterMs: 150 };
/** Eyes are shut from within a blink on until they are open. */
const LONG_BLINK_MS = 400;

/** Whether a reason told of a quiet face at a moment says what it did then. */
export function fitsQuietFace({ acts, script }: Pick<QuietFace, 'acts' | 'script'>): IsTrueReason {
  const blinks = script.blinks.map((blink) => ({ startMs: blink.startMs, endMs: blinkEndMs(blink) }));
  const long = blinks.filter(({ startMs, endMs }) => endMs - startMs > LONG_BLINK_MS);
  const untilOf = (act: QuietAct, reason: GateReason): number =>
    act.endMs + (reason === 'speech' ? AFTER_TALK_MS + blinkingMs(blinks, act.endMs) : AFTER_MS);
  return (reason, ms) =>
    (reason === 'blink' && nearBlink(blinks, ms)) ||
    (reason === 'closed' && nearBlink(long, ms)) ||
    acts.some((act) => fitting(act).includes(reason) && ms >= act.startMs - BEFORE_MS && ms <= untilOf(act, reason));
}

/** How much of the time in which talk may still be told is a blink's, ms. */
function blinkingMs(blinks: readonly BlinkTruth[], fromMs: number): number {
  const { beforeMs, afterMs } = AROUND_BLINK;
  let untilMs = fromMs + AFTER_TALK_MS;
  let coveredToMs = fromMs;
  for (const { startMs, endMs } of blinks) {
    const [from, to] = [Math.max(coveredToMs, startMs - beforeMs), endMs + afterMs];
    if (to <= from || from >= untilMs) continue;
    untilMs += to - from;
    coveredToMs = to;
  }
  return untilMs - fromMs - AFTER_TALK_MS;
}
