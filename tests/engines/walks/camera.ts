import type { SessionRecord } from '../../../game/record/session-record';
import type { Engine, EnginePage } from '../engine-page';
import { giveFaceCamera } from './face-camera';
import { goOn, stands, that } from './steps';

/** Far longer than the tracker needs to learn a face from the clip, ms. */
const LEARNT_MS = 150_000;
/** Far longer than one attempt takes where pictures come, ms. */
const PLAYED_MS = 60_000;

/** What the workbench says of the tracker once it has followed a face for a while. */
export async function trackerWords(page: EnginePage, site: string): Promise<string> {
  await page.goto(`${site}workbench.html`);
  await page.waitForFunction(() => document.querySelector('input[name=source][value=camera]'));
  await giveFaceCamera(page);
  await page.click('label:has(input[value=camera])');
  await page.click(await that(page, '.source-bar .buttons button', { says: 'Start' }));
  await page.waitForFunction(() => {
    const frames = Number(document.querySelector<HTMLElement>('[data-testid=readings]')?.dataset.frames ?? 0);
    const face = document.querySelector<HTMLCanvasElement>('canvas.face');
    const drawn = face?.getContext('2d')?.getImageData(0, 0, face.width, face.height).data;
    return frames >= 20 && (drawn?.some((byte) => byte > 0) ?? false);
  });
  return page.evaluate(() => document.querySelector('[data-testid=runtime]')?.textContent ?? '');
}

/** A session in front of the camera, one attempt long, from the home page to its record as a person saves it. */
export async function playWithCamera(engine: Engine, site: string): Promise<SessionRecord> {
  const { page } = engine;
  await page.goto(`${site}?movement=closed-smile&affected=patientLeft&allowance=eye:0.10&attempts=1`);
  await stands(page, 'home');
  await giveFaceCamera(page);
  await page.click('[data-door=camera]');
  for (const name of ['suitability', 'plan', 'ready']) await goOn(page, name);
  await stands(page, 'feel', LEARNT_MS);
  await goOn(page, 'feel');
  await stands(page, 'play');
  // A machine that is too busy might play on for ever: the player stops then, and what was played is kept all the same.
  await stands(page, 'close', PLAYED_MS).catch(() => page.click('.top-bar [data-icon=stop]'));
  await goOn(page, 'close');
  await stands(page, 'home');
  await page.click('[data-door=kept]');
  await page.waitForFunction(() => document.querySelector('[data-page=kept] li .button'));
  return JSON.parse(await engine.saved(() => page.click('[data-page=kept] li .button'))) as SessionRecord;
}
