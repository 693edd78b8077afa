import type { FlagKind } from '../../caseload/overview/flag-kinds';
import type { PatientHead } from '../../caseload/patient-file';
import { useConsole, useSay } from '../console-context';
import { FlagList } from './flag-list';

/** The flags of one patient, each of which can be muted here, and those that are muted: muted ones are never out of sight on this page. */
export function PatientFlags({ patient }: { patient: PatientHead }) {
  const console = useConsole();
  const say = useSay();
  const flags = console.rows.value.find(({ summary }) => summary.id === patient.id)?.flags ?? [];
  const muted = patient.mutedFlags;
  const mute = (kind: FlagKind) =>
    console.change((head) => ({
      ...head,
      mutedFlags: [...head.mutedFlags.filter((one) => one !== kind), kind],
    }));
  const unmute = (kind: FlagKind) =>
    console.change((head) => ({ ...head, mutedFlags: head.mutedFlags.filter((one) => one !== kind) }));
  return (
    <>
      {flags.length > 0 && <FlagList flags={flags} onMute={(kind) => void mute(kind)} />}
      {muted.length > 0 && (
        <p class="row muted-flags">
          <span class="soft">{say('mute.muted')}</span>
          {muted.map((kind) => (
            <button key={kind} type="button" class="quiet" onClick={() => void unmute(kind)}>
              {say('mute.end', { flag: say(`mute.${kind}`) })}
            </button>
          ))}
        </p>
      )}
    </>
  );
}
