import type { Flow } from './play-signal';

/** Things that happen once in a block, for sound, shells and the record. Times in ms of the source's clock. */
export type PlayEvent =
  | { readonly kind: 'attemptBegan'; readonly atMs: number; readonly attempt: number }
  /** The hold of this attempt is full. */
  | { readonly kind: 'holdFull'; readonly atMs: number; readonly attempt: number }
  | { readonly kind: 'releaseBegan'; readonly atMs: number; readonly attempt: number }
  /** `earned`: 0..1 of what this attempt could earn. */
  | { readonly kind: 'attemptEnded'; readonly atMs: number; readonly attempt: number; readonly earned: number }
  | { readonly kind: 'flowChanged'; readonly atMs: number; readonly from: Flow; readonly to: Flow }
  | { readonly kind: 'blockDone'; readonly atMs: number; readonly why: 'attempts' | 'stillness' | 'time' };
