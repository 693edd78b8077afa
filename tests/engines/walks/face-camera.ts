import type { EnginePage } from '../engine-page';

/** Where the pictures of the clip lie below the site's address. */
export const FACE_FOLDER = 'face';
const FACE_PICTURES = 2760;
/** Pictures a second of the clip. */
const PER_S = 30;
/** Still rest from here on to the first movement at 20 s: as long as learning a face takes, and no longer, s. */
const BEGINS_AT_S = 12;

/**
 * Gives the page that stands a camera before which the clip of a real face plays from the moment it is opened: these browsers have no
 * fake camera that shows one. It is gone with the page.
 */
export async function giveFaceCamera(page: EnginePage): Promise<void> {
  await page.evaluate(
    ({ folder, pictures, perS, beginsAt }) => {
      async function open(): Promise<MediaStream> {
        const canvas = Object.assign(document.createElement('canvas'), { width: 480, height: 480 });
        const pen = canvas.getContext('2d');
        const stream = canvas.captureStream(perS);
        const [track] = stream.getTracks();
        const beganMs = performance.now();
        let shown = -1;
        const show = async () => {
          const at = (beginsAt * perS + Math.floor(((performance.now() - beganMs) / 1000) * perS)) % pictures;
          if (at !== shown) {
            const file = await fetch(`${folder}/${at}.jpg`);
            const picture = await createImageBitmap(await file.blob());
            pen?.drawImage(picture, 0, 0, canvas.width, canvas.height);
            picture.close();
            shown = at;
          }
          if (track?.readyState === 'live') setTimeout(show, 5);
        };
        await show();
        return stream;
      }
      // On the kind, not on the one object: WebKit takes no other on that.
      MediaDevices.prototype.getUserMedia = open;
    },
    { folder: FACE_FOLDER, pictures: FACE_PICTURES, perS: PER_S, beginsAt: BEGINS_AT_S },
  );
}
