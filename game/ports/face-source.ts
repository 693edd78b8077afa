import type { CameraIdentity } from '../movement/calibration/calibration';
import type { FaceFrame } from '../movement/face-frame';

/** Why a face source cannot give frames. The words for a person belong to the pages. */
export type FaceSourceFault =
  | 'permissionDenied'
  | 'noCamera'
  | 'cameraBusy'
  | 'cameraLost'
  | 'cameraSilent'
  | 'modelMissing'
  | 'modelWrong'
  /** A part of the product is still on its way, and nothing of it comes any more. */
  | 'loadingStalled'
  | 'trackerFailed'
  | 'unsupported'
  /** The page has no safe address (https or localhost), and a browser then lends no camera. */
  | 'insecure'
  | 'badRecording';

export class FaceSourceError extends Error {
  constructor(
    readonly fault: FaceSourceFault,
    detail: string,
  ) {
    super(`${fault}: ${detail}`);
    this.name = 'FaceSourceError';
  }
}

/** What a started source is. */
export interface FaceSourceInfo {
  readonly kind: 'camera' | 'practice-face' | 'recording';
  readonly camera: CameraIdentity | null;
  /**
   * Tells this source, at this picture size, from every other one of this device: a label is no identity, two cameras may share it.
   * null where nobody can tell; such a source is never the same as any other. Stays on the device: it is in no record and no export.
   */
  readonly sourceId: string | null;
  /** SHA-256 of the model in hex; null where no model is at work. */
  readonly modelSha256: string | null;
  /** For people who look: delegate, worker or main thread, measured ms a frame. */
  readonly runtime: string;
}

/** Where a start is: what it waits for, in the order in which it comes. */
export type StartProgress =
  /** The part that finds faces is on its way, bytes. */
  | { readonly step: 'loading'; readonly loadedBytes: number; readonly totalBytes: number }
  /** The camera is being opened; `asking`: the browser waits for the person's answer. */
  | { readonly step: 'opening' | 'asking' }
  /** The part that finds faces gets ready and warms up; nobody knows how far it is. */
  | { readonly step: 'starting' };

export interface FaceSourceListener {
  /** Called during a start that takes steps, whenever one begins or goes on. Optional to hear. */
  onProgress?(progress: StartProgress): void;
  /**
   * Called for every frame, strictly rising captureMs. A camera gives the newest only: frames are dropped, never queued.
   * A practice face and a recording give every frame they have, several at once when the page was busy.
   */
  onFrame(frame: FaceFrame): void;
  /** Called when frames stopped for a reason; the source is then stopped and may be started again. */
  onFault(error: FaceSourceError): void;
}

/** Anything that yields faces: the camera, the practice face, a recording. */
export interface FaceSource {
  /**
   * Resolves when frames are about to come. Rejects with FaceSourceError. A start may take for ever (a question that nobody
   * answers, a download that hangs): `stop` ends it. Starting a started source is an error of the caller.
   */
  start(listener: FaceSourceListener): Promise<FaceSourceInfo>;
  /**
   * Ends frames, or a start that is still under way, at the call itself: the source may be started again without waiting. It
   * lets go of the camera (its light goes off), also of one that opens only later. A start that was ended rejects. Idempotent.
   */
  stop(): Promise<void>;
}

/** The one file that finds faces, for the person who has to get it. */
export interface ModelFile {
  readonly name: string;
  readonly bytes: number;
  /** Where its makers offer it. Nothing is fetched from there by itself. */
  readonly address: string;
}

/** What became of a chosen file. `kept: 'refused'`: it serves until this page is closed, and no longer. */
export type ModelFileTaken =
  | { readonly taken: 'yes'; readonly kept: 'kept' | 'refused' }
  | { readonly taken: 'no'; readonly why: 'otherSize' | 'otherContent' | 'unreadable'; readonly bytes: number };

/** A source with a camera behind it. */
export interface CameraSource extends FaceSource {
  /** The cameras this device offers; labels are empty before permission. */
  listCameras(): Promise<readonly { readonly id: string; readonly label: string }[]>;
  /** Calls back whenever a camera was plugged in or taken away; ask for the list anew. Returns the way to end it. */
  watchCameras(onChange: () => void): () => void;
  /** Takes effect at the next start; null is the device's own choice. */
  chooseCamera(id: string | null): void;
  /** The id in use, as `listCameras` has it; null when no camera runs or the browser does not say. A label is no identity. */
  cameraInUse(): string | null;
  /** The live picture for the ready check only, drawn mirrored by CSS; null when not running. Never read back. */
  previewStream(): MediaStream | null;
  readonly modelFile: ModelFile;
  /**
   * Takes the file that finds faces from a person's hand, when it is the right one by size and SHA-256. It is kept on this device
   * and used from the next start on; nothing is sent. Rejects with `insecure` where it cannot be checked.
   */
  takeModelFile(file: Blob): Promise<ModelFileTaken>;
  /** Whether a file that was taken lies on this device between visits. Never rejects: what cannot be looked at is not kept. */
  keepsModelFile(): Promise<boolean>;
  /** Erases a file that was taken. Rejects when the browser refuses or does not answer; it is not used from memory then either. */
  forgetModelFile(): Promise<void>;
}
