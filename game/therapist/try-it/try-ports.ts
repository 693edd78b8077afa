import type { Calibration } from '../../movement/calibration/calibration';
import type { MovementTask } from '../../movement/movement-task';
import type { FaceSource } from '../../ports/face-source';
import type { OpenLagoon } from '../../ports/lagoon-view';
import type { PracticeDial } from '../../ports/practice-dials';

/** A simulated patient: a drawn face that plays, with a dial for everything about it. */
export interface TryPractice {
  readonly source: FaceSource;
  readonly dials: readonly PracticeDial[];
  /** Becomes one of the named patients, every dial with it; null: the face stays as it is and only its dials lead it. */
  choose(patient: string | null): void;
  /** What the patient is asked to do from the next frame on; dials that were turned stay. */
  ask(task: MovementTask): void;
}

/** What trying a level needs of the world around it; loaded where it is tried first, and never with the console. */
export interface TryPorts {
  readonly openLagoon: OpenLagoon;
  /** Names of the simulated patients, the plainest first. */
  readonly patients: readonly string[];
  /** A face of its own each time, at rest. */
  openPractice(task: MovementTask): TryPractice;
  /** What is known of every practice face before it plays. */
  calibration(task: MovementTask): Calibration;
}
