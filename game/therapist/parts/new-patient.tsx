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

/** Code, side, stage and onset: all that is needed to begin. */
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
        <label class="field">
          {say('patient.side')}
          <select
            value={affected}
            onChange={(e) => setAffected(AFFECTED_SIDES.find((side) => side === e.currentTarget.value) ?? affected)}
          >
            {AFFECTED_SIDES.map((side) => (
              <option key={side} value={side}>
                {names.side[side]}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          {say('patient.stage')}
          <select
            value={stage}
            onChange={(e) => setStage(STAGES.find((one) => one === e.currentTarget.value) ?? stage)}
          >
            {STAGES.map((one) => (
              <option key={one} value={one}>
                {names.stage[one]}
              </option>
            ))}
          </select>
          {stage === 'flaccid' && <small>{say('stage.flaccid')}</small>}
        </label>
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
