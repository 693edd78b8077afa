import type { FaceFrame } from '../../movement/face-frame';
import type { FaceSourceError, FaceSourceInfo } from '../../ports/face-source';
import { tellOwnError } from '../own-error';
import { FaceLine } from './face-line';
import type { SittingContext } from './sitting-context';
import type { SittingRun } from './sitting-run';
import type { SittingFault, Snapshot } from './sitting-state';

/** Camera or practice face, on as long as the flow chart's state wants a face and no longer. */
export class SittingFace {
  private readonly line: FaceLine;

  constructor(
    private readonly context: SittingContext,
    private readonly onStarted: (info: FaceSourceInfo) => void,
    onFrame: (frame: FaceFrame) => void,
  ) {
    this.line = new FaceLine({
      onStarted: (info) => this.guard(() => this.hearStarted(info)),
      onFrame: (frame) =>
        this.guard(() => {
          context.state.waking.value = false;
          onFrame(frame);
        }),
      onFault: ({ fault }: FaceSourceError) => this.pauseOver(fault),
    });
  }

  follow(next: Snapshot, { practice }: SittingRun): void {
    const { state, ports } = this.context;
    const source = next.context.face === 'camera' ? ports.camera : (practice?.face ?? null);
    this.line.want(next.hasTag('face') ? source : null);
    if (!next.hasTag('face')) {
      state.waking.value = false;
      state.source.value = null;
    } else if (state.source.value === null) {
      state.waking.value = true;
    }
  }

  private hearStarted(info: FaceSourceInfo): void {
    this.context.state.source.value = info;
    this.context.state.fault.value = null;
    this.onStarted(info);
  }

  /** What our own code throws is not the source's doing: it is told as ours, once, and the frames stop. */
  private guard(step: () => void): void {
    try {
      step();
    } catch (error) {
      tellOwnError(error);
      this.pauseOver('ourOwn');
    }
  }

  private pauseOver(fault: SittingFault): void {
    const { state, send } = this.context;
    state.fault.value = fault;
    state.waking.value = false;
    state.source.value = null;
    send({ type: 'FAULT', fault });
  }
}
