import type { Puppet } from '../../art/puppet';

/** How a sleeper is drawn and how it wakes. */
export interface SleeperKind {
  /** Its drawing in `assets/art`. */
  readonly art: string;
  /** Sets its pose. `wake`: 0 asleep .. 1 awake; `breathing`: 0..1 of its own slow breath; `timeS`: for small idle motion. */
  pose(puppet: Puppet, wake: number, breathing: number, timeS: number): void;
}
