import { findWebKit } from '../../scripts/find-engines';
import { engineTests } from './engine-tests';
import { launchWebKit } from './webkit/launch-webkit';

engineTests({
  name: 'WebKit',
  found: findWebKit(process.env),
  launch: launchWebKit,
  // WebKitGTK has no WebGL in a worker.
  tracker: /page, CPU/,
  // It comes to its end, with about nine pictures a second; beside other work the ready check may wait for pictures in vain.
  session: 'notYet',
});
