import { useState } from 'preact/hooks';
import type { PatientReview } from '../../caseload/review/patient-review';
import { localDateOf } from '../../therapy/dose/local-date';
import { useAssessSay } from '../assessment/assess-say';
import { MeasureDoor } from '../assessment/camera/measure-door';
import { Goals } from '../assessment/goals';
import { ScoreForm } from '../assessment/score-form';
import { ScoreList } from '../assessment/score-list';
import { useConsole, useDay } from '../console-context';
import { DayField } from '../parts/day-field';
import { PatientHead } from '../parts/patient-head';

/** Scores that a clinician typed, when the next are due, and the patient's own goals: separate from play and camera. */
export function AssessmentPage({ patient }: PatientReview) {
  const console = useConsole();
  const due = patient.assessmentDate;
  const [isMeasuring, setMeasuring] = useState(false);
  const today = localDateOf(console.ports.clock.nowIso());
  return (
    <>
      <PatientHead patient={patient} />
      <MeasureDoor patient={patient} onMeasuring={setMeasuring} />
      <div hidden={isMeasuring}>
        <Typed {...{ patient, due, today }} />
      </div>
    </>
  );
}

function Typed({ patient, due, today }: { patient: PatientReview['patient']; due: string | null; today: string }) {
  const console = useConsole();
  const own = useAssessSay();
  const day = useDay();
  return (
    <>
      <section class="card due">
        <DayField
          name={own('assess.next')}
          value={due}
          onChange={(assessmentDate) => void console.change((file) => ({ ...file, assessmentDate }))}
        />
        {due !== null && due < today && <p class="note">{own('assess.due', { date: day(due) })}</p>}
        {due === today && <p class="note">{own('assess.dueToday')}</p>}
      </section>
      <div class="columns">
        <section class="card">
          <h2>{own('assess.scores')}</h2>
          <p class="soft">{own('assess.lead')}</p>
          <ScoreForm />
          <ScoreList scores={patient.scores} />
        </section>
        <Goals patient={patient} />
      </div>
    </>
  );
}
