import type { RestingTone } from '../../../movement/findings/resting-tone';
import type { MeasuredFrame } from '../../../movement/measure/measured-frame';
import type { LagoonView } from '../../../ports/lagoon-view';
import { sameView } from '../play-view';
import type { SessionContext } from '../session-context';
import type { SessionBlock } from '../session-plan';
import type { SessionRun } from '../session-run';
import { beforePlay, type PlayView } from '../session-state';
import { BlockPlay } from './block-play';

/** The games of a session, one after the other. */
export class Playing {
  private block: BlockPlay | null = null;

  constructor(private readonly context: SessionContext) {}

  /** Begins a block unless one is under way. */
  begin(block: SessionBlock | null, run: SessionRun): void {
    const { calibration, record } = run;
    if (this.block !== null || block === null || calibration === null || record === null) return;
    const { sound, clock } = this.context.ports;
    const rested = (tone: RestingTone) => run.rested(tone, 'betweenAttempts');
    this.block = new BlockPlay({ block, calibration, record, sound, rested, nowMs: () => clock.nowMs() });
    this.context.state.play.value = beforePlay;
    run.practice?.lead.enter({ kind: 'play', task: block.rules.task });
    run.practice?.look.settle();
  }

  step(measured: MeasuredFrame, lagoon: LagoonView | null, run: SessionRun): void {
    const { block } = this;
    if (block === null) return;
    const { state, send } = this.context;
    const stepped = block.step(measured, lagoon);
    run.practice?.look.judged(stepped.signal.stirring);
    const view = waitsForHand(run, stepped.view) ? { ...stepped.view, cue: 'shown.nowYou' as const } : stepped.view;
    if (!sameView(view, state.play.value)) state.play.value = view;
    if (!stepped.over) return;
    this.finish();
    const fatigue = run.fatigue();
    const played = run.record?.current().blocks.at(-1);
    if (played !== undefined) fatigue?.blockEnded(played);
    send({ type: fatigue?.state() === 'coMovement' ? 'TIRED' : 'BLOCK_DONE' });
  }

  finish(): void {
    const { block } = this;
    // Whatever goes wrong in its end, it has ended.
    this.block = null;
    block?.finish();
  }

  drop(): void {
    this.block = null;
  }
}

/** Whether a person who leads the practice face by hand still has to be told how: before the first movement. */
function waitsForHand({ practice }: SessionRun, { cue, progress }: PlayView): boolean {
  return practice?.lead.patient === 'hand' && cue === 'cue.whenReady' && progress === 0;
}
