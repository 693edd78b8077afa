import { CAMERA_REST_MS } from '../../play/session/camera-rest';

/** Calls back when a page has been hidden for as long as a camera may stay on with nobody before it. Returns the way to end it. */
export function whenUnseen(page: Document, onUnseen: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = () => {
    clearTimeout(timer);
    if (page.visibilityState === 'hidden') timer = setTimeout(onUnseen, CAMERA_REST_MS);
  };
  page.addEventListener('visibilitychange', watch);
  return () => {
    clearTimeout(timer);
    page.removeEventListener('visibilitychange', watch);
  };
}
