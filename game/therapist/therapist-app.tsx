import type { PatientFile } from '../caseload/patient-file';
import { useConsole, useSay } from './console-context';
import { CaseloadPage } from './pages/caseload-page';
import { HandOverPage } from './pages/hand-over-page';
import { PatientPage } from './pages/patient-page';
import { PlanPage } from './pages/plan-page';
import { ResultsPage } from './pages/results-page';
import { ReviewPage } from './pages/review-page';
import { SettingsPage } from './pages/settings-page';
import { UnlockPage } from './pages/unlock-page';
import { Shell } from './parts/shell';
import type { PatientScreen } from './place';
import { TryDoor } from './try-it/try-door';

const PATIENT_PAGES: Readonly<Record<PatientScreen, (about: { patient: PatientFile }) => preact.JSX.Element>> = {
  patient: PatientPage,
  plan: PlanPage,
  try: TryDoor,
  'hand-over': HandOverPage,
  review: ReviewPage,
};

/** The console: one page at a time, behind the lock. */
export function TherapistApp() {
  const { vault } = useConsole();
  return <Shell>{vault.value === 'open' ? <Here /> : <UnlockPage />}</Shell>;
}

function Here() {
  const console = useConsole();
  const say = useSay();
  const place = console.place.value;
  if (place.at === 'caseload') return <CaseloadPage />;
  if (place.at === 'results') return <ResultsPage />;
  if (place.at === 'settings') return <SettingsPage />;
  const patient = console.patient.value;
  if (patient === null) return <p class="soft">{say('patient.none')}</p>;
  const Page = PATIENT_PAGES[place.at];
  return <Page patient={patient} />;
}
