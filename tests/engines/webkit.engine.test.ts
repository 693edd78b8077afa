import { findWebKit } from '../../scripts/find-engines';
import { engineTests } from './engine-tests';
import { launchWebKit } from './webkit/launch-webkit';

engineTests({
  name: 'WebKit',
  found: findWebKit(process.env),
  launch: launchWebKit,
  // WebKitGTK has no WebGL in a worker.
  tracker: /page, CPU/,
});
