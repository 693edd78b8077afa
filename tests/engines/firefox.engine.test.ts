import { findFirefox } from '../../scripts/find-engines';
import { engineTests } from './engine-tests';
import { launchFirefox } from './firefox/launch-firefox';

engineTests({
  name: 'Firefox',
  found: findFirefox(process.env),
  launch: ({ browser }) => launchFirefox(browser),
  tracker: /worker, CPU/,
});
