import table from './sound-sprites.json';

export type SoundFileName = keyof typeof table.files;

interface Sprite {
  readonly startMs: number;
  readonly durationMs: number;
  readonly loop: boolean;
}

/** The sounds of a file as howler wants them: name to [start ms, length ms, loop]. */
export function spritesOf(file: SoundFileName): Record<string, [number, number, boolean]> {
  const sprites: Record<string, Sprite> = table.files[file].sprites;
  return Object.fromEntries(
    Object.entries(sprites).map(([name, { startMs, durationMs, loop }]) => [name, [startMs, durationMs, loop]]),
  );
}
