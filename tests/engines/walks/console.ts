import type { EnginePage } from '../engine-page';
import { set, that } from './steps';

/** Made as quickly as the engine can: half a million rounds of a hash on a busy machine, ms. */
const UNLOCKED_MS = 60_000;

const heading = (page: EnginePage, words: string, timeout?: number) =>
  page.waitForFunction(
    (wanted) => [...document.querySelectorAll('h1, h2')].some((one) => one.textContent?.includes(wanted)),
    words,
    timeout === undefined ? {} : { timeout },
  );

const button = async (page: EnginePage, says: string) => page.click(await that(page, 'button:enabled', { says }));
const link = async (page: EnginePage, says: string) => page.click(await that(page, 'a', { says }));
const field = async (page: EnginePage, says: string, value: string) =>
  set(page, `${await that(page, 'label', { says })} :is(input, select)`, value);

/** A therapist's shortest way: an empty console, a patient, a plan from a template, signed and shown as a code. */
export async function walkConsole(page: EnginePage, site: string): Promise<void> {
  await page.goto(`${site}therapist.html`);
  await field(page, 'Passcode, at least', 'blue-lagoon');
  await field(page, 'The same once more', 'blue-lagoon');
  await button(page, 'Open my console');
  await heading(page, 'Nobody is here yet', UNLOCKED_MS);
  await button(page, 'New patient');
  await field(page, 'Code', 'KITE-7');
  await field(page, 'Affected side', 'patientLeft');
  await button(page, 'Add');
  await heading(page, 'KITE-7');
  await link(page, 'Plan');
  await button(page, 'Mouth-led');
  await link(page, 'Hand over');
  await button(page, 'Sign');
  await page.waitForFunction(() => document.querySelector('[aria-label="QR code of the plan"]'));
}

/** Loads the console anew and unlocks it: whether the patient is still there. */
export async function patientIsKept(page: EnginePage): Promise<boolean> {
  await page.reload();
  await heading(page, 'Locked');
  await field(page, 'Passcode', 'blue-lagoon');
  await button(page, 'Unlock');
  await heading(page, 'KITE-7', UNLOCKED_MS);
  return true;
}
