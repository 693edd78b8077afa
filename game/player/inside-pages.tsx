import { BringBackPage } from './pages/bring-back-page';
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
import type { PlayerContext, SidePage, Standing } from './player-context';
import type { Snapshot } from './session/session-state';

/** The page of a player, in the session or beside it; null for a pause, which is shown over the interrupted page. */
export function standing({ session, side }: PlayerContext): Standing | null {
  const snapshot = session.state.snapshot.value;
  return snapshot.matches('home') && side.value !== null ? beside(side.value) : pageOf(snapshot);
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
  if (snapshot.matches({ underWay: { active: 'demonstration' } }))
    return { page: <PlayPage />, mood: 'water', fills: true };
  if (snapshot.matches({ underWay: { active: 'block' } })) return { page: <PlayPage />, mood: 'water', fills: true };
  if (snapshot.matches({ underWay: { active: 'rest' } })) return { page: <RestPage />, mood: 'night' };
  if (snapshot.matches({ underWay: { active: 'diary' } })) return { page: <DiaryPage />, mood: 'soft' };
  if (snapshot.matches('hurt')) return { page: <HurtPage />, mood: 'soft' };
  if (snapshot.matches('closing')) return { page: <ClosePage />, mood: 'soft' };
  if (snapshot.matches({ underWay: 'paused' })) return null;
  throw new Error(`state ${JSON.stringify(snapshot.value)}: expected a page that stands for it`);
}

/** A page outside the session, reached from home. */
function beside(side: Exclude<SidePage, null>): Standing {
  switch (side) {
    case 'kept':
      return { page: <KeptPage />, mood: 'soft' };
    case 'bringBack':
      return { page: <BringBackPage />, mood: 'soft' };
    case 'reef':
      return { page: <ReefPage />, mood: 'night' };
  }
}
