/** What the bench turns and counts on the page; all times are the page's own, ms. */
export interface SoakState {
  /** Seconds of the page for each second of the machine. */
  speed: number;
  /** How far the wall clock was set ahead, beside the time that ran. */
  aheadMs: number;
  nowMs: number;
  /** When the recording was begun anew: it does not hear the page ask for rest, and would hold its smile. */
  recordingFromMs: number;
  /** Called at each step of the clock; a camera gives a picture then. */
  onStep: () => void;
  /** Trackers that were started: one, unless it broke down. */
  trackers: number;
  /** Pictures that were taken, let go of, and answered with a face. */
  readonly pictures: { taken: number; letGo: number; answered: number };
  /** Words in notes of trouble that stood on the page. */
  readonly notes: string[];
}

declare global {
  interface Window {
    soakState: SoakState;
  }
}

/** A page that has just been opened. */
export const SOAK_BEGINS = {
  ...{ speed: 1, aheadMs: 0, nowMs: 0, recordingFromMs: 0, trackers: 0, notes: [] },
  pictures: { taken: 0, letGo: 0, answered: 0 },
};
