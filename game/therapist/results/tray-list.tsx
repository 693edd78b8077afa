import { useEffect, useState } from 'preact/hooks';
import type { KeptSession } from '../../caseload/patient-file';
import { codeOfSession } from '../../caseload/results/came-back';
import { useConsole, useSay } from '../console-context';
import { giveFromTray, trayIn } from './tray';

/** Results whose code belongs to no patient here: they wait until a person assigns them. `round`: changes when results came in. */
export function TrayList({ round }: { round: number }) {
  const console = useConsole();
  const say = useSay();
  const { vault } = console.ports;
  const [tray, setTray] = useState<readonly KeptSession[]>([]);
  const look = () => console.asking(() => trayIn(vault)).then((kept) => setTray(kept ?? []));
  useEffect(() => void look(), [round]);
  const codes = [...new Set(tray.map(({ session }) => codeOfSession(session)))];
  if (codes.length === 0) return null;
  const give = async (code: string | null, id: string) => {
    await console.asking(() => giveFromTray(vault, code, id));
    await look();
  };
  return (
    <section class="card narrow">
      <h2>{say('tray.title')}</h2>
      <p>{say('tray.lead')}</p>
      {codes.map((code) => (
        <label key={code} class="field">
          {say('tray.of', {
            code: code ?? '–',
            count: tray.filter(({ session }) => codeOfSession(session) === code).length,
          })}
          <select value="" onChange={(event) => void give(code, event.currentTarget.value)}>
            <option value="">{say('tray.choose')}</option>
            {console.rows.value.map(({ summary }) => (
              <option key={summary.id} value={summary.id}>
                {summary.code}
              </option>
            ))}
          </select>
        </label>
      ))}
    </section>
  );
}
