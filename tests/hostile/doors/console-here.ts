import { SHIPPED_LEVELS } from '../../../game/app/shipped-levels';
import { cameraTable } from '../../../game/caseload/exports/camera-table';
import { attemptsTable, numbersTable, typedTable } from '../../../game/caseload/exports/patient-tables';
import { patientTexts } from '../../../game/caseload/exports/patient-texts';
import { patientBundle } from '../../../game/caseload/fhir/patient-bundle';
import { DEFAULT_THRESHOLDS } from '../../../game/caseload/overview/flag-thresholds';
import { flagsOf } from '../../../game/caseload/overview/flags';
import { noteText } from '../../../game/caseload/review/note-text';
import { CASELOAD_WORDS_EN } from '../../../game/caseload/words/en';
import type { VaultPort } from '../../../game/ports/vault-port';
import { unpackSeries } from '../../../game/record/series/pack-series';
import type { SessionRecord } from '../../../game/record/session-record';
import { attemptView } from '../../../game/therapist/attempts/attempt-view';
import { authorIn, keepAuthor } from '../../../game/therapist/plan/author';
import { keepTemplate, ownTemplates } from '../../../game/therapist/plan/begin/own-templates';
import { putIntoTray, trayIn } from '../../../game/therapist/results/tray';
import { reviewAnswers } from '../../../game/therapist/review/review-answers';
import { AUTO_LOCK } from '../../../game/therapist/settings/auto-lock';
import { chosenIn, keepChosen } from '../../../game/therapist/settings/chosen';
import { DataError } from '../../../game/therapy/data-error';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';
import { newDevice, openOn } from '../../engine-adapters/vault/vault-doubles';
import { samplePatient } from '../../fixtures/patients/sample-patient';
import { sampleSession } from '../../fixtures/records/sample-session';
import { keptText } from './kept-text';

export const PASSCODE = 'seal under ice';
const NOW = '2026-11-26T09:30:00.000+01:00';

/** A console with one patient; whatever was taken in is looked at as its pages do, and taken out again. */
export async function consoleWithPatient() {
  const device = newDevice();
  const vault = openOn(device);
  await vault.open();
  await vault.create(PASSCODE);
  await vault.writePatient(samplePatient());
  await keepAuthor(vault, 'Practice by the sea');
  await putIntoTray(vault, [{ session: sampleSession({ id: 'waits' }), importedAt: NOW, signedBy: null }]);
  await keepTemplate(vault, { id: 't1', name: 'A calm begin', plan: SAMPLE_PLAN });
  await keepChosen(vault, { locksAfterMinutes: AUTO_LOCK.default, thresholds: DEFAULT_THRESHOLDS });
  await vault.appendLeft({ at: '2026-03-28T10:00:00Z', what: 'plan', how: 'qr', code: 'OTTER-7', detail: 'v1' });
  const before = new Map(device.rest);
  let now = vault;
  return {
    device,
    vault: () => now,
    /** How often a passcode was tried is told apart: a try is counted before it is made. */
    kept: () => keptText(new Map([...device.rest].filter(([place]) => place !== 'tries'))),
    forgetTries: () => void device.rest.delete('tries'),
    async useAndReset(): Promise<void> {
      await lookAtAll(now);
      device.rest.clear();
      for (const [place, value] of before) device.rest.set(place, value);
      now = openOn(device);
      await now.open();
      await now.unlock(PASSCODE);
    },
  };
}

/** Everything that the pages show and save of every patient. Throws where any of it cannot be made. */
export async function lookAtAll(vault: VaultPort): Promise<void> {
  await trayIn(vault);
  await ownTemplates(vault, SHIPPED_LEVELS);
  await chosenIn(vault);
  await authorIn(vault);
  for (const listing of await vault.listPatients()) {
    if (listing.kind === 'unreadable') throw new Error(`a patient that cannot be read: ${listing.detail}`);
    flagsOf(listing.summary, DEFAULT_THRESHOLDS, NOW);
    const patient = await vault.readPatient(listing.id);
    const review = await vault.readReview(listing.id);
    if (patient === null || review === null) throw new Error('a patient in the list who is not there');
    reviewAnswers({ digests: review.digests, plans: review.patient.plans });
    noteText(review, SHIPPED_LEVELS, NOW, CASELOAD_WORDS_EN);
    numbersTable(review.digests);
    attemptsTable(patient.sessions.map(({ session }) => session));
    typedTable(patient);
    cameraTable(patient);
    patientTexts(patient);
    JSON.stringify(patientBundle(patient, NOW));
    for (const { session } of patient.sessions) lookAtSeries(session);
  }
}

/** What cannot be unpacked is refused where it is shown, and says so. */
function lookAtSeries({ blocks }: SessionRecord): void {
  for (const block of blocks) {
    for (const [at, one] of (block.series ?? []).entries()) {
      if (!('packed' in one) || block.attempts[at] === undefined) continue;
      try {
        attemptView(block, at, unpackSeries(one.packed, block.task.quietList.length, 'session', `series[${at}]`));
      } catch (error) {
        if (!(error instanceof DataError)) throw error;
      }
    }
  }
}
