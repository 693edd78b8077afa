import { useState } from 'preact/hooks';
import { PATIENT_SCHEMA_VERSION } from '../../caseload/patient-file';
import { USUAL_NERVE_LENGTH_MM } from '../../caseload/plans/recovery-range';
import { type AffectedSide, SIDES } from '../../movement/side';
import { STAGES, type Stage } from '../../therapy/prescription/prescription';
import { useConsole, useNames, useSay } from '../console-context';
import { Dialog } from './dialog';

/** Letters and digits of a code that can be read out; a name is no code. */
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,23}$/u;
const AFFECTED_SIDES: readonly AffectedSide[] = [...SIDES, 'both'];

/** Code, side, stage and onset: all that is needed for a new patient. */
export function NewPatient({ onClose }: { onClose: () => void }) {
  const console = useConsole();
  const say = useSay();
  const names = useNames();
  const [code, setCode] = useState('');
  const [affected, setAffected] = useState<AffectedSide>('patientLeft');
  const [stage, setStage] = useState<Stage>('synkinesis');
  const [onsetDate, setOnsetDate] = useState('');
  const taken = console.rows.value.some(
    ({ summary }) => summary.code.toLowerCase() === code.trim().toLowerCase() && code.trim() !== '',
  );
  const fits = CODE.test(code.trim()) && !taken;

  const add = () =>
    console.add({
      format: 'tiny-tides/patient',
      schemaVersion: PATIENT_SCHEMA_VERSION,
      id: console.ports.newId(),
      code: code.trim(),
      ...{ aliases: [], affected, stage, onsetDate: onsetDate === '' ? null : onsetDate },
      ...{ nerveLengthMm: USUAL_NERVE_LENGTH_MM, reviewDate: null, assessmentDate: null },
      ...{ plans: [], sessions: [], markers: [], notes: [], goals: [], scores: [], mutedFlags: [], stairDecisions: [] },
      example: false,
    });

  return (
    <Dialog title={say('patient.new')} onClose={onClose}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (fits) void add();
        }}
      >
        <label class="field">
          {say('patient.code')}
          <input value={code} maxLength={24} autocomplete="off" onInput={(e) => setCode(e.currentTarget.value)} />
          <small>{say('patient.codeHelp')}</small>
        </label>
        {taken && <p class="wrong">{say('patient.codeTaken')}</p>}
        <Choice
          name={say('patient.side')}
          value={affected}
          options={AFFECTED_SIDES}
          names={names.side}
          onChange={setAffected}
        />
        <Choice name={say('patient.stage')} value={stage} options={STAGES} names={names.stage} onChange={setStage} />
        {stage === 'flaccid' && <p class="note">{say('stage.flaccid')}</p>}
        <label class="field">
          {say('patient.onset')}
          <input type="date" value={onsetDate} onInput={(e) => setOnsetDate(e.currentTarget.value)} />
        </label>
        <div class="row end">
          <button type="button" onClick={onClose}>
            {say('cancel')}
          </button>
          <button type="submit" class="main" disabled={!fits}>
            {say('patient.add')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function Choice<K extends string>({
  name,
  value,
  options,
  names,
  onChange,
}: {
  name: string;
  value: K;
  options: readonly K[];
  names: Readonly<Record<K, string>>;
  onChange: (value: K) => void;
}) {
  return (
    <label class="field">
      {name}
      <select
        value={value}
        onChange={(event) => onChange(options.find((one) => one === event.currentTarget.value) ?? value)}
      >
        {options.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
