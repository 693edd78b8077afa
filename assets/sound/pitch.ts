/** Everything sounds in the five notes of D major pentatonic: whatever meets is consonant. */
const SCALE_SEMITONES = { D: 2, E: 4, 'F#': 6, A: 9, B: 11 } as const;

export type NoteName = keyof typeof SCALE_SEMITONES;
export type Note = `${NoteName}${1 | 2 | 3 | 4 | 5 | 6 | 7}`;

/** Equal temperament from A4 = 440 Hz; Hz. */
export function pitchHz(note: Note): number {
  const name = note.slice(0, -1) as NoteName;
  const octave = Number(note.slice(-1));
  return 440 * 2 ** ((SCALE_SEMITONES[name] - 9 + 12 * (octave - 4)) / 12);
}

/** One beat a second, four to a bar: slower than a resting heart. s. */
export const BEAT_S = 1;
export const BAR_S = 4 * BEAT_S;
