import { useConsole, useSay } from './console-context';
import { UnlockPage } from './pages/unlock-page';
import { Shell } from './parts/shell';
import { WhenLoaded } from './parts/when-loaded';
import { OTHER_SCREENS, PATIENT_SCREEN_VIEWS } from './screens';

/** The console: one screen at a time, protected by the lock. */
export function TherapistApp() {
  const { vault } = useConsole();
  // Whoever has a console must not see the page of a new one for a moment.
  if (vault.value === 'opening') return <Shell>{null}</Shell>;
  return <Shell>{vault.value === 'open' ? <Here /> : <UnlockPage />}</Shell>;
}

function Here() {
  const console = useConsole();
  const say = useSay();
  const place = console.place.value;
  if (!('id' in place)) return <WhenLoaded load={OTHER_SCREENS[place.at]} props={{}} />;
  const review = console.review.value;
  if (review === null) return <p class="soft">{say('patient.none')}</p>;
  return <WhenLoaded load={PATIENT_SCREEN_VIEWS[place.at]} props={review} />;
}
