import { describe, expect, it } from 'vitest';
import { QUIET_REGIONS } from '../../../game/movement/co-movement/quiet-region';
import { GATE_REASONS } from '../../../game/movement/gate/gate-reason';
import { SIDES } from '../../../game/movement/side';
import type { Cue, PlaySignal } from '../../../game/play/play-signal';
import { lingeringCue, noCue, playView } from '../../../game/player/session/play-view';
import { beforePlay, type PlayView } from '../../../game/player/session/session-state';
import { en } from '../../../game/player/words/en';

const signal: PlaySignal = {
  phase: 'move',
  activation: 0.3,
  band: { low: 0.3, high: 0.6 },
  calm: 0,
  flow: 'flowing',
  stirring: {},
  progress: 0.456,
  light: 1,
  holdProgress: 0,
  cue: null,
};

const cues: readonly Cue[] = [
  ...QUIET_REGIONS.flatMap((region) => SIDES.map((side): Cue => ({ kind: 'soften', region, side }))),
  ...GATE_REASONS.map((reason): Cue => ({ kind: 'notSure', reason })),
  ...(['slower', 'smaller', 'holdHere', 'letGo', 'whenReady', 'done', 'feelIt'] as const).map(
    (kind): Cue => ({ kind }),
  ),
];

describe('play in words', () => {
  it.each(cues.map((cue) => [JSON.stringify(cue), cue] as const))('has a sentence for %s', (_name, cue) => {
    const { cue: key } = playView({ ...signal, cue });
    expect(key !== null && en[key as keyof typeof en]).toMatch(/\w/);
  });

  it('names region and side', () => {
    const { cue } = playView({ ...signal, flow: 'calm', cue: { kind: 'soften', region: 'eye', side: 'patientLeft' } });
    expect(en[cue as keyof typeof en]).toBe('Let your left eye go soft.');
  });

  it('shows progress in steps that never run ahead of what was earned', () => {
    expect(playView(signal).progress).toBe(0.45);
  });
});

describe('a word of advice', () => {
  const view = (cue: PlayView['cue']): PlayView => ({ ...beforePlay, word: 'move', cue });

  it('stays readable when its cause is over in an instant', () => {
    const said = lingeringCue(noCue, view('cue.slower'), 1000);
    expect(lingeringCue(said, view('cue.holdHere'), 1100).cue).toBe('cue.slower');
    expect(lingeringCue(said, view('cue.holdHere'), 2600).cue).toBe('cue.holdHere');
  });

  it('gives way at once to a region that is to go soft, to doubt, and to the end', () => {
    const said = lingeringCue(noCue, view('cue.smaller'), 1000);
    expect(lingeringCue(said, view('cue.soften.eye.patientRight'), 1033).cue).toBe('cue.soften.eye.patientRight');
    expect(lingeringCue(said, view('cue.notSure.pose'), 1033).cue).toBe('cue.notSure.pose');
    expect(lingeringCue(said, { ...view('cue.done'), word: 'done' }, 1033).cue).toBe('cue.done');
  });
});
