import { newId } from '../../game/ports/new-id';
import type { StorePort } from '../../game/ports/store-port';
import { browserStaying } from './browser-staying';
import { broadcastEraseNews } from './erase-news';
import { localHadDataSign } from './had-data-sign';
import { localStore } from './local-store';
import { lockedBox } from './locked-box';
import { openRecordBox } from './record-box';
import { browserTabLocks } from './tab-locks';

/** Long enough for the slowest disk seen, short enough that nobody thinks the page died. */
const STEP_TIMEOUT_MS = 5000;
/**
 * Steps in the turn of another tab: it reads the epoch, the record and the key, and writes, each tried twice over a connection
 * that is tested first.
 */
const STEPS_A_TURN = 12;

/** This device's store. Nothing is touched before `open()`. */
export function openLocalStore(name = 'tiny-tides', timeoutMs = STEP_TIMEOUT_MS): StorePort {
  return localStore({
    box: lockedBox(openRecordBox({ name, timeoutMs })),
    locks: browserTabLocks(name, STEPS_A_TURN * timeoutMs),
    sign: localHadDataSign(),
    news: broadcastEraseNews(name),
    staying: browserStaying,
    newEpoch: newId,
  });
}
