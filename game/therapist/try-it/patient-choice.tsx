import { useSay } from '../console-context';

/** Value for "no patient": only the dials lead the face. */
export const BY_HAND = '';

/** Who leads the face: one of the named patients, or the person at the dials. */
export function PatientChoice({
  patients,
  who,
  onChoose,
}: {
  patients: readonly string[];
  who: string;
  onChoose: (name: string) => void;
}) {
  const say = useSay();
  return (
    <label class="field">
      <span class="soft">{say('try.patient')}</span>
      <select value={who} onChange={(event) => onChoose(event.currentTarget.value)}>
        {patients.map((name) => (
          <option key={name} value={name}>
            {say(`simulated.${name}` as 'simulated.ideal')}
          </option>
        ))}
        <option value={BY_HAND}>{say('simulated.byHand')}</option>
      </select>
    </label>
  );
}
