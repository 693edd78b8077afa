import { type Cue, type PlaySignal, playState } from '../../play/play-signal';
import type { WordKey } from '../words/words';
import type { PlayView } from './sitting-state';

/** The play signal in words: one word, one sentence for the lagoon, one for the player. */
export function playView(signal: PlaySignal): PlayView {
  const word = playState(signal);
  const cue = signal.cue === null ? null : cueKey(signal.cue);
  return { word, state: `say.${word}`, cue, flow: signal.flow, progress: Math.floor(signal.progress * 100) / 100 };
}

/** Same words and the same number: the page has nothing new to show. */
export function sameView(a: PlayView, b: PlayView): boolean {
  return a.word === b.word && a.state === b.state && a.cue === b.cue && a.flow === b.flow && a.progress === b.progress;
}

function cueKey(cue: Cue): WordKey {
  switch (cue.kind) {
    case 'soften':
      return `cue.soften.${cue.region}.${cue.side}`;
    case 'notSure':
      return `cue.notSure.${cue.reason}`;
    default:
      return `cue.${cue.kind}`;
  }
}
