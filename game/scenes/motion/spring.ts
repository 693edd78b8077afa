/**
 * How stiff the spring of a follower is, 1/s. A critically damped spring trails a steady motion by 2 / stiffness: 62 ms,
 * inside the 80 ms in which a creature still feels attached to the face.
 */
const FOLLOWER_STIFFNESS_PER_S = 32;

/** A critically damped spring: follows without ever overshooting a still target, and takes the noise out. */
export class Spring {
  velocity = 0;

  constructor(
    public value: number,
    private readonly stiffnessPerS: number = FOLLOWER_STIFFNESS_PER_S,
  ) {}

  /** Moves on by `dtS` seconds towards `target` (exact solution: any frame time is stable) and gives the new value. */
  follow(target: number, dtS: number): number {
    const decay = Math.exp(-this.stiffnessPerS * dtS);
    const offset = this.value - target;
    const push = (this.velocity + this.stiffnessPerS * offset) * dtS;
    this.velocity = (this.velocity - this.stiffnessPerS * push) * decay;
    this.value = target + (offset + push) * decay;
    return this.value;
  }
}
