import { useState } from 'preact/hooks';
import type { PatientHead } from '../../caseload/patient-file';
import { withAlias } from '../../caseload/results/came-back';
import { codeOwner } from '../../caseload/results/code-owner';
import { isPatientCode, LONGEST_CODE } from '../../therapy/prescription/patient-code';
import { useConsole, useSay } from '../console-context';

/** Codes that the patient had before, or has elsewhere: results with them find this patient too. Never a code of another patient here. */
export function Aliases({ patient }: { patient: PatientHead }) {
  const console = useConsole();
  const say = useSay();
  const [typed, setTyped] = useState('');
  const code = typed.trim();
  const owner = codeOwner(
    code,
    console.rows.value.map(({ summary }) => summary),
  );
  const wrong =
    code === ''
      ? null
      : !isPatientCode(code)
        ? say('patient.codeWrong')
        : owner === null
          ? null
          : say(owner.id === patient.id ? 'alias.own' : 'alias.taken', { code: owner.code });
  const remove = (alias: string) =>
    console.change((head) => ({ ...head, aliases: head.aliases.filter((one) => one !== alias) }));
  return (
    <form
      class="field"
      onSubmit={async (event) => {
        event.preventDefault();
        if (code !== '' && wrong === null && (await console.change((head) => withAlias(head, code)))) setTyped('');
      }}
    >
      <label class="field">
        {say('alias.title')}
        <input
          value={typed}
          maxLength={LONGEST_CODE}
          autocomplete="off"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <small>{say('alias.help')}</small>
      </label>
      {wrong !== null && (
        <p class="wrong" role="status">
          {wrong}
        </p>
      )}
      <div class="row">
        <button type="submit" disabled={code === '' || wrong !== null}>
          {say('alias.add')}
        </button>
        {patient.aliases.map((alias) => (
          <button key={alias} type="button" onClick={() => void remove(alias)}>
            {say('alias.remove', { code: alias })}
          </button>
        ))}
      </div>
    </form>
  );
}
