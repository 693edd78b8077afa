/** Tells whether an answer belongs to the newest request: a late answer to an older one must change nothing. */
export class NewestAsk {
  private newest = 0;

  /** Begins a request; all earlier ones are outdated. Out: whether this request is still the newest. */
  begin(): () => boolean {
    this.newest += 1;
    const mine = this.newest;
    return () => mine === this.newest;
  }

  /** Makes all requests outdated, because their page is gone. */
  drop(): void {
    this.newest += 1;
  }
}
