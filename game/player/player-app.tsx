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

/** The page for a state of the flow chart; null for a pause, which is shown over the interrupted page. Throws for an unknown state. */
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

/** A page outside the session, reached from home. */
function beside(side: Exclude<SidePage, null>): Standing {
  return side === 'kept' ? { page: <KeptPage />, mood: 'soft' } : { page: <ReefPage />, mood: 'night' };
}

/** The whole page of the player: the world behind, the bar above, one page, and the open dialog. */
export function PlayerApp() {
  const { session, side, settings } = usePlayer();
  const snapshot = session.state.snapshot.value;
  const last = useRef<Standing>({ page: <HomePage />, mood: 'dusk' });
  last.current = pageOf(snapshot) ?? last.current;
  const atHome = snapshot.matches('home');
  const aside = atHome && side.value !== null ? beside(side.value) : null;
  const { page, mood } = aside ?? last.current;
  // Where no picture can be drawn the painted lagoon is what one plays in, and it is whole.
  const around = mood === 'water' && session.state.picture.value === 'wordsOnly' ? 'dusk' : mood;
  const playing = snapshot.hasTag('underWay') && page.type === PlayPage;
  // While a face may be followed, nothing that is only pretty takes time from the tracker.
  const worldMoves = settings.value.motion !== 'less' && !snapshot.hasTag('underWay');
  return (
    <>
      <RootSigns />
      <World mood={around} turtle={atHome && aside === null} moves={worldMoves} />
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

/** The state of play as one word for machines; people hear the live region. */
function PlayWord() {
  const { session } = usePlayer();
  const paused = session.state.snapshot.value.matches({ underWay: 'paused' });
  return (
    <span class="unseen" data-testid="play-state" aria-hidden="true">
      {paused ? 'paused' : session.state.play.value.word}
    </span>
  );
}

/**
 * Writes flow and progress to the page's root (the `html` element), for programs that read the page from outside. A part of its own: what
 * changes many times a second must not draw the whole page anew.
 */
function RootSigns() {
  const { session } = usePlayer();
  const paused = session.state.snapshot.value.matches({ underWay: 'paused' });
  const { flow, progress } = session.state.play.value;
  useEffect(() => {
    const root = document.documentElement;
    root.dataset.flow = paused ? 'paused' : flow;
    root.dataset.progress = progress.toFixed(2);
  }, [paused, flow, progress]);
  return null;
}
