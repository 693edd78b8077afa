import { PRACTICE_PATIENTS, type PracticePatient } from '../address-options';
import { useSay } from '../player-context';

const watched = PRACTICE_PATIENTS.filter((patient) => patient !== 'hand');

/** Who moves the practice face: the person, or a practice patient to watch. */
export function PatientChoice({
  patient,
  onChoose,
}: {
  patient: PracticePatient;
  onChoose: (patient: PracticePatient) => void;
}) {
  const say = useSay();
  return (
    <>
      <fieldset class="choices small">
        <legend>{say('plan.who')}</legend>
        <label>
          <input type="radio" name="who" checked={patient === 'hand'} onChange={() => onChoose('hand')} />
          <span>{say('plan.who.me')}</span>
        </label>
        <label>
          <input type="radio" name="who" checked={patient !== 'hand'} onChange={() => onChoose('ideal')} />
          <span>{say('plan.who.patient')}</span>
        </label>
      </fieldset>
      {patient !== 'hand' && (
        <fieldset class="choices small">
          <legend>{say('plan.patient')}</legend>
          {watched.map((name) => (
            <label key={name}>
              <input type="radio" name="patient" checked={patient === name} onChange={() => onChoose(name)} />
              <span>{say(`patient.${name}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
