import * as v from 'valibot';
import { checkPlanTimes, readKeptSession, readTray } from '../../game/caseload/read-patient';
import { TRAY } from '../../game/caseload/results/came-back';
import { DataError, InWords } from '../../game/therapy/data-error';
import { isWallClock } from '../../game/therapy/dose/new-day';
import { parseWith } from '../../game/therapy/parse-with';
import { headIn, isEnvelope } from './patients/kept-patient';
import { LEFT, PATIENT, SESSION, SETTING } from './vault-places';

const left = v.array(
  v.looseObject({
    at: v.pipe(v.string('a time with offset, ISO 8601'), v.check(isWallClock, 'a time with offset, ISO 8601')),
    what: v.string('text'),
    how: v.string('text'),
    code: v.nullable(v.string('text or null')),
    detail: v.string('text'),
  }),
  'a list of what has left',
);

/**
 * Verifies everything that a backup would put into the vault, before any of it is put there: inside the vault it is trusted, and a tray that
 * cannot be read would take in no more results. What else a therapist has set is verified by its own readers. Throws DataError or NewerRecord; VaultError `damaged` or `newer` for a patient.
 */
export function verifyContent(opened: ReadonlyMap<string, unknown>): void {
  for (const [place, value] of opened) {
    const file = `backup, ${place}`;
    if (place.startsWith(PATIENT)) verifyPatientPlace(place, value, file);
    else if (place.startsWith(SESSION)) readKeptSession(value, file);
    else if (place === SETTING + TRAY) readTray(value, file);
    else if (place === LEFT) parseWith(left, value, file);
    // The header and what is derived lie in places of their own: a backup that names them would take their place.
    else if (!place.startsWith(SETTING))
      throw new DataError(file, '', new InWords('an unknown place'), 'what a backup has');
  }
}

function verifyPatientPlace(place: string, value: unknown, file: string): void {
  if (!isEnvelope(value)) throw new DataError(file, '', value, 'a patient and when it was saved');
  if (typeof value.savedAt !== 'string' || !isWallClock(value.savedAt))
    throw new DataError(file, 'savedAt', value.savedAt, 'a time with offset, ISO 8601');
  const head = headIn(value, file);
  if (place !== PATIENT + head.id) throw new DataError(file, 'patient.id', head.id, 'the id of its place');
  checkPlanTimes(head, file);
}
