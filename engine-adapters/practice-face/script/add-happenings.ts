import { SIDES } from '../../../game/movement/side';
import type { StateInTheMaking } from '../shape/movement-shape';
import { minimumJerk } from './effort';
import { presence } from './happening';
import type { PracticeScript } from './practice-script';

const TAU = 2 * Math.PI;
const TURN_MS = 500;
const SACCADE_MS = 50;
const SPEECH_EDGE_MS = 200;

/** Adds what happens to the face itself: speech, gaze, head turns. What happens to the picture is the tracker's. */
export function addHappenings(state: StateInTheMaking, script: PracticeScript, atMs: number) {
  for (const happening of script.happenings) {
    if (atMs <= happening.startMs || atMs >= happening.endMs) continue;
    if (happening.kind === 'speech') {
      const voice = presence(happening, atMs, SPEECH_EDGE_MS);
      const since = (atMs - happening.startMs) / 1000;
      // Syllables, three to four a second, no two alike.
      const syllable = 0.5 - 0.5 * Math.cos(TAU * 3.4 * since + 0.8 * Math.sin(TAU * 0.7 * since));
      state.jawOpening += voice * syllable * (0.24 + 0.08 * Math.sin(TAU * 0.45 * since));
      for (const side of SIDES) {
        state.pucker[side] += voice * 0.2 * Math.max(0, Math.sin(TAU * 1.3 * since));
        state.smile[side] += voice * 0.15 * Math.max(0, Math.sin(TAU * 0.9 * since + 2));
      }
    }
    if (happening.kind === 'gaze') {
      const there = minimumJerk(presence(happening, atMs, SACCADE_MS));
      state.gaze.towardPatientLeft += there * happening.towardPatientLeft;
      state.gaze.up += there * happening.up;
    }
    if (happening.kind === 'turn') {
      const there = minimumJerk(presence(happening, atMs, TURN_MS));
      state.head.yawDeg += there * happening.yawDeg;
      state.head.pitchDeg += there * happening.pitchDeg;
      state.head.rollDeg += there * happening.rollDeg;
    }
  }
}
