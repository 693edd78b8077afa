/** Frame time above which a frame counts as slow, ms: clearly less than 30 frames a second. */
const BEHIND_MS = 40;
/** Frames in one judgement. */
const WINDOW = 90;
/** Frames left out at the start, while pictures are still being made. */
const WARM_UP = 60;

/** Watches frame times. Returns `slow` when more than half of a window's frames are slow. */
export class FrameWatch {
  private seen = 0;
  private behind = 0;

  step(frameMs: number): 'fine' | 'slow' {
    this.seen++;
    if (this.seen <= WARM_UP) return 'fine';
    if (frameMs > BEHIND_MS) this.behind++;
    if (this.seen < WARM_UP + WINDOW) return 'fine';
    const slow = this.behind > WINDOW / 2;
    this.seen = WARM_UP;
    this.behind = 0;
    return slow ? 'slow' : 'fine';
  }
}
