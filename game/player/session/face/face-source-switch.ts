import type { FaceFrame } from '../../../movement/face-frame';
import { type FaceSource, FaceSourceError, type FaceSourceInfo, type StartProgress } from '../../../ports/face-source';

export interface FaceSourceSwitchListener {
  /** Never called after the source has started. */
  onProgress(progress: StartProgress): void;
  onStarted(info: FaceSourceInfo): void;
  /** Never called before the source has started. */
  onFrame(frame: FaceFrame): void;
  onFault(error: FaceSourceError): void;
}

/** One run of a source, from its start to its stop. */
interface Run {
  readonly source: FaceSource;
  state: 'starting' | 'started';
}

/**
 * Turns a face source on or off. A new request takes effect at once: it does not wait for a start that may never
 * finish, such as a permission question that nobody answers. A start that is no longer wanted is stopped, and its
 * events are ignored.
 */
export class FaceSourceSwitch {
  private run: Run | null = null;

  constructor(private readonly listener: FaceSourceSwitchListener) {}

  /** Switches to the source whose frames are wanted; null for none. */
  want(source: FaceSource | null): void {
    const before = this.run?.source ?? null;
    if (source === before) return;
    this.run = null;
    if (before !== null) void before.stop();
    if (source !== null) void this.start(source);
  }

  private async start(source: FaceSource): Promise<void> {
    const run: Run = { source, state: 'starting' };
    this.run = run;
    try {
      const info = await source.start({
        onProgress: (progress) => {
          if (this.run === run && run.state === 'starting') this.listener.onProgress(progress);
        },
        onFrame: (frame) => {
          if (this.run === run && run.state === 'started') this.listener.onFrame(frame);
        },
        onFault: (error) => this.giveUp(run, error),
      });
      if (this.run !== run) return this.late(source);
      run.state = 'started';
      this.listener.onStarted(info);
    } catch (error) {
      const known = error instanceof FaceSourceError ? error : new FaceSourceError('trackerFailed', String(error));
      this.giveUp(run, known);
    }
  }

  /** Stops a source that started although it was stopped: its light must not stay on. */
  private late(source: FaceSource): void {
    if (this.run?.source !== source) void source.stop();
  }

  private giveUp(run: Run, error: FaceSourceError): void {
    if (this.run !== run) return;
    this.run = null;
    this.listener.onFault(error);
  }
}
