/** Size of a window's inside, CSS px. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** What a part is given to measure in. */
export interface BenchWorld {
  /** Where the built product is served, ends with a slash. */
  readonly site: string;
  /** Where the peers' page is served. */
  readonly peers: string;
  /** The clip that every camera shows. */
  readonly clip: string;
  readonly windows: readonly WindowSize[];
  /** For how long one state is measured, ms. */
  readonly sampleMs: number;
  /** From 0. Whoever is measured first changes with it. */
  readonly round: number;
}

/** What a value must keep: at least, or at most. */
export type Limit = { readonly atLeast: number } | { readonly atMost: number };

/** One value of one round. */
export interface Reading {
  /** What was measured and in which world: the same words in every round. */
  readonly what: string;
  /** Whom the product stands beside. */
  readonly peer: string;
  /** What is compared with the limit; NaN where this round could not tell. */
  readonly value: number;
  readonly kind: 'ratio' | 'share' | 'number';
  /** Null for what is told beside and promised nowhere. */
  readonly limit: Limit | null;
  /** The same in absolute numbers, with their unit; NaN where there is none. */
  readonly product: number;
  readonly beside: number;
  readonly unit: string;
  /** Where the peer's number is of another kind. */
  readonly besideUnit?: string;
}

/** A part of the bench: a file in `parts/` that exports one as `part`. */
export interface BenchPart {
  /** For the help, one line. */
  readonly says: string;
  /** Whether it looks at a face: then model and clip must be there. */
  readonly camera: 'wanted' | 'none';
  /** One round. Rejects where it could not be measured: the round is then told and left out. */
  round(world: BenchWorld): Promise<readonly Reading[]>;
}
