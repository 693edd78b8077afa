import type { FaceFrame } from '../../../movement/face-frame';
import { type FaceSource, FaceSourceError, type FaceSourceInfo, type StartProgress } from '../../../ports/face-source';

export interface FaceSourceSwitchListener {
  /** Never after the source has said what it is. */
  onProgress(progress: StartProgress): void;
  onStarted(info: FaceSourceInfo): void;
  /** Never before the source has said what it is. */
  onFrame(frame: FaceFrame): void;
  onFault(error: FaceSourceError): void;
}

/** One start of a source, from its beginning to its stop. */
interface Run {
  readonly source: FaceSource;
  state: 'starting' | 'started';
}

/**
 * Keeps a face source on or off as it is wanted. A new wish takes effect at once: it never waits for a start that may take for
 * ever, as a question nobody answers. A start that is not wanted any more is stopped, and whatever it still brings is not heard.
 */
export class FaceSourceSwitch {
  private run: Run | null = null;

  constructor(private readonly listener: FaceSourceSwitchListener) {}

  /** The source whose frames are wanted from now on; null for none. */
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

  /** A source that started although it was stopped: never leave its light on. */
  private late(source: FaceSource): void {
    if (this.run?.source !== source) void source.stop();
  }

  private giveUp(run: Run, error: FaceSourceError): void {
    if (this.run !== run) return;
    this.run = null;
    this.listener.onFault(error);
  }
}
