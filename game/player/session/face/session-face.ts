import type { FaceFrame } from '../../../movement/face-frame';
import type { FaceSourceError, FaceSourceInfo, StartProgress } from '../../../ports/face-source';
import { tellOwnError } from '../../own-error';
import type { SessionContext } from '../session-context';
import type { SessionRun } from '../session-run';
import type { SessionFault, Snapshot, Starting } from '../session-state';
import { standing } from '../standing';
import { FaceSourceSwitch } from './face-source-switch';

/** Time after which a start counts as long [ms]. A camera that is already allowed needs 2 to 4 s, with everything that has to load. */
export const WAKING_LONG_MS = 10_000;

/** Camera or practice face, on exactly while the state of the flow chart needs a face. */
export class SessionFace {
  private readonly line: FaceSourceSwitch;
  private longTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly context: SessionContext,
    private readonly onStarted: (info: FaceSourceInfo) => void,
    onFrame: (frame: FaceFrame) => void,
  ) {
    this.line = new FaceSourceSwitch({
      onProgress: (progress) => this.hearProgress(progress),
      onStarted: (info) => this.guard(() => this.hearStarted(info)),
      onFrame: (frame) =>
        this.guard(() => {
          this.setWaking('no');
          onFrame(frame);
        }),
      onFault: ({ fault }: FaceSourceError) => this.pauseOver(fault),
    });
  }

  follow(next: Snapshot, { practice }: SessionRun): void {
    const { state, ports } = this.context;
    // Whoever asked for another try is past it, also before the source is back.
    if (next.context.fault === null) state.fault.value = null;
    const source = next.context.face === 'camera' ? ports.camera : (practice?.face ?? null);
    ports.camera.setPace(standing.unhurried(next) ? 'idle' : 'full');
    this.line.want(next.hasTag('face') ? source : null);
    if (!next.hasTag('face')) {
      this.setWaking('no');
      state.source.value = null;
    } else if (state.source.value === null) {
      this.setWaking('waking');
    }
  }

  private setWaking(waking: 'no' | 'waking'): void {
    const shown = this.context.state.waking;
    if (waking === 'waking' && shown.value !== 'no') return;
    clearTimeout(this.longTimer);
    shown.value = waking;
    this.context.state.starting.value = null;
    if (waking === 'no') return;
    this.longTimer = setTimeout(() => {
      shown.value = 'long';
    }, WAKING_LONG_MS);
  }

  /** A download reports its progress often: the page is drawn again only for each hundredth. */
  private hearProgress(progress: StartProgress): void {
    const { starting } = this.context.state;
    const next: Starting =
      progress.step === 'loading'
        ? { step: 'loading', share: Math.floor((100 * progress.loadedBytes) / progress.totalBytes) / 100 }
        : { step: progress.step, share: null };
    const now = starting.value;
    if (now?.step !== next.step || now.share !== next.share) starting.value = next;
  }

  private hearStarted(info: FaceSourceInfo): void {
    const { state, ports } = this.context;
    state.source.value = info;
    if (info.kind === 'camera') state.cameraId.value = ports.camera.cameraInUse();
    this.onStarted(info);
  }

  /** Runs code of ours on frames. An error there is not the source's fault: it is reported as ours, once, and the frames stop. */
  private guard(step: () => void): void {
    try {
      step();
    } catch (error) {
      tellOwnError(error);
      this.pauseOver('ourOwn');
    }
  }

  private pauseOver(fault: SessionFault): void {
    const { state, send } = this.context;
    state.fault.value = fault;
    this.setWaking('no');
    state.source.value = null;
    send({ type: 'FAULT', fault });
  }
}
