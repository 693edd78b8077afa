/** How much of the product itself lies on this device, so that it opens without a network. */
export type SiteCopyState =
  /** Nobody can say: this browser keeps no copy, or was not asked yet. */
  | { readonly is: 'unknown' }
  /** It is being fetched, or looked through. */
  | { readonly is: 'coming' }
  /** Every file was seen to be here. */
  | { readonly is: 'whole' }
  /** These files could not be fetched; paths below the site's address. */
  | { readonly is: 'partly'; readonly missing: readonly string[] };

export interface SiteCopyNews {
  readonly copy: SiteCopyState;
  /** A newer version lies here whole and waits until nobody uses the one that runs. */
  readonly newer: boolean;
}

/** The copy of the product that a browser keeps, apart from all that is kept of a person. */
export interface SiteCopy {
  /** Calls the listener at once and whenever something is new. Out: the way to end it. */
  follow(listener: (news: SiteCopyNews) => void): () => void;
  /**
   * For a page on which nobody is in the middle of something: fetches what is missing once the page is idle, looks for a newer
   * version, and opens one that waited already if nothing was touched yet and the page `mayReload`. Never rejects: what came of
   * it is told by `follow`.
   */
  keep(mayReload: () => boolean): Promise<void>;
  /**
   * Opens the version that waits, by loading this page anew. `otherWindows`: another window has the product open, perhaps with a
   * session, so nothing was changed. `none`: no version waits any more.
   */
  openNewer(): Promise<'opens' | 'otherWindows' | 'none'>;
}
