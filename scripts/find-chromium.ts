import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome.exe'];
const MAC_PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export const HOW_TO_GET_CHROMIUM =
  'No Chromium found: install one (Debian: apt-get install chromium) or set CHROME_PATH to its program.';

/**
 * The Chromium to test with: CHROME_PATH, then the system's.
 * @returns the program's path, or null where there is none.
 * Throws when CHROME_PATH names a file that is not there: a wrong setting is never passed over in silence.
 */
export function findChromium(environment: NodeJS.ProcessEnv): string | null {
  const named = environment.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH: ${named}: no such file; expected a Chromium program`);
    return named;
  }
  const onPath = (environment.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...MAC_PLACES].find((place) => existsSync(place)) ?? null;
}
