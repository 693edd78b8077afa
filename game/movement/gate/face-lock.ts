import type { MeasuredFrame } from '../measure/measured-frame';
import { SETTINGS } from '../settings';
import type { GateEvidence } from './gate-evidence';

/**
 * Keeps to the player's face. A moving head, however fast, changes place and size gradually from frame to frame;
 * another face differs in place or size by a jump. After a gap only the place can be compared.
 */
export interface FaceLock {
  /**
   * Takes every frame with a face. Returns the evidence while the face in view is not known to be the player's, else
   * null.
   */
  step(frame: MeasuredFrame): GateEvidence | null;
  reset(): void;
}

/** Where a face is, px. */
interface Place {
  readonly timeMs: number;
  readonly x: number;
  readonly y: number;
  readonly px: number;
}

export function createFaceLock(): FaceLock {
  /** The last place of the player, and of whatever face was seen last. */
  let player: Place | null = null;
  let last: Place | null = null;
  let strange: { readonly sinceMs: number; readonly evidence: GateEvidence } | null = null;

  const look = (now: Place): void => {
    if (player === null || last === null) return;
    const sinceMs = now.timeMs - last.timeMs;
    const path = sinceMs > 0 && sinceMs <= SETTINGS.time.gapMs;
    const jump = path ? jumpOnPath(last, now, sinceMs / 1000) : jumpFrom(player, now);
    // The face is back where the player was, so it is the player's: another face does not move to that very place.
    if (strange !== null && jumpFrom(player, now) === null) strange = null;
    else if (strange === null && jump !== null) strange = { sinceMs: now.timeMs, evidence: jump };
    else if (strange !== null && now.timeMs - strange.sinceMs >= SETTINGS.gate.jumpAcceptedMs) strange = null;
  };

  return {
    reset() {
      player = null;
      last = null;
      strange = null;
    },
    step(frame) {
      const now = {
        timeMs: frame.captureMs,
        x: frame.centreX * frame.imageWidth,
        y: frame.centreY * frame.imageHeight,
        px: frame.interocularPx,
      };
      look(now);
      last = now;
      if (strange === null) player = now;
      return strange?.evidence ?? null;
    },
  };
}

/** A change too large for a head in the time between two frames. */
function jumpOnPath(from: Place, to: Place, dtS: number): GateEvidence | null {
  const set = SETTINGS.gate;
  return jump(from, to, set.jumpIod + set.headIodPerS * dtS, set.jumpSize + set.headSizePerS * dtS);
}

/** A face that is not where the player was when last seen. */
function jumpFrom(from: Place, to: Place): GateEvidence | null {
  return jump(from, to, SETTINGS.gate.elsewhereIod, SETTINGS.gate.elsewhereSize);
}

function jump(from: Place, to: Place, mostIod: number, mostSize: number): GateEvidence | null {
  const place = Math.hypot(to.x - from.x, to.y - from.y) / Math.max(from.px, to.px);
  const size = Math.abs(Math.log(to.px / from.px));
  if (place > mostIod) return { kind: 'jumpIod', value: place, limit: mostIod };
  return size > mostSize ? { kind: 'jumpSize', value: size, limit: mostSize } : null;
}
