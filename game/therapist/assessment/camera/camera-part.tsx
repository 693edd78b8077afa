import { useEffect, useState } from 'preact/hooks';
import type { CameraAssessment } from '../../../caseload/camera/camera-assessment';
import type { PatientHead } from '../../../caseload/patient-file';
import type { AssessPorts } from './assess-ports';
import { BlindedExport } from './blinded-export';
import { CameraResults } from './camera-results';
import { useMeasureSay } from './measure-say';
import { MeasureSteps } from './measure-steps';

/** Measuring with the camera: the numbers so far, and the steps with the patient before the camera. */
export function CameraPart({
  patient,
  ports,
  onMeasuring,
}: {
  patient: PatientHead;
  ports: AssessPorts;
  onMeasuring: (isMeasuring: boolean) => void;
}) {
  const say = useMeasureSay();
  const [by, setBy] = useState<'camera' | 'demonstration' | null>(null);
  const [shown, setShown] = useState<CameraAssessment | null>(null);
  useEffect(() => onMeasuring(by !== null), [by]);
  if (by !== null) {
    return (
      <MeasureSteps
        key={by}
        {...{ patient, ports, by }}
        onEnd={(demonstrated) => {
          setShown(demonstrated);
          setBy(null);
        }}
        onDemonstrate={() => setBy('demonstration')}
      />
    );
  }
  return (
    <>
      <section class="card">
        <h2>{say('title')}</h2>
        <p class="soft">{say('lead')}</p>
        <p class="row">
          <button type="button" class="main" onClick={() => setBy('camera')}>
            {say('begin')}
          </button>
          <button type="button" onClick={() => setBy('demonstration')}>
            {say('show')}
          </button>
        </p>
        {shown !== null && <p class="note">{say('shown')}</p>}
        <CameraResults {...{ patient, shown }} />
      </section>
      {patient.cameraAssessments.length > 0 && <BlindedExport patient={patient} />}
    </>
  );
}
