import { type Cue, type PlaySignal, playState } from '../../play/play-signal';
import type { WordKey } from '../words/words';
import type { PlayView } from './session-state';

/** The play signal in words: one word, one sentence for the lagoon, one for the player. */
export function playView(signal: PlaySignal): PlayView {
  const word = playState(signal);
  const cue = signal.cue === null ? null : cueKey(signal.cue);
  return { word, state: `say.${word}`, cue, flow: signal.flow, progress: Math.floor(signal.progress * 100) / 100 };
}

/** Whether two views have the same words and number: then the page has nothing new to show. */
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

/** Advice stays readable this long even if its cause was over at once [ms of the source's clock]. */
const LINGER_MS = 1500;

export interface LingeringCue {
  readonly cue: WordKey | null;
  readonly untilMs: number;
}

export const noCue: LingeringCue = { cue: null, untilMs: 0 };

/**
 * The cue to show after another frame: "slower" and "smaller" stay for a moment; a region to soften, doubt and the end
 * are more important and are shown at once.
 */
export function lingeringCue(shown: LingeringCue, view: PlayView, atMs: number): LingeringCue {
  const { cue, word } = view;
  if (cue === shown.cue) return advises(cue) ? { cue, untilMs: atMs + LINGER_MS } : shown;
  const urgent = word === 'done' || cue?.startsWith('cue.soften.') || cue?.startsWith('cue.notSure.');
  if (!urgent && atMs < shown.untilMs) return shown;
  return { cue, untilMs: advises(cue) ? atMs + LINGER_MS : 0 };
}

function advises(cue: WordKey | null): boolean {
  return cue === 'cue.slower' || cue === 'cue.smaller';
}
