import type { BrowserWay, SystemWay } from '../../known-browser';
import { usePlayer, useSay } from '../../player-context';
import type { SessionFault } from '../../session/session-state';

/** Why a camera or a face is not there, in a sentence; a camera that is not allowed comes with the steps that allow it here. */
export function FaultNote({ fault }: { fault: SessionFault }) {
  const { browser, system } = usePlayer().ports.browser;
  const say = useSay();
  const way = fault === 'permissionDenied' ? browser : fault === 'systemDenied' ? system : null;
  return (
    <div class="note stack tight" role="alert">
      <p>{say(`fault.${fault}`)}</p>
      {way !== null && <AllowSteps way={way} />}
    </div>
  );
}

function AllowSteps({ way }: { way: BrowserWay | SystemWay }) {
  const say = useSay();
  return (
    <>
      <ol class="allow-steps" data-way={way}>
        <li>{say(`allow.${way}.where`)}</li>
        <li>{say(`allow.${way}.what`)}</li>
        <li>{say('allow.then', { again: say('go.again') })}</li>
      </ol>
      <p class="soft">{say('allow.still')}</p>
    </>
  );
}
