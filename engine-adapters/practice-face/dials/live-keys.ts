import type { LiveFace } from './live-face';

export interface LivePlan {
  /** Where a held movement key leads, share of reach. */
  readonly target: number;
  /** A speed well inside the corridor, reach per second. */
  readonly speedPerS: number;
  /** Share of the fissure that the eyes lose at the target while they co-move. */
  readonly eyeLoss: number;
}

/**
 * Leads a live face by keys. While held: arrow up or space moves to the target, F too fast, G too far, T talks.
 * Once: B blinks, C lets the eyes move along and stops them again (a repeating key must not be passed on).
 * Returns a function that takes a key going down or up and says whether it was one of these.
 */
export function liveKeys(face: LiveFace, plan: LivePlan): (key: string, way: 'down' | 'up') => boolean {
  const go = (target: number, speedPerS: number) => face.aimAt({ target, speedPerS });
  return (key, way) => {
    const down = way === 'down';
    switch (key.length === 1 ? key.toLowerCase() : key) {
      case 'ArrowUp':
      case ' ':
        go(down ? plan.target : 0, plan.speedPerS);
        return true;
      case 'f':
        go(down ? plan.target : 0, 3);
        return true;
      case 'g':
        go(down ? plan.target + 0.5 : 0, plan.speedPerS);
        return true;
      case 'c':
        if (down) toggleEyes(face, plan);
        return true;
      case 'b':
        if (down) face.blink();
        return true;
      case 't':
        if (down) face.begin({ kind: 'speech' });
        else face.end('speech');
        return true;
      default:
        return false;
    }
  };
}

function toggleEyes(face: LiveFace, { eyeLoss, target }: LivePlan) {
  const gain = eyeLoss / target;
  const coMovements =
    face.script.coMovements.length > 0
      ? []
      : (['patientLeft', 'patientRight'] as const).map((side) => ({ region: 'eye' as const, side, gain, lagMs: 60 }));
  face.change({ coMovements });
}
