import type { CameraIdentity } from '../movement/calibration/calibration';
import type { FaceFrame } from '../movement/face-frame';

/** Why a face source cannot give frames. The words for a person belong to the pages. */
export type FaceSourceFault =
  | 'permissionDenied'
  /** The device lets this browser use no camera, whatever the browser itself allows. */
  | 'systemDenied'
  | 'noCamera'
  | 'cameraBusy'
  | 'cameraLost'
  | 'cameraSilent'
  | 'modelMissing'
  | 'modelWrong'
  /** The download of a part of the product has stopped making progress. */
  | 'loadingStalled'
  | 'trackerFailed'
  | 'unsupported'
  /** The page has no safe address (https or localhost), so the browser gives no access to a camera. */
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

/** Facts about a started source. */
export interface FaceSourceInfo {
  readonly kind: 'camera' | 'practice-face' | 'recording';
  readonly camera: CameraIdentity | null;
  /**
   * Identifies this source, at this picture size, among all of this device; a label does not, because two cameras may
   * share it. Null where it is not known; such a source is never the same as any other. Stays on the device: it is in
   * no record and no export.
   */
  readonly sourceId: string | null;
  /** SHA-256 of the model in hex; null where no model is at work. */
  readonly modelSha256: string | null;
  /** For diagnosis: delegate, worker or main thread, measured ms a frame. */
  readonly runtime: string;
}

/** What a start waits for, in the order of its steps. */
export type StartProgress =
  /** The tracker and its model are being loaded, bytes. */
  | { readonly step: 'loading'; readonly loadedBytes: number; readonly totalBytes: number }
  /** The camera is being opened; `asking`: the browser waits for the person's answer. */
  | { readonly step: 'opening' | 'asking' }
  /** The tracker starts and warms up; its progress is not known. */
  | { readonly step: 'starting' };

export interface FaceSourceListener {
  /** Called during a start that has steps, whenever a step begins or makes progress. Optional. */
  onProgress?(progress: StartProgress): void;
  /**
   * Called for every frame, strictly rising captureMs. A camera gives the newest only: frames are dropped, never queued.
   * A practice face and a recording give every frame they have, several at once when the page was busy.
   */
  onFrame(frame: FaceFrame): void;
  /** Called when a fault stopped the frames; the source is then stopped and may be started again. */
  onFault(error: FaceSourceError): void;
}

/** Anything that yields faces: the camera, the practice face, a recording. */
export interface FaceSource {
  /**
   * Resolves when frames are about to come. Rejects with FaceSourceError. A start may take for ever (a question that
   * nobody answers, a download that hangs): `stop` ends it. Starting a source that is already started is an error of
   * the caller.
   */
  start(listener: FaceSourceListener): Promise<FaceSourceInfo>;
  /**
   * Ends frames, or a start that is still under way, at the call itself: the source may be started again without
   * waiting. It closes the camera (its light goes off), also one that opens only later. A start that was ended rejects.
   * Idempotent.
   */
  stop(): Promise<void>;
}

/** The face model's file, for the person who has to get it. */
export interface ModelFile {
  readonly name: string;
  readonly bytes: number;
  /** Address at which its makers offer the file. The product never fetches it from there. */
  readonly address: string;
}

/** What became of a chosen file. `kept: 'refused'`: the file is used until this page is closed, and no longer. */
export type ModelFileTaken =
  | { readonly taken: 'yes'; readonly kept: 'kept' | 'refused' }
  | { readonly taken: 'no'; readonly why: 'otherSize' | 'otherContent' | 'unreadable'; readonly bytes: number };

/** `idle`: about every second frame while nothing is judged; still so many that the rate stays above what a judgement needs. */
export type FramePace = 'full' | 'idle';

/** A source with a camera behind it. */
export interface CameraSource extends FaceSource {
  /**
   * Fetches and warms up what finds faces, so that the first start is quick; never opens the camera. Does its work once: a failure
   * is silent here, and told by `start`, which tries again.
   */
  prepare(): void;
  /** Takes effect with the next frame, and lasts through later starts; a new source has the full pace. */
  setPace(pace: FramePace): void;
  /** The cameras this device offers; labels are empty before permission. */
  listCameras(): Promise<readonly { readonly id: string; readonly label: string }[]>;
  /** Calls back whenever a camera was plugged in or taken away; ask for the list anew. Returns the way to end it. */
  watchCameras(onChange: () => void): () => void;
  /** Takes effect at the next start; null is the device's own choice. */
  chooseCamera(id: string | null): void;
  /** The id in use, as `listCameras` has it; null when no camera runs or the browser does not say. A label is no identity. */
  cameraInUse(): string | null;
  /** The live picture for the ready check only, drawn mirrored by CSS; null when not running. Never read back. Its light goes off with the camera's. */
  previewStream(): MediaStream | null;
  readonly modelFile: ModelFile;
  /**
   * Accepts the face model's file that a person chose, when it is the right one by size and SHA-256. It is kept on this
   * device and used from the next start on; nothing is sent. Rejects with `insecure` where it cannot be checked.
   */
  takeModelFile(file: Blob): Promise<ModelFileTaken>;
  /**
   * Whether a chosen file is kept on this device between visits. Never rejects: false where that cannot be found out.
   */
  keepsModelFile(): Promise<boolean>;
  /**
   * Erases a chosen file, and what was measured of this machine's speed. Rejects when the browser refuses or does not
   * answer; even then the copy in memory is not used any more.
   */
  forgetModelFile(): Promise<void>;
}
