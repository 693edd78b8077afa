import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Mood, World } from './art/world';
import { BringPlanPage } from './pages/bring-plan-page';
import { CalibrationPage } from './pages/calibration-page';
import { DiaryPage } from './pages/diary-page';
import { FeelPage } from './pages/feel-page';
import { HomePage } from './pages/home-page';
import { KeptPage } from './pages/kept-page';
import { PlanPage } from './pages/plan-page';
import { PlayPage } from './pages/play-page';
import { ClosePage, HurtPage, RestPage } from './pages/quiet-pages';
import { ReadyPage } from './pages/ready-page';
import { ReefPage } from './pages/reef-page';
import { SuitabilityPage } from './pages/suitability-page';
import { Dialogs } from './parts/dialogs/dialogs';
import { LiveRegion } from './parts/play/live-region';
import { TopBar } from './parts/top-bar';
import { WaitingLink } from './parts/waiting-link';
import { type SidePage, usePlayer } from './player-context';
import type { Snapshot } from './session/session-state';

interface Standing {
  readonly page: JSX.Element;
  readonly mood: Mood;
}

/** Which page stands for a state of the flow; null for a pause, which lies over the page it interrupted. Throws where none is known. */
function pageOf(snapshot: Snapshot): Standing | null {
  if (snapshot.matches('home')) return { page: <HomePage />, mood: 'dusk' };
  if (snapshot.matches('suitability')) return { page: <SuitabilityPage />, mood: 'soft' };
  if (snapshot.matches('bringPlan')) return { page: <BringPlanPage />, mood: 'soft' };
  if (snapshot.matches('plan')) return { page: <PlanPage />, mood: 'soft' };
  if (snapshot.matches({ underWay: { active: 'ready' } })) return { page: <ReadyPage />, mood: 'soft' };
  if (snapshot.matches({ underWay: { active: 'calibration' } })) return { page: <CalibrationPage />, mood: 'night' };
  if (snapshot.matches({ underWay: { active: 'feel' } })) return { page: <FeelPage />, mood: 'soft' };
  // Shown on the page on which it will be played: the lagoon stays when the person takes over.
  if (snapshot.matches({ underWay: { active: 'demonstration' } })) return { page: <PlayPage />, mood: 'water' };
  if (snapshot.matches({ underWay: { active: 'block' } })) return { page: <PlayPage />, mood: 'water' };
  if (snapshot.matches({ underWay: { active: 'rest' } })) return { page: <RestPage />, mood: 'night' };
  if (snapshot.matches({ underWay: { active: 'diary' } })) return { page: <DiaryPage />, mood: 'soft' };
  if (snapshot.matches('hurt')) return { page: <HurtPage />, mood: 'soft' };
  if (snapshot.matches('closing')) return { page: <ClosePage />, mood: 'soft' };
  if (snapshot.matches({ underWay: 'paused' })) return null;
  throw new Error(`state ${JSON.stringify(snapshot.value)}: expected a page that stands for it`);
}

/** Which page stands beside the session; it is reached from home. */
function beside(side: Exclude<SidePage, null>): Standing {
  return side === 'kept' ? { page: <KeptPage />, mood: 'soft' } : { page: <ReefPage />, mood: 'night' };
}

/** The player's whole page: the world behind, the bar above, one page, and a dialog when one is open. */
export function PlayerApp() {
  const { session, side } = usePlayer();
  const snapshot = session.state.snapshot.value;
  const last = useRef<Standing>({ page: <HomePage />, mood: 'dusk' });
  last.current = pageOf(snapshot) ?? last.current;
  const atHome = snapshot.matches('home');
  const aside = atHome && side.value !== null ? beside(side.value) : null;
  const { page, mood } = aside ?? last.current;
  // Where no picture can be drawn the painted lagoon is what one plays in, and it is whole.
  const around = mood === 'water' && session.state.picture.value === 'wordsOnly' ? 'dusk' : mood;
  const playing = snapshot.hasTag('underWay') && page.type === PlayPage;
  useRootSigns();
  return (
    <>
      <World mood={around} turtle={atHome && aside === null} />
      <div class={playing ? 'shell-grid playing' : 'shell-grid'}>
        <TopBar />
        <main>
          <WaitingLink />
          {page}
        </main>
      </div>
      <Dialogs />
      <LiveRegion />
      <PlayWord />
    </>
  );
}

/** The one word that says where play stands, for machines; people hear the live region. */
function PlayWord() {
  const { session } = usePlayer();
  const paused = session.state.snapshot.value.matches({ underWay: 'paused' });
  return (
    <span class="unseen" data-testid="play-state" aria-hidden="true">
      {paused ? 'paused' : session.state.play.value.word}
    </span>
  );
}

/** The page's root (the `html` element) carries flow and progress for whoever reads the page from outside. */
function useRootSigns(): void {
  const { session } = usePlayer();
  const paused = session.state.snapshot.value.matches({ underWay: 'paused' });
  const { flow, progress } = session.state.play.value;
  useEffect(() => {
    const root = document.documentElement;
    root.dataset.flow = paused ? 'paused' : flow;
    root.dataset.progress = progress.toFixed(2);
  }, [paused, flow, progress]);
}
