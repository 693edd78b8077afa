import type { MeasuredFrame } from '../../../movement/measure/measured-frame';
import type { SessionContext } from '../session-context';
import type { SessionRun } from '../session-run';

/** Smallest change for which the light of the rest page is drawn again, share of the rest. */
const LIGHT_STEP = 0.02;
/** Longest part of a gap between two frames that counts as rest: without frames nothing is known [ms]. */
const LONGEST_GAP_MS = 1000;

/** The rest between two games: lasts as long as the plan asks for, on the clock of the face source. */
export class Resting {
  private restedMs = 0;

  constructor(private readonly context: SessionContext) {}

  begin(run: SessionRun): void {
    this.restedMs = 0;
    this.context.state.rested.value = 0;
    run.practice?.lead.enter({ kind: 'rest' });
  }

  step(measured: MeasuredFrame, run: SessionRun): void {
    run.rested(run.tone.resting(measured), 'betweenGames');
    const { state, send } = this.context;
    const wantedMs = state.plan.value?.restBetweenMs ?? 0;
    if (this.restedMs > wantedMs) return;
    this.restedMs += Math.min(Math.max(0, measured.dtMs), LONGEST_GAP_MS);
    const share = Math.min(1, this.restedMs / Math.max(1, wantedMs));
    if (share - state.rested.value >= LIGHT_STEP) state.rested.value = share;
    if (this.restedMs <= wantedMs) return;
    state.rested.value = 1;
    send({ type: 'RESTED' });
  }

  /** Called when the player goes on: checks whether the rest was long enough for this face. */
  end(run: SessionRun): void {
    run.rested(run.tone.finish(), 'betweenGames');
    const fatigue = run.fatigue();
    fatigue?.restEnded();
    // Sent after this step of the chart is done.
    if (fatigue !== null && fatigue.state() !== 'fresh') queueMicrotask(() => this.context.send({ type: 'TIRED' }));
  }
}
