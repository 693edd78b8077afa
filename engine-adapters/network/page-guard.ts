import { REFUSED_IN_WORKER, type RefusedRequest, stayOnDevice } from '../../game/ports/stay-on-device';

/*
 * Imported first on every page, so that no library on it has run before. What is refused, here, in a worker or by the page's
 * policy, waits for whoever lists it.
 */

const waiting: RefusedRequest[] = [];
let hear = (refused: RefusedRequest): void => void waiting.push(refused);
const tell = (refused: RefusedRequest): void => hear(refused);

stayOnDevice(window, tell);
window.addEventListener(REFUSED_IN_WORKER, (event) => tell((event as CustomEvent<RefusedRequest>).detail));
document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
  // What the policy refuses within the page ("inline", "eval") was going nowhere.
  if (URL.canParse(blockedURI)) tell({ way: effectiveDirective, to: new URL(blockedURI).origin });
});

/** Hands over every refused request, those from before this call first. The newest listener alone hears. */
export function hearRefused(listener: (refused: RefusedRequest) => void): void {
  hear = listener;
  for (const refused of waiting.splice(0)) listener(refused);
}
