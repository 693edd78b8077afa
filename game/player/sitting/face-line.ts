import type { FaceFrame } from '../../movement/face-frame';
import { type FaceSource, FaceSourceError, type FaceSourceInfo } from '../../ports/face-source';

export interface FaceLineListener {
  onStarted(info: FaceSourceInfo): void;
  onFrame(frame: FaceFrame): void;
  onFault(error: FaceSourceError): void;
}

/**
 * Keeps a face source on or off as it is wanted, one change at a time: a stop asked for while a start is still under way
 * waits for it, so that a camera can never be left on by a quick change of mind.
 */
export class FaceLine {
  private wanted: FaceSource | null = null;
  private running: FaceSource | null = null;
  private changing = false;

  constructor(private readonly listener: FaceLineListener) {}

  /** The source whose frames are wanted from now on; null for none. */
  want(source: FaceSource | null): void {
    this.wanted = source;
    void this.change();
  }

  private async change(): Promise<void> {
    if (this.changing) return;
    this.changing = true;
    while (this.running !== this.wanted) {
      if (this.running !== null) {
        const old = this.running;
        this.running = null;
        await old.stop();
      } else if (this.wanted !== null) {
        await this.start(this.wanted);
      }
    }
    this.changing = false;
  }

  private async start(source: FaceSource): Promise<void> {
    this.running = source;
    const mine = () => this.running === source && this.wanted === source;
    try {
      const info = await source.start({
        onFrame: (frame) => {
          if (mine()) this.listener.onFrame(frame);
        },
        onFault: (error) => this.giveUp(source, error),
      });
      if (mine()) this.listener.onStarted(info);
    } catch (error) {
      const known = error instanceof FaceSourceError ? error : new FaceSourceError('trackerFailed', String(error));
      this.giveUp(source, known);
    }
  }

  private giveUp(source: FaceSource, error: FaceSourceError): void {
    if (this.running !== source) return;
    this.running = null;
    const stillWanted = this.wanted === source;
    if (stillWanted) this.wanted = null;
    if (stillWanted) this.listener.onFault(error);
  }
}
