import { useRef } from 'preact/hooks';
import { World } from './art/world';
import { HomePage } from './pages/home-page';
import { TopBar } from './parts/top-bar';
import { WordsMissing } from './parts/words-missing';
import { Player, type Standing, useHome } from './player-context';

const AT_HOME: Standing = { page: <HomePage />, mood: 'dusk' };

/** The whole page of the player: the world behind, the bar above, one page, and the open dialog. */
export function PlayerApp() {
  const { wayIn, settings } = useHome();
  const inside = wayIn.inside.value;
  const state = inside?.player.session.state ?? null;
  const last = useRef(AT_HOME);
  if (inside !== null) last.current = inside.standing() ?? last.current;
  const { page, mood, fills } = last.current;
  const isUnderWay = state?.snapshot.value.hasTag('underWay') ?? false;
  // Where no picture can be drawn the painted lagoon is what one plays in, and it is whole.
  const around = mood === 'water' && state?.picture.value === 'wordsOnly' ? 'dusk' : mood;
  // While a face may be followed, nothing that is only pretty takes time from the tracker.
  const worldMoves = settings.value.motion !== 'less' && !isUnderWay;
  return (
    <Player.Provider value={inside?.player ?? null}>
      <World mood={around} turtle={page.type === HomePage} moves={worldMoves} />
      <div class={isUnderWay && fills ? 'shell-grid playing' : 'shell-grid'}>
        <TopBar />
        <main>
          {inside !== null && <inside.WaitingLink />}
          <WordsMissing />
          {page}
        </main>
      </div>
      {inside !== null && <inside.Around />}
    </Player.Provider>
  );
}
