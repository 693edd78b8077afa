import { Howler } from 'howler';
import { howlerSound } from '../../../engine-adapters/howler/howler-sound';
import { SCENE_IDS } from '../../../game/therapy/scene-id';

/** The parts of howler that only a test looks into. */
interface Inside {
  readonly _muted: boolean;
  readonly _howls: readonly {
    readonly _src: string;
    readonly _sounds: readonly { _sprite: string; _volume: number; _rate: number; _paused: boolean; _ended: boolean }[];
  }[];
}

const bench = {
  sound: howlerSound('./'),
  scenes: SCENE_IDS,
  fileCount: () => (Howler as unknown as Inside)._howls.length,
  contextState: () => Howler.ctx?.state ?? 'none',
  clockS: () => Howler.ctx.currentTime,
  isMuted: () => (Howler as unknown as Inside)._muted,
  suspend: () => Howler.ctx.suspend(),
  /** Level and rate of every sound that runs, by sprite. */
  running(): Record<string, { level: number; rate: number }> {
    const sounds = (Howler as unknown as Inside)._howls.flatMap((howl) => howl._sounds);
    const live = sounds.filter((sound) => !sound._paused && !sound._ended);
    return Object.fromEntries(live.map((s) => [s._sprite, { level: s._volume, rate: s._rate }]));
  },
  /** One file, decoded as the game hears it. */
  async decode(url: string): Promise<{ rate: number; samples: Float32Array }> {
    const context = new OfflineAudioContext(1, 1, 48_000);
    const buffer = await context.decodeAudioData(await (await fetch(url)).arrayBuffer());
    return { rate: buffer.sampleRate, samples: buffer.getChannelData(0) };
  },
};

declare global {
  interface Window {
    soundBench: typeof bench;
  }
}

window.soundBench = bench;
