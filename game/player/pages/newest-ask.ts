/** Tells whether an answer still belongs to what was asked last: one that comes too late must change nothing. */
export class NewestAsk {
  private newest = 0;

  /** Asks anew; whatever was asked before is not wanted any more. Out: whether this one is still wanted. */
  begin(): () => boolean {
    this.newest += 1;
    const mine = this.newest;
    return () => mine === this.newest;
  }

  /** Nothing that was asked is wanted any more: its page is gone. */
  drop(): void {
    this.newest += 1;
  }
}
