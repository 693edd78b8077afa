/** Frame time above which a lagoon counts as behind, ms: clearly less than 30 frames a second. */
const BEHIND_MS = 40;
/** Frames looked at in one judgement. */
const WINDOW = 90;
/** Frames left out at the start, while pictures are still being made. */
const WARM_UP = 60;

/** Watches frame times. Says `slow` when more than half of a window is behind. */
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
