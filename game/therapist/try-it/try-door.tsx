import { useEffect, useState } from 'preact/hooks';
import type { PatientReview } from '../../caseload/review/patient-review';
import { useConsole, useSay } from '../console-context';
import { PatientHead } from '../parts/patient-head';
import type { TryPage } from './try-page';
import type { TryPorts } from './try-ports';

interface Loaded {
  readonly Page: typeof TryPage;
  readonly ports: TryPorts;
}

/** Loads the page for trying a movement: judgement, practice face and engine are loaded on request, not with the console. */
export function TryDoor({ patient }: PatientReview) {
  const { loadTry } = useConsole().ports;
  const say = useSay();
  const [loaded, setLoaded] = useState<Loaded | 'refused' | null>(null);
  useEffect(() => {
    let isHere = true;
    Promise.all([import('./try-page'), loadTry()]).then(
      ([{ TryPage: Page }, ports]) => isHere && setLoaded({ Page, ports }),
      // The page says it; a reload asks again.
      () => isHere && setLoaded('refused'),
    );
    return () => {
      isHere = false;
    };
  }, [loadTry]);
  if (loaded !== null && loaded !== 'refused') return <loaded.Page {...{ patient }} ports={loaded.ports} />;
  return (
    <>
      <PatientHead patient={patient} />
      <p class={loaded === null ? 'soft' : 'note trouble'} role="status">
        {say(loaded === null ? 'try.loading' : 'try.notLoaded')}
      </p>
    </>
  );
}
