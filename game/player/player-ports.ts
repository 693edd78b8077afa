import type { Side } from '../movement/side';
import type { Clock } from '../ports/clock';
import type { CameraSource, FaceSource } from '../ports/face-source';
import type { OpenLagoon } from '../ports/lagoon-view';
import type { SoundPort } from '../ports/sound-port';
import type { StorePort } from '../ports/store-port';
import type { PracticePatient } from './address-options';
import type { SittingBlock } from './sitting/sitting-plan';

/** The practice face while a person moves it. */
export interface PracticeHand {
  /** Where the movement is wanted, share of comfortable reach; the face goes there slowly. */
  reach(share: number): void;
  /** How much an eye joins in, share of its opening at full reach. */
  joinIn(side: Side, share: number): void;
  blink(): void;
}

/** The practice face as the player's pages know it. */
export interface PracticeFace {
  /** A face for one block, or for the calibration before it (`block` then tells the movement). */
  source(patient: PracticePatient, block: SittingBlock): FaceSource;
  /** Null while a patient is watched. */
  hand(): PracticeHand | null;
}

/** All that the player's pages need from outside. Wired in game/app. */
export interface PlayerPorts {
  readonly clock: Clock;
  readonly store: StorePort;
  readonly sound: SoundPort;
  readonly camera: CameraSource;
  readonly practice: PracticeFace;
  /** Loaded when the first game begins and not before. */
  readonly loadLagoon: () => Promise<OpenLagoon>;
  /** A UUID. */
  readonly newId: () => string;
  /** Hands the person a file. */
  readonly saveFile: (name: string, text: string) => void;
}
