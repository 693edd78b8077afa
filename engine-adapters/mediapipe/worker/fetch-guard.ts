import { stayOnDevice } from '../../../game/ports/stay-on-device';

/** Imported first in the worker, so that no library in it has run before; what it refuses, it tells the page. */
stayOnDevice(self, (refused) => self.postMessage({ kind: 'refused', refused }));
