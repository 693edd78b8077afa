import { dayText } from '../../../game/caseload/day-text';
import type { KeptSession, PatientFile } from '../../../game/caseload/patient-file';
import { dayNumber, localDateOf } from '../../../game/therapy/dose/local-date';

/** Code of the patient with years of sessions. */
export const LONG_CODE = 'LONG-1';

/**
 * A caseload like that of a busy clinic: the example patients over and over, each time from another seed, and one of them with a session
 * a day for years. `sessions`: how many that one has.
 */
export function* busyCaseload(
  examplesOf: (seed: number) => readonly PatientFile[],
  patients: number,
  sessions: number,
): Generator<PatientFile> {
  const trained = examplesOf(1).find((one) => one.sessions.length >= 20);
  if (trained === undefined) throw new Error('no example has twenty sessions');
  yield { ...trained, id: 'long', code: LONG_CODE, aliases: [], sessions: everyDay(trained.sessions, sessions) };
  let made = 1;
  for (let seed = 2; made < patients; seed += 1)
    for (const one of examplesOf(seed).slice(0, patients - made)) {
      made += 1;
      yield { ...one, id: `busy-${made}`, code: `BUSY-${made}`, aliases: [], example: false };
    }
}

/** Sessions one after the other until there are as many as wanted, one a day, the last on the day of the last one given. */
function everyDay(sessions: readonly KeptSession[], wanted: number): readonly KeptSession[] {
  const last = dayNumber(localDateOf(sessions.at(-1)?.session.startedAt ?? ''));
  if (last === null) throw new Error('the last session has no day');
  return Array.from({ length: wanted }, (_, i) => {
    const kept = sessions[i % sessions.length] as KeptSession;
    const { id, startedAt } = kept.session;
    const moved = JSON.stringify(kept).replaceAll(localDateOf(startedAt), dayText(last - wanted + 1 + i));
    return JSON.parse(moved.replaceAll(JSON.stringify(id), JSON.stringify(`day-${i + 1}`))) as KeptSession;
  });
}
