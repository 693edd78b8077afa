import type { Calibration } from '../../movement/calibration/calibration';
import type { MovementTask } from '../../movement/movement-task';
import type { FaceSource } from '../../ports/face-source';
import type { OpenLagoon } from '../../ports/lagoon-view';
import type { PracticeDial } from '../../ports/practice-dials';

/** A simulated patient: a drawn face that plays by itself, with a dial for everything about it. */
export interface TryPractice {
  readonly source: FaceSource;
  readonly dials: readonly PracticeDial[];
  /** Becomes one of the named patients, with all its dials; null: the face stays as it is, and only its dials lead it. */
  choose(patient: string | null): void;
  /** Sets the patient's task from the next frame on; dials that were turned keep their values. */
  ask(task: MovementTask): void;
}

/** What trying a level needs from outside; loaded when a level is first tried, never with the console. */
export interface TryPorts {
  readonly openLagoon: OpenLagoon;
  /** Names of the simulated patients, the plainest first. */
  readonly patients: readonly string[];
  /** A new face at each call, at rest. */
  openPractice(task: MovementTask): TryPractice;
  /** The calibration of every practice face, known before it plays. */
  calibration(task: MovementTask): Calibration;
}
