import type { MeasuredFrame } from '../../movement/measured-frame';
import { READY_ITEMS, type ReadyModel, startReadyCheck, stepReadyCheck } from '../../play/ready-check';
import type { SittingContext } from './sitting-context';

/** The ready check while the camera looks: shows a new state only when a sign or a sentence of it changed. */
export class ReadyLook {
  private model: ReadyModel = startReadyCheck();

  constructor(private readonly context: SittingContext) {}

  begin(): void {
    this.model = startReadyCheck();
    this.context.state.ready.value = this.model;
    this.context.state.fault.value = null;
  }

  step(measured: MeasuredFrame): void {
    const before = this.model;
    this.model = stepReadyCheck(before, measured);
    const { items, problem, passed } = this.model;
    const same = problem === before.problem && passed === before.passed;
    if (!same || READY_ITEMS.some((item) => items[item] !== before.items[item])) {
      this.context.state.ready.value = this.model;
    }
  }
}
