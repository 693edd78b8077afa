/** How often a passcode did not fit since one did, and when. */
export interface WrongTries {
  readonly wrong: number;
  /** Wall clock of the last one, ms since 1970. */
  readonly lastMs: number;
}

export const NO_TRIES: WrongTries = { wrong: 0, lastMs: 0 };

/** Seconds after so many wrong ones: two slips cost nothing, and guessing takes for ever. The last one holds from then on. */
const DELAYS_S = [0, 0, 0, 5, 30, 60, 300, 900] as const;

/** How long the next try has to wait after so many wrong ones, ms. */
function delayMs(wrong: number): number {
  return 1000 * (DELAYS_S[Math.min(wrong, DELAYS_S.length - 1)] ?? 0);
}

/** How long is still to wait at `nowMs`, ms. A clock that was set back neither shortens nor lengthens it beyond the whole delay. */
export function waitLeft({ wrong, lastMs }: WrongTries, nowMs: number): number {
  const passed = Math.max(0, nowMs - lastMs);
  return Math.max(0, delayMs(wrong) - passed);
}

/** One more that did not fit, at `nowMs`. */
export function oneMoreWrong({ wrong }: WrongTries, nowMs: number): WrongTries {
  return { wrong: wrong + 1, lastMs: nowMs };
}

/** What was kept of them, as far as it can be trusted. Something unreadable counts as the longest wait: it was not written by us. */
export function readTries(raw: unknown, nowMs: number): WrongTries {
  if (raw === undefined) return NO_TRIES;
  if (typeof raw === 'object' && raw !== null && 'wrong' in raw && 'lastMs' in raw) {
    const { wrong, lastMs } = raw;
    if (Number.isInteger(wrong) && Number(wrong) >= 0 && Number.isFinite(lastMs)) {
      return { wrong: Number(wrong), lastMs: Number(lastMs) };
    }
  }
  return { wrong: DELAYS_S.length, lastMs: nowMs };
}
