/**
 * Stiffness of a follower's spring, 1/s. A critically damped spring trails a steady motion by 2 / stiffness: 62 ms,
 * inside the 80 ms in which a creature still feels attached to the face.
 */
const FOLLOWER_STIFFNESS_PER_S = 32;

/** A critically damped spring: follows without overshooting a still target, and filters noise. */
export class Spring {
  velocity = 0;

  constructor(
    public value: number,
    private readonly stiffnessPerS: number = FOLLOWER_STIFFNESS_PER_S,
  ) {}

  /** Moves on by `dtS` seconds towards `target` (exact solution: stable for any frame time) and returns the new value. */
  follow(target: number, dtS: number): number {
    const decay = Math.exp(-this.stiffnessPerS * dtS);
    const offset = this.value - target;
    const push = (this.velocity + this.stiffnessPerS * offset) * dtS;
    this.velocity = (this.velocity - this.stiffnessPerS * push) * decay;
    this.value = target + (offset + push) * decay;
    return this.value;
  }
}
