import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PatientHead } from '../../../caseload/patient-file';
import { useConsole, useSay } from '../../console-context';
import type { AssessPorts } from './assess-ports';

interface Loaded {
  readonly Part: ComponentType<{
    patient: PatientHead;
    ports: AssessPorts;
    onMeasuring: (isMeasuring: boolean) => void;
  }>;
  readonly ports: AssessPorts;
}

/**
 * Loads what measures a face, with the assessment and not with the console. `onMeasuring`: whether a patient is before the
 * camera, so that nothing else of the page is in the way.
 */
export function MeasureDoor({
  patient,
  onMeasuring,
}: {
  patient: PatientHead;
  onMeasuring: (isMeasuring: boolean) => void;
}) {
  const { loadAssess } = useConsole().ports;
  const say = useSay();
  const [loaded, setLoaded] = useState<Loaded | 'refused' | null>(null);
  useEffect(() => {
    let isHere = true;
    Promise.all([import('./camera-part'), loadAssess()]).then(
      ([{ CameraPart: Part }, ports]) => isHere && setLoaded({ Part, ports }),
      // The page says it; a reload asks again.
      () => isHere && setLoaded('refused'),
    );
    return () => {
      isHere = false;
    };
  }, [loadAssess]);
  if (loaded !== null && loaded !== 'refused')
    return <loaded.Part {...{ patient, onMeasuring }} ports={loaded.ports} />;
  return (
    <p class={loaded === null ? 'soft' : 'note trouble'} role="status">
      {say(loaded === null ? 'screen.loading' : 'try.notLoaded')}
    </p>
  );
}
