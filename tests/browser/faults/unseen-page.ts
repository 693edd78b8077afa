import type { Page } from 'playwright-core';

declare global {
  interface Window {
    drawnTracks: MediaStreamTrack[];
  }
}

/** Every camera that this page opens from now on is a drawing without a face, and is noted in `drawnTracks`. */
export async function drawnCamera(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.drawnTracks = [];
    navigator.mediaDevices.getUserMedia = async () => {
      const canvas = document.createElement('canvas');
      canvas.getContext('2d');
      const stream = canvas.captureStream(10);
      window.drawnTracks.push(...stream.getTracks());
      return stream;
    };
  });
}

/** Whether each of them is on, in the order in which they were opened. */
export function drawnCameras(page: Page): Promise<readonly MediaStreamTrackState[]> {
  return page.evaluate(() => window.drawnTracks.map(({ readyState }) => readyState));
}

/** A browser without a window is never hidden: the page is told so by hand. */
export async function turnPage(page: Page, state: DocumentVisibilityState): Promise<void> {
  await page.evaluate((wanted) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => wanted });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}
