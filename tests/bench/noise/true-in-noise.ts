import type { GateReason } from '../../../game/movement/gate/gate-reason';
import type { Carrier } from '../inject/carrier';
import { nearBlink } from '../rooms/true-reasons';
import type { Span, TrueGate } from '../score/judgeable';
import type { IsTrueReason } from '../score/reason-times';

/** What says that the picture shows too little: true as soon as there is noise. */
const OF_THE_PICTURE: readonly GateReason[] = ['light', 'tooFar'];
/** ms before and after what truly hid a face in which a gate may rightly hold: talk is looked for over the last second and a half. */
const AROUND = { beforeMs: 300, afterMs: 1500 };

/**
 * Which reasons are true of a clip to whose landmarks noise was added. A blink is one where the clip itself has one. All else
 * must have hidden the face without the noise too: by the script of a generated patient, whatever the reason is called; of a real
 * face by the product's own gate on the untouched clip, for the same reason.
 */
export function trueInNoise({ blinks }: Carrier, gates: readonly TrueGate[], px: number): IsTrueReason {
  const near = ({ startMs, endMs }: Span, ms: number) =>
    ms >= startMs - AROUND.beforeMs && ms <= endMs + AROUND.afterMs;
  return (reason, ms) => {
    if (px > 0 && OF_THE_PICTURE.includes(reason)) return true;
    const sameReason = gates.filter((gate) => gate.reason === reason || gate.reason === 'trouble');
    if (reason === 'blink' && nearBlink(blinks, ms)) return true;
    return sameReason.some((gate) => near(gate, ms));
  };
}
