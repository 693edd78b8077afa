import { type SoundMix, soundMix, WATER_ONLY } from '../../engine-adapters/howler/sound-mix';
import type { PlaySignal } from '../../game/play/play-signal';
import type { SceneId } from '../../game/therapy/scene-id';
import type { SoundFile } from './score';
import { peakOf, type Tape } from './tape';

/** Long enough that loops of 6, 12, 14 and 16 s have met in every way that matters, s. */
const LISTEN_S = 336;

/** The moment in which most is to be heard: a full hold in the middle of the band, all light on. */
const FULLEST: PlaySignal = {
  ...{ phase: 'hold', flow: 'flowing', activation: 0.4, band: { low: 0.3, high: 0.5 }, light: 1, holdProgress: 1 },
  ...{ calm: 0, progress: 1, stirring: {}, cue: null },
};

interface Heard {
  readonly tape: Tape;
  readonly level: number;
}

/** The loudest that can be heard at full volume, as a share of full scale: the fullest mix of any scene at its loudest moment, with the loudest cue on top. */
export function loudestMix(lagoon: SoundFile, scenes: readonly (readonly [SceneId, SoundFile])[]): number {
  const cues = Object.values(lagoon).filter((tape) => tape.shape === 'line');
  const loudestCue = Math.max(...cues.map(peakOf));
  return loudestCue + Math.max(...scenes.map(([scene, file]) => peakOfSum(heardIn(scene, { ...lagoon, ...file }))));
}

function heardIn(scene: SceneId, tapes: SoundFile): readonly Heard[] {
  const mix = soundMix(FULLEST, scene, WATER_ONLY);
  return Object.entries(tapes).flatMap(([name, tape]) =>
    tape.shape === 'ring' ? [{ tape, level: mix[name as keyof SoundMix] }] : [],
  );
}

function peakOfSum(heard: readonly Heard[]): number {
  const length = LISTEN_S * (heard[0]?.tape.rate ?? 0);
  let peak = 0;
  for (let i = 0; i < length; i++) {
    let sum = 0;
    for (const { tape, level } of heard) sum += level * (tape.samples[i % tape.samples.length] ?? 0);
    peak = Math.max(peak, Math.abs(sum));
  }
  return peak;
}
