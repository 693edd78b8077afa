import { NERVE_LENGTH, REGENERATION_MM_PER_DAY, recoveryRange } from '../../caseload/plans/recovery-range';
import type { PatientReview } from '../../caseload/review/patient-review';
import { STAGES } from '../../therapy/prescription/prescription';
import { useConsole, useDay, useNames, useSay } from '../console-context';
import { AddMarker, AddNote } from '../parts/add-to-timeline';
import { Aliases } from '../parts/aliases';
import { DayField } from '../parts/day-field';
import { NumberField } from '../parts/number-field';
import { PatientFlags } from '../parts/patient-flags';
import { PatientHead } from '../parts/patient-head';
import { SavePatient } from '../parts/save-patient';
import { Timeline } from '../parts/timeline';
import { StandingCard } from '../plan/grades/standing-card';

/** One patient: the known data, the expected range of recovery, and all events on one timeline. */
export function PatientPage(review: PatientReview) {
  const { patient, digests } = review;
  const say = useSay();
  return (
    <>
      <PatientHead patient={patient} />
      <PatientFlags patient={patient} />
      <div class="columns">
        <div>
          <section class="card">
            <h2>{say('facts.title')}</h2>
            <Facts patient={patient} />
            <Aliases patient={patient} />
            <Recovery patient={patient} />
          </section>
          <StandingCard {...review} />
        </div>
        <section class="card">
          <h2>{say('timeline.title')}</h2>
          <AddMarker />
          <AddNote />
          <Timeline patient={patient} digests={digests} />
        </section>
      </div>
      <SavePatient patient={patient} />
      <Erase patient={patient} />
    </>
  );
}

function Facts({ patient }: Pick<PatientReview, 'patient'>) {
  const console = useConsole();
  const say = useSay();
  const names = useNames();
  return (
    <div class="facts">
      <label class="field">
        {say('patient.stage')}
        <select
          value={patient.stage}
          onChange={(event) => {
            const stage = STAGES.find((one) => one === event.currentTarget.value) ?? patient.stage;
            void console.change((file) => ({ ...file, stage }));
          }}
        >
          {STAGES.map((one) => (
            <option key={one} value={one}>
              {names.stage[one]}
            </option>
          ))}
        </select>
      </label>
      {patient.stage === 'flaccid' && <p class="note">{say('stage.flaccid')}</p>}
      <DayField
        name={say('patient.onset')}
        value={patient.onsetDate}
        onChange={(onsetDate) => void console.change((file) => ({ ...file, onsetDate }))}
      />
      <DayField
        name={say('column.review')}
        value={patient.reviewDate}
        onChange={(reviewDate) => void console.change((file) => ({ ...file, reviewDate }))}
      />
      <DayField
        name={say('patient.assessment')}
        value={patient.assessmentDate}
        onChange={(assessmentDate) => void console.change((file) => ({ ...file, assessmentDate }))}
      />
    </div>
  );
}

/** When axons may arrive: a range with its reasons beside it, never a forecast. */
function Recovery({ patient }: Pick<PatientReview, 'patient'>) {
  const console = useConsole();
  const say = useSay();
  const day = useDay();
  const range = recoveryRange(patient.onsetDate, patient.nerveLengthMm ?? NERVE_LENGTH.default);
  return (
    <div class="recovery">
      <NumberField
        parameter={NERVE_LENGTH}
        name={say('recovery.length')}
        help={say('recovery.lengthHelp')}
        value={patient.nerveLengthMm ?? NERVE_LENGTH.default}
        onChange={(nerveLengthMm) => void console.change((file) => ({ ...file, nerveLengthMm }))}
      />
      {range !== null && (
        <p>
          {say('recovery.range', { from: day(range.earliest), to: day(range.latest) })}{' '}
          <small class="soft">{say('recovery.source', REGENERATION_MM_PER_DAY)}</small>
        </p>
      )}
    </div>
  );
}

function Erase({ patient }: Pick<PatientReview, 'patient'>) {
  const console = useConsole();
  const say = useSay();
  return (
    <details class="card">
      <summary>{say('erase.title')}</summary>
      <p>{say('erase.lead', { code: patient.code })}</p>
      <button
        type="button"
        class="danger"
        onClick={async () => {
          const erased = await console.asking(() => console.ports.vault.erasePatient(patient.id).then(() => true));
          if (erased === true) console.go({ at: 'caseload' });
        }}
      >
        {say('erase.go', { code: patient.code })}
      </button>
    </details>
  );
}
