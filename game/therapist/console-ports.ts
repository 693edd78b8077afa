import type { Clock } from '../ports/clock';
import type { CodeCamera, CodeDrawing } from '../ports/codes';
import type { OpenSeal, SealMaker } from '../ports/plan-seal';
import type { VaultPort } from '../ports/vault-port';
import type { LevelBook } from '../therapy/level/level-spec';
import type { Prescription } from '../therapy/prescription/prescription';
import type { TryPorts } from './try-it/try-ports';

/** What the console needs of the world around it. */
export interface ConsolePorts {
  readonly clock: Clock;
  readonly vault: VaultPort;
  /** The therapist's key in this browser; loaded where something is signed or the key is told. The same one at every call. */
  loadSeal(): Promise<SealMaker>;
  /** Loaded where a code is shown first. */
  loadCodes(): Promise<CodeDrawing>;
  /** Loaded where a code is looked for first. */
  loadCodeCamera(): Promise<CodeCamera>;
  readonly openSeal: OpenSeal;
  /** Loaded where a level is tried first: no engine and no practice face comes with the console. */
  loadTry(): Promise<TryPorts>;
  readonly levels: LevelBook;
  /** Plans to start from, the simplest first. */
  readonly templates: readonly Prescription[];
  newId(): string;
  /** Address of the player's page, without anything behind it. */
  readonly playerAddress: string;
  saveFile(name: string, content: string | Blob): void;
  /** False where the browser did not let it. */
  copyText(text: string): Promise<boolean>;
  print(): void;
}
