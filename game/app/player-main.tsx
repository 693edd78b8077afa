import '../../engine-adapters/network/page-guard';
import '@fontsource-variable/nunito/wght.css';
import '@fontsource/atkinson-hyperlegible/latin-400.css';
import '@fontsource/atkinson-hyperlegible/latin-700.css';
import '@fontsource/atkinson-hyperlegible/latin-ext-400.css';
import '@fontsource/atkinson-hyperlegible/latin-ext-700.css';
import '../player/style/palette.css';
import '../player/style/base.css';
import '../player/style/world.css';
import '../player/style/top-bar.css';
import '../player/style/pages.css';
import '../player/style/home.css';
import '../player/style/forms.css';
import '../player/style/play.css';
import '../player/style/games.css';
import '../player/style/reef.css';
import '../player/style/handover.css';
import { localText } from '../../engine-adapters/local-storage/local-text';
import { localHadDataSign } from '../../engine-adapters/localforage/had-data-sign';
import { startPlayer } from '../player/start-player';
import { browserClock } from './browser-clock';
import { outliveTranslators } from './outlive-translators';

const place = document.getElementById('app');
if (place === null) throw new Error('index.html: no element with the id "app"');

outliveTranslators();
void startPlayer(place, {
  clock: browserClock,
  keptSettings: localText('tiny-tides/settings'),
  wasKeptHere: localHadDataSign().isSet,
  loadInside: async () => (await import('./player-inside')).openPlayerInside,
});
