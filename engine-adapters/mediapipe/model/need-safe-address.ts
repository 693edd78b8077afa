import { FaceSourceError } from '../../../game/ports/face-source';

/** Throws `insecure` on a page without https that is not this device's own: there are no cameras and no checksums for it. */
export function needSafeAddress(): void {
  if (globalThis.isSecureContext !== false) return;
  throw new FaceSourceError('insecure', `${globalThis.location?.origin ?? 'this page'} is neither https nor localhost`);
}
