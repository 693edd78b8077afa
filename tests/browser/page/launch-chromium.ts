import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../../../scripts/chromium-flags';
import { findChromium, HOW_TO_GET_CHROMIUM } from '../../../scripts/find-chromium';

/** Sound may start without a tap: the tests' clicks come too early for some of the browser's own rules. */
const AUTOPLAY = '--autoplay-policy=no-user-gesture-required';

/**
 * How long a step waits for what must come, ms. What a machine has left for a test is no promise of the product: this only
 * ends a step that waits for ever. Where something must come sooner, the step says so itself.
 */
const PATIENCE_MS = 180_000;

/**
 * Starts a headless Chromium whose pages are patient: it is ended long after a busy machine would have done a step.
 * The site's worker is left out, because it would answer in place of the host that a test has set up: a test of the copy on the device
 * asks for it (`serviceWorkers: 'allow'`).
 * @param camera a clip (.mjpeg) for the fake camera, started when the camera is opened and looped; `none` for a machine
 * without a camera; `default` for the browser's test picture, in which there is no face. `asked` means a permission that a
 * test may deny and take back (otherwise every page has it for good), with a clip or with the test picture.
 * @param flags more of the browser's own switches.
 */
export async function launchChromium(
  camera: { readonly clip: string; readonly permission?: 'given' | 'asked' } | 'default' | 'asked' | 'none' = 'none',
  flags: readonly string[] = [],
): Promise<Browser> {
  const executablePath = findChromium(process.env);
  if (!executablePath) throw new Error(HOW_TO_GET_CHROMIUM);
  const asked = camera === 'asked' || (typeof camera === 'object' && camera.permission === 'asked');
  const cameraFlags =
    camera === 'none'
      ? []
      : [
          '--use-fake-device-for-media-stream',
          ...(asked ? [] : ['--use-fake-ui-for-media-stream']),
          ...(typeof camera === 'string' ? [] : [`--use-file-for-fake-video-capture=${camera.clip}`]),
        ];
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: [...CHROMIUM_FLAGS, AUTOPLAY, ...cameraFlags, ...flags],
  });
  browser.on('context', (context) => context.setDefaultTimeout(PATIENCE_MS));
  const newContext = browser.newContext.bind(browser);
  browser.newContext = (options) => newContext({ serviceWorkers: 'block', ...options });
  return browser;
}
