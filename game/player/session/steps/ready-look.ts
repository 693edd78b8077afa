import type { Calibration } from '../../../movement/calibration/calibration';
import { createPresentPicture, type PresentPicture } from '../../../movement/gate/present-picture';
import type { MeasuredFrame } from '../../../movement/measure/measured-frame';
import { READY_ITEMS, type ReadyModel, startReadyCheck, stepReadyCheck } from '../../../play/session/ready-check';
import { createReadyDetail, type ReadyDetail } from '../../../play/session/ready-detail';
import type { SessionContext } from '../session-context';

/** The ready check while the camera is on: shows a new state only when a sign or a sentence has changed. */
export class ReadyLook {
  private model: ReadyModel = startReadyCheck();
  private present: PresentPicture | null = null;
  private detail: ReadyDetail = createReadyDetail([]);

  constructor(private readonly context: SessionContext) {}

  /** `kept`: the stored calibration to compare today's picture with; null where there is none. */
  begin(kept: Calibration | null): void {
    this.model = startReadyCheck();
    this.present = kept === null ? null : createPresentPicture(kept);
    const quietLists = this.context.state.plan.value?.blocks.flatMap(({ rules }) => rules.task.quietList) ?? [];
    this.detail = createReadyDetail(quietLists, kept?.reach);
    this.context.state.ready.value = this.model;
  }

  /** Noise and size of the face compared with the stored calibration, as far as they are known. */
  picture(): ReturnType<PresentPicture['now']> {
    return this.present?.now() ?? { noiseRatio: null, interocularPx: null };
  }

  step(measured: MeasuredFrame): void {
    this.present?.step(measured);
    const before = this.model;
    this.model = stepReadyCheck(before, measured, this.detail.step(measured));
    const { items, problem, hidden, passed } = this.model;
    const same = problem === before.problem && passed === before.passed && hidden === before.hidden;
    if (!same || READY_ITEMS.some((item) => items[item] !== before.items[item])) {
      this.context.state.ready.value = this.model;
    }
  }
}
