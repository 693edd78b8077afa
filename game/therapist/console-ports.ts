import type { Clock } from '../ports/clock';
import type { CodeCamera, CodeDrawing } from '../ports/codes';
import type { CurveDrawing } from '../ports/curve-drawing';
import type { OpenSeal, SealMaker } from '../ports/plan-seal';
import type { VaultPort } from '../ports/vault-port';
import type { LevelBook } from '../therapy/level/level-spec';
import type { Prescription } from '../therapy/prescription/prescription';
import type { AssessPorts } from './assessment/camera/assess-ports';
import type { TryPorts } from './try-it/try-ports';

/** What the console needs from outside. */
export interface ConsolePorts {
  readonly clock: Clock;
  readonly vault: VaultPort;
  /** The therapist's key in this browser; loaded when something is signed or the key is shown. The same at every call. */
  loadSeal(): Promise<SealMaker>;
  /** Loaded when a code is first shown. */
  loadCodes(): Promise<CodeDrawing>;
  /** Loaded when a code is first scanned. */
  loadCodeCamera(): Promise<CodeCamera>;
  /** Loaded when the curves of an attempt are first opened. The same at every call. */
  loadCurves(): Promise<CurveDrawing>;
  readonly openSeal: OpenSeal;
  /** Loaded when a level is first tried: engine and practice face are not part of the console. */
  loadTry(): Promise<TryPorts>;
  /** Loaded when a face is first measured: camera, tracker and practice face are not part of the console. */
  loadAssess(): Promise<AssessPorts>;
  readonly levels: LevelBook;
  /** Plans to start from, the simplest first. */
  readonly templates: readonly Prescription[];
  newId(): string;
  /** 0 to under 1, by the browser's own source for keys: an order that nobody can guess. */
  random(): number;
  /** Address of the player's page, without query and hash. */
  readonly playerAddress: string;
  /** Forgets which language and which of light and dark were chosen. */
  forgetAppearance(): void;
  saveFile(name: string, content: string | Blob): void;
  /** False where the browser refused. */
  copyText(text: string): Promise<boolean>;
  print(): void;
}
