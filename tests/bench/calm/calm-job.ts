/** One quiet face to watch, small enough to be handed to a worker. */
export interface CalmJob {
  readonly seed: number;
  readonly playMs: number;
}
