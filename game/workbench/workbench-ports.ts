import type { RangeMs } from '../movement/calibration/calibration-from-ranges';
import type { FaceFrame } from '../movement/face-frame';
import type { MovementId } from '../movement/movement-id';
import type { MovementTask } from '../movement/movement-task';
import type { AffectedSide } from '../movement/side';
import type { Clock } from '../ports/clock';
import type { CameraSource, FaceSource, FaceSourceInfo } from '../ports/face-source';
import type { PracticeDial } from '../ports/practice-dials';

/** The complete frames of a face, recorded or performed beforehand. */
export interface WholePerformance {
  readonly name: string;
  readonly frames: readonly FaceFrame[];
  /** The ranges of rest, comfortable reach and play; null where a range is unknown. */
  readonly ranges: { readonly rest: RangeMs | null; readonly reference: RangeMs | null; readonly play: RangeMs | null };
}

/** Why a recording was refused, in the form in which the page shows it. */
export interface RecordingProblem {
  readonly file: string;
  /** 0 is the file as a whole. */
  readonly line: number;
  readonly field: string;
  readonly found: string;
  readonly expected: string;
}

/** What a file of the workbench holds: the landmarks of a face over time, or what was judged of them. */
export type SavedFile = 'recording' | 'judgement';

export type PracticeAct = 'blink' | 'halfBlink' | 'longBlink' | 'winkLeft';

/** The practice face, as the workbench controls it. */
export interface PracticeDoor {
  readonly source: FaceSource;
  readonly dials: readonly PracticeDial[];
  act(act: PracticeAct): void;
  /** Reports that a key goes down or up; returns whether the key controls the face. */
  key(key: string, way: 'down' | 'up'): boolean;
  chooseMovement(movement: MovementId): void;
  /** A performance with rest and three comfortable tries of the face with its present dials, computed at once. */
  calibration(movement: MovementId): WholePerformance;
}

/** Everything the workbench needs from outside. */
export interface WorkbenchPorts {
  readonly clock: Clock;
  readonly practice: PracticeDoor;
  readonly patients: readonly string[];
  perform(patient: string, task: MovementTask): WholePerformance;
  /** Reads a complete recording file. */
  openRecording(file: File): Promise<WholePerformance | RecordingProblem>;
  /** The frames as a recording file, compressed with gzip. */
  writeRecording(frames: readonly FaceFrame[], from: FaceSourceInfo): Promise<Blob>;
  /** Null where the tracker or its model is missing. */
  readonly camera: CameraSource | null;
  /** The task of a movement at its default grade without a plan. */
  defaultTask(movement: MovementId, affected: AffectedSide): MovementTask;
  /**
   * Saves a file for the person, and enters it in the list of what left this device. Never rejects. Out: `waits` where it
   * does not stand in that list.
   */
  save(what: SavedFile, name: string, data: Blob): Promise<'kept' | 'waits'>;
}
