import '../style/review.css';
import type { PatientReview } from '../../caseload/review/patient-review';
import { useConsole, useNames, useSay } from '../console-context';
import { hashOf, PATIENT_SCREENS } from '../place';

/** Which patient this is, and links to the patient's screens. */
export function PatientHead({ patient }: Pick<PatientReview, 'patient'>) {
  const say = useSay();
  const names = useNames();
  const { place } = useConsole();
  return (
    <div class="patient-head">
      <h1>
        <a class="up" href="#/caseload" aria-label={say('nav.caseload')}>
          ‹
        </a>{' '}
        <span class="code-word">{patient.code}</span>
      </h1>
      <span class="soft">
        {names.side[patient.affected]} · {names.stage[patient.stage]}
      </span>
      {patient.example && <span class="badge">{say('example')}</span>}
      <nav aria-label={patient.code}>
        {PATIENT_SCREENS.map((at) => (
          <a key={at} href={hashOf({ at, id: patient.id })} aria-current={place.value.at === at ? 'page' : undefined}>
            {say(`screen.${at}`)}
          </a>
        ))}
      </nav>
    </div>
  );
}
