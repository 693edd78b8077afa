/**
 * Half an hour of play through the built product, on a clock that runs faster: home, a plan brought in, ready check, calibration,
 * games in the drawn lagoon with rests and pauses, diary, close and reef, day after day, in front of a looped recording. Says every
 * fault, and what the page's memory and the device's store hold at the end. Ends with 1 where anything went wrong.
 * Run: `npm run bench:soak`; `-- --help`.
 */
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { optionsOrExit } from '../../scripts/options-or-exit';
import { NOT_UNDERSTOOD } from '../../scripts/read-options';
import { buildSite } from '../../scripts/site/build-site';
import { serve } from '../../scripts/site/serve';
import { launchChromium } from '../browser/page/launch-chromium';
import { machineText } from './report/machine-text';
import { type Held, held } from './soak/held';
import { keptHere } from './soak/kept-here';
import { loopedFile, loopedSmiles } from './soak/looped-recording';
import { openSoakPage } from './soak/open-soak-page';
import { lookText, type Soaked, soakFaults, soakText } from './soak/soak-text';
import { notWalked, walkSession } from './soak/walk-days';

const MINUTE_MS = 60_000;
const MINUTES = 30;
const SPEED = 20;

const given = optionsOrExit('npm run bench:soak: half an hour of play through the real page', [
  { name: '--minutes', value: 'NUMBER', says: `minutes in games; ${MINUTES} where it is not given` },
  { name: '--speed', value: 'NUMBER', says: `times real time, where the machine can; ${SPEED}` },
  { name: '--recording', value: 'FILE', says: 'landmarks of a face that smiles slowly; a generated one if not given' },
  { name: '--site', value: 'FOLDER', says: 'a built product; built anew where it is not given' },
]);
const minutes = aboveZero('--minutes', MINUTES);
const speed = aboveZero('--speed', SPEED);
const file = given.get('--recording');
const { name, ...recording } = await (file === undefined ? loopedSmiles() : loopedFile(file));

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = given.get('--site') ?? `${root}dist`;
if (!given.has('--site')) await buildSite(root, { noise: 'errors' });
const site = await serve({ folder, port: 0 });
const browser = await launchChromium('default');
const faults: string[] = [];
try {
  const page = await openSoakPage(browser, site.address, recording, (fault) => faults.push(fault));
  console.log(`${machineText()}, load ${loadavg()[0]?.toFixed(1)}; at most ${speed} times real time; ${name}`);
  const soaked = await soak(page);
  faults.push(...soakFaults(soaked));
  console.log(soakText(soaked));
} catch (error) {
  faults.push(String(error));
} finally {
  await browser.close();
  await site.close();
}
console.log(faults.length === 0 ? 'nothing went wrong' : faults.join('\n'));
if (faults.length > 0) process.exitCode = 1;

/** Plays session after session until so many minutes were spent in games. */
async function soak(page: Page): Promise<Soaked> {
  const cdp = await page.context().newCDPSession(page);
  const startedMs = performance.now();
  const walked = notWalked();
  const looks: Held[] = [];
  while (walked.playedMs < minutes * MINUTE_MS) {
    const { sessions } = walked;
    await walkSession(page, walked, speed);
    if (walked.sessions === sessions) continue;
    const look = await held(cdp);
    looks.push(look);
    console.log(lookText(walked, look));
  }
  const tookS = (performance.now() - startedMs) / 1000;
  const { pictures, trackers, notes } = await page.evaluate(() => window.soakState);
  return { walked, looks, page: { pictures, trackers, notes }, kept: await keptHere(page), tookS };
}

function aboveZero(option: string, usual: number): number {
  const number = Number(given.get(option) ?? usual);
  if (number > 0) return number;
  console.error(`${option}: found ${given.get(option)}, expected a number above 0`);
  process.exit(NOT_UNDERSTOOD);
}
