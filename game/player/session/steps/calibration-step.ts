import type { MeasuredFrame } from '../../../movement/measure/measured-frame';
import type { SessionContext } from '../session-context';
import { movementsOf } from '../session-plan';
import type { SessionRun } from '../session-run';
import { Calibrating } from './calibrating';

/** The calibration of a session, from its beginning to its result: letting go, and three gentle tries of each movement. */
export class CalibrationStep {
  private calibrating: Calibrating | null = null;

  constructor(private readonly context: SessionContext) {}

  /** Begins unless it has already begun. */
  begin(run: SessionRun): void {
    if (this.calibrating === null) this.beginAnew(run);
  }

  beginAnew(run: SessionRun): void {
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

  step(measured: MeasuredFrame, run: SessionRun): void {
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
