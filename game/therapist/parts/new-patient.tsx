import { useState } from 'preact/hooks';
import { PATIENT_SCHEMA_VERSION } from '../../caseload/patient-file';
import { NERVE_LENGTH } from '../../caseload/plans/recovery-range';
import { codeOwner } from '../../caseload/results/code-owner';
import { type AffectedSide, SIDES } from '../../movement/side';
import { isPatientCode, LONGEST_CODE } from '../../therapy/prescription/patient-code';
import { STAGES, type Stage } from '../../therapy/prescription/prescription';
import { useConsole, useNames, useSay } from '../console-context';
import { Dialog } from './dialog';

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
  // A former code of another patient is taken too: results with it would find two.
  const taken =
    codeOwner(
      code,
      console.rows.value.map(({ summary }) => summary),
    ) !== null;
  const isCode = isPatientCode(code.trim());
  const fits = isCode && !taken;

  const add = () =>
    console.add({
      format: 'tiny-tides/patient',
      schemaVersion: PATIENT_SCHEMA_VERSION,
      id: console.ports.newId(),
      code: code.trim(),
      ...{ aliases: [], affected, stage, onsetDate: onsetDate === '' ? null : onsetDate },
      ...{ nerveLengthMm: NERVE_LENGTH.default, reviewDate: null, assessmentDate: null },
      ...{ plans: [], sessions: [], markers: [], notes: [], goals: [], scores: [], mutedFlags: [], stairDecisions: [] },
      ...{ cameraAssessments: [], blindedKeys: [] },
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
          <input
            value={code}
            maxLength={LONGEST_CODE}
            autocomplete="off"
            onInput={(e) => setCode(e.currentTarget.value)}
          />
          <small>{say('patient.codeHelp')}</small>
        </label>
        {code.trim() !== '' && !isCode && <p class="wrong">{say('patient.codeWrong')}</p>}
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
