import { describe, expect, it } from 'vitest';
import { type SoundFile, score } from '../../assets/sound/score';
import { spriteFile } from '../../assets/sound/sprite-file';
import { peakOf, type Tape } from '../../assets/sound/tape';
import { waterBed } from '../../assets/sound/water';
import { SCENE_IDS } from '../../game/therapy/scene-id';

/** Lower than the real one, so that the whole score is made in a moment. Samples a second. */
const RATE = 6000;
const files = score(RATE);
const all: readonly (readonly [string, Tape])[] = [...files].flatMap(([file, sounds]) =>
  Object.entries(sounds).map(([name, tape]) => [`${file}: ${name}`, tape] as const),
);
const loops = all.filter(([, tape]) => tape.shape === 'ring');
const cues = all.filter(([, tape]) => tape.shape === 'line');

/** How sharply the sound turns at one place: the second difference. */
function turnAt({ samples }: Tape, i: number): number {
  const at = (k: number) => samples[(k + samples.length) % samples.length] ?? Number.NaN;
  return Math.abs(at(i + 1) - 2 * at(i) + at(i - 1));
}

describe('the score', () => {
  it('has what all scenes share and a file for each scene', () => {
    expect([...files.keys()]).toEqual(['lagoon', ...SCENE_IDS]);
  });

  it('gives every scene a sound of its own', () => {
    const prints = SCENE_IDS.map((id) =>
      Array.from(files.get(id)?.music?.samples.subarray(RATE, RATE + 50) ?? []).join(),
    );
    expect(new Set(prints).size).toBe(SCENE_IDS.length);
  });

  it.each(all)('%s is whole numbers no louder than -12 dBFS', (_, tape) => {
    expect(tape.samples.every(Number.isFinite)).toBe(true);
    expect(20 * Math.log10(peakOf(tape))).toBeLessThanOrEqual(-12);
    expect(peakOf(tape)).toBeGreaterThan(0.01);
  });

  it.each(loops)('%s turns no more sharply where it begins again than elsewhere', (_, tape) => {
    let elsewhere = 0;
    for (let i = 1; i < tape.samples.length - 2; i++) elsewhere = Math.max(elsewhere, turnAt(tape, i));
    expect(Math.max(turnAt(tape, 0), turnAt(tape, -1))).toBeLessThanOrEqual(elsewhere);
  });

  it.each(cues)('%s begins and ends in silence', (_, tape) => {
    const peak = peakOf(tape);
    expect(Math.abs(tape.samples[0] ?? 1)).toBeLessThan(0.01 * peak);
    expect(Math.max(...tape.samples.subarray(-RATE / 100).map(Math.abs))).toBeLessThan(0.01 * peak);
  });

  it('sounds the same each time it is made', () => {
    expect(waterBed(RATE).samples).toEqual(waterBed(RATE).samples);
  });
});

describe('a file of sounds', () => {
  const lagoon = files.get('lagoon') as SoundFile;
  const { samples, sprites } = spriteFile(lagoon);

  it('holds every sound at the place its table says', () => {
    for (const [name, tape] of Object.entries(lagoon)) {
      const start = Math.round(((sprites[name]?.startMs ?? -1) / 1000) * RATE);
      expect(samples.slice(start, start + 200), name).toEqual(Float32Array.from(tape.samples.subarray(0, 200)));
    }
  });

  it('goes on beyond both ends of a loop as the loop does', () => {
    const { startMs = 0, durationMs = 0 } = sprites.water ?? {};
    const start = (startMs / 1000) * RATE;
    const stop = start + (durationMs / 1000) * RATE;
    const reach = 0.15 * RATE;
    expect(samples.slice(stop, stop + reach)).toEqual(samples.slice(start, start + reach));
    expect(samples.slice(start - reach, start)).toEqual(samples.slice(stop - reach, stop));
  });
});
