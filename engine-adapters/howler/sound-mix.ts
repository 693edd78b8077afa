import type { PlaySignal } from '../../game/play/play-signal';
import type { SceneId } from '../../game/therapy/scene-id';

/** How loud each loop is, 0..1 of its place in the mix, and how the guiding tone is bent. */
export interface SoundMix {
  readonly water: number;
  readonly pad: number;
  /** The scene's own instrument. */
  readonly music: number;
  readonly shimmer: number;
  /** The voice that leads closed eyes: thin outside the band, full inside. */
  readonly thinTone: number;
  readonly fullTone: number;
  /** Times the tone's own pitch: a fourth below at rest, 1 in the band, a third above at the whole reach. */
  readonly pitch: number;
}

/** Only the water: what is left when the play calms, and where every scene begins. */
export const WATER_ONLY: SoundMix = { water: 1, pad: 0, music: 0, shimmer: 0, thinTone: 0, fullTone: 0, pitch: 1 };

/** Scenes that are played with closed eyes: there a tone says where the movement is. */
const LED_BY_SOUND: readonly SceneId[] = ['sleepy-anemone'];

/** How far the layers are in at each moment of an attempt: they come with the movement and are whole in the hold. */
const PRESENCE = {
  ready: { pad: 0.45, music: 0.3, shimmer: 0 },
  rest: { pad: 0.5, music: 0.4, shimmer: 0 },
  move: { pad: 0.8, music: 0.85, shimmer: 0.1 },
  hold: { pad: 1, music: 1, shimmer: 0.4 },
  release: { pad: 0.8, music: 0.7, shimmer: 0.25 },
  done: { pad: 0.6, music: 0.4, shimmer: 0 },
} as const;

/** Too fast or too big dims the layers to this, as it dims the light. */
const DIMMED = 0.45;
/** Under the guiding tone the ground steps back. */
const GROUND_UNDER_TONE = 0.4;
/** The one soft note that is left of the chord while a closed-eye play is calm. */
const CALM_NOTE = 0.3;
/** Pitch of the tone at rest and at the whole reach: notes of the one scale (A3 and F#4 around D4). */
const PITCH_AT_REST = 0.75;
const PITCH_AT_REACH = 1.26;

/**
 * What is to be heard now. Pure. While the judgement is not sure the mix stays as it was: nobody hears a blink.
 * @param before the mix of the moment before
 */
export function soundMix(signal: PlaySignal, scene: SceneId | null, before: SoundMix): SoundMix {
  if (signal.flow === 'notSure') return before;
  const ledBySound = scene !== null && LED_BY_SOUND.includes(scene);
  if (signal.flow !== 'flowing') return { ...WATER_ONLY, thinTone: ledBySound ? CALM_NOTE : 0 };
  const presence = PRESENCE[signal.phase];
  const open = (1 - signal.calm) * (DIMMED + (1 - DIMMED) * signal.light);
  return {
    water: 1,
    pad: presence.pad * open * (ledBySound ? GROUND_UNDER_TONE : 1),
    music: presence.music * open,
    shimmer: (presence.shimmer + 0.6 * signal.holdProgress) * open * signal.light,
    ...(ledBySound ? guidingTone(signal) : { thinTone: 0, fullTone: 0, pitch: 1 }),
  };
}

/** Below the band the tone rises toward it and grows; in it a chord opens; above it the tone is high and thin. */
function guidingTone({ phase, activation, band }: PlaySignal): Pick<SoundMix, 'thinTone' | 'fullTone' | 'pitch'> {
  if (phase !== 'move' && phase !== 'hold') return { thinTone: 0, fullTone: 0, pitch: 1 };
  if (activation < band.low) {
    const near = share(activation, 0, band.low);
    return { thinTone: 0.35 + 0.35 * near, fullTone: 0, pitch: PITCH_AT_REST + (1 - PITCH_AT_REST) * near };
  }
  if (activation > band.high) {
    const past = share(activation, band.high, 1);
    return { thinTone: 0.6 - 0.3 * past, fullTone: 0, pitch: 1 + (PITCH_AT_REACH - 1) * past };
  }
  return { thinTone: 0.5, fullTone: 1, pitch: 1 };
}

/** Where a value lies between two others, 0..1. */
function share(value: number, from: number, to: number): number {
  return to <= from ? 1 : Math.min(1, Math.max(0, (value - from) / (to - from)));
}
