import type { MeasuredFrame } from '../../../movement/measure/measured-frame';
import type { SittingContext } from '../session-context';
import { movementsOf } from '../session-plan';
import type { SittingRun } from '../session-run';
import { Calibrating } from './calibrating';

/** Letting go and three gentle tries: the calibration of a sitting, from its first moment to its result. */
export class LettingGo {
  private calibrating: Calibrating | null = null;

  constructor(private readonly context: SittingContext) {}

  /** Begins unless it has begun. */
  begin(run: SittingRun): void {
    if (this.calibrating === null) this.beginAnew(run);
  }

  beginAnew(run: SittingRun): void {
    const { state, ports } = this.context;
    const plan = state.plan.value;
    if (plan === null) return;
    this.calibrating = new Calibrating({
      movements: movementsOf(plan),
      affected: plan.affected,
      camera: state.source.value?.camera ?? null,
      takenAt: ports.clock.nowIso(),
    });
    state.calibration.value = null;
    run.practice?.lead.enter({ kind: 'rest' });
  }

  end(): void {
    this.calibrating = null;
  }

  step(measured: MeasuredFrame, run: SittingRun): void {
    const { state, send } = this.context;
    const progress = this.calibrating?.step(measured) ?? null;
    if (progress === null || this.calibrating === null) return;
    const before = state.calibration.value;
    state.calibration.value = progress;
    if (progress.stage === 'try' && !(before?.stage === 'try' && before.movement === progress.movement)) {
      run.practice?.lead.enter({ kind: 'try', movement: progress.movement });
    }
    if (progress.stage === 'refused') send({ type: 'REFUSED', reason: progress.reason });
    if (progress.stage !== 'done') return;
    run.calibration = this.calibrating.result();
    this.calibrating = null;
    run.record?.take({ kind: 'calibrated', calibration: run.calibration });
    send({ type: 'CALIBRATED' });
  }
}
