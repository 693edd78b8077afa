/**
 * A QR code as it is drawn: one list a row, true is dark. Without the quiet zone: leave four light modules around it.
 */
export type CodeModules = readonly (readonly boolean[])[];

/** Light modules around a code (quiet zone), without which many cameras do not find it (ISO/IEC 18004). */
export const CODE_RIM = 4;

/** A picture in memory, RGBA, rows from above; never kept. */
export interface CodePicture {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Draws codes. Loaded only where one is shown. */
export interface CodeDrawing {
  /**
   * The smallest code that holds the text, with the least error correction; null where no readable code holds it: then
   * use `frames`.
   */
  modules(text: string): CodeModules | null;
  /**
   * A text that is too long for one code, as an endless sequence of short ones: draw each with `modules` and show three
   * a second, because more would flash. The reader needs most of them, in any order, and may miss some. Null where the
   * text is too long even for that: then use a file.
   */
  frames(text: string): CodeFrames | null;
}

export interface CodeFrames {
  /** Number of pieces and least number of frames; about a third more are needed where some are missed. */
  readonly pieces: number;
  /** The next frame's text. There is always one more. */
  next(): string;
}

/** State of the collection after a code was read. */
export type CollectedCode =
  /** `have` of `of` pieces, both whole numbers: some more frames are needed. */
  { readonly is: 'part'; readonly have: number; readonly of: number } | { readonly is: 'whole'; readonly text: string };

/** Puts together what codes say, read one after the other. */
export interface CodeCollector {
  /**
   * Takes what was read from a code. A single code is complete at once; a frame of an animated code is added to the
   * others, and adding it twice changes nothing. A frame of another text starts again; an invalid frame changes nothing
   * and returns the state before it, or null where there was none.
   */
  take(read: string): CollectedCode | null;
}

/** Reads codes. Loaded only where one is looked for. */
export interface CodeReading {
  /**
   * What the code in a picture says; null where none is found. `camera`: one of many pictures of a running camera
   * (quick); `photo`: a single picture (slower, up to seconds).
   */
  read(picture: CodePicture, from: 'camera' | 'photo'): string | null;
  collector(): CodeCollector;
}

/** What looking through a camera tells. */
export interface CodeCameraListener {
  /** The picture is there: the light is on. */
  onPicture(): void;
  /** Part of an animated code was read. */
  onPart(have: number, of: number): void;
  /** A code was read completely. The camera goes on until it is stopped. */
  onText(text: string): void;
  /** There is no picture, or no picture any more; the camera is closed. */
  onFault(fault: CodeCameraFault): void;
  /** The page can no longer be seen; the camera is closed. */
  onHidden(): void;
}

/** `insecure`: no safe address; `permissionDenied`: the person or the browser refused. */
export type CodeCameraFault = 'insecure' | 'permissionDenied' | 'noCamera' | 'cameraBusy' | 'unsupported';

/** A camera that looks for codes: the one at the back where there is one. No picture leaves memory, and none outlives the next. */
export interface CodeCamera {
  /**
   * Searches until the page is hidden or the returned function is called; the call takes effect at once, also while the browser still asks:
   * the camera's light goes off, and the listener is not called again. `view`: where the person sees what the camera
   * sees; its `data-facing` becomes `front` or `back`.
   */
  look(view: HTMLVideoElement, listener: CodeCameraListener): () => void;
  /** What the code in a picture file says; null where none is found or the file is no picture. Never rejects. */
  readFile(file: Blob): Promise<string | null>;
}
