import type { Calibration } from '../movement/calibration/calibration';
import type { MovementId } from '../movement/movement-id';
import type { AffectedSide, Side } from '../movement/side';
import type { Clock } from '../ports/clock';
import type { CodeCamera, CodeDrawing } from '../ports/codes';
import type { CameraSource, FaceSource } from '../ports/face-source';
import type { OpenLagoon } from '../ports/lagoon-view';
import type { OpenSeal, SealMaker } from '../ports/plan-seal';
import type { ShowReef } from '../ports/reef-drawing';
import type { SiteCopy } from '../ports/site-copy';
import type { SoundPort } from '../ports/sound-port';
import type { RefusedRequest } from '../ports/stay-on-device';
import type { StorePort } from '../ports/store-port';
import type { LevelBook } from '../therapy/level/level-spec';
import type { PracticePatient } from './address-options';
import type { KnownBrowser } from './known-browser';

/** The movement that a practice face makes. */
export interface PracticeAim {
  readonly movement: MovementId;
  /** Share of comfortable reach; 0 is rest. */
  readonly target: number;
  /** Highest speed on the way, reach per second. */
  readonly speedPerS: number;
}

/** A practice face: a face source that is led by aims instead of by a person. */
export interface PracticeFace extends FaceSource {
  aim(aim: PracticeAim): void;
  /** Share of its opening that an eye loses at the aim; at 0 it stays quiet. */
  joinIn(side: Side, share: number): void;
  blink(): void;
}

export interface PracticeRequest {
  readonly patient: PracticePatient;
  readonly seed: number;
  /** How many times faster than real time it runs (1). */
  readonly speed: number;
}

/** The parameters of a practice face's calibration. */
export interface PracticeKnown {
  readonly movement: MovementId;
  readonly affected: AffectedSide;
  readonly seed: number;
  /** ISO 8601. */
  readonly takenAt: string;
  /** Stillness [ms] and gentle tries, as a person gives them. */
  readonly restMs: number;
  readonly tries: number;
}

/** Everything that the pages behind the home page need from outside. Wired in game/app. */
export interface PlayerPorts {
  readonly clock: Clock;
  readonly store: StorePort;
  readonly sound: SoundPort;
  readonly camera: CameraSource;
  readonly openPractice: (request: PracticeRequest) => PracticeFace;
  /** The calibration of a practice face: known in advance, so that nobody needs to wait for it. */
  readonly practiceCalibration: (known: PracticeKnown) => Calibration;
  readonly levels: LevelBook;
  /** Loaded only when the first game begins. */
  readonly loadLagoon: () => Promise<OpenLagoon>;
  /** Loaded when the reef is first shown. */
  readonly loadReef: () => Promise<ShowReef>;
  /** A UUID. */
  readonly newId: () => string;
  /** The bytes of a plan's file that came in a link. Throws DataError when it is incomplete. */
  readonly unpackPlan: (packed: string) => Promise<Uint8Array>;
  /** Opens a signed plan. Its code is loaded with the first one; rejects where that cannot be loaded. */
  readonly openSeal: OpenSeal;
  /** Signs what a player shows a therapist, with a key of this device. Also rejects where its code cannot be loaded. */
  readonly deviceSeal: SealMaker;
  /** Loaded when a code is first shown. */
  readonly loadCodeDrawing: () => Promise<CodeDrawing>;
  /** Loaded when a code is first scanned. */
  readonly loadCodeCamera: () => Promise<CodeCamera>;
  readonly siteCopy: SiteCopy;
  /** For words that name a place in it. */
  readonly browser: KnownBrowser;
  /** Saves a file for the person. */
  readonly saveFile: (name: string, text: string) => void;
  /** Hands over every request to another address that was refused since the page began. */
  readonly hearRefused: (listener: (refused: RefusedRequest) => void) => void;
}
