import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchChromium } from '../page/launch-chromium';
import { lookAt } from '../page/look-at';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ locale: 'en-GB' });
  // Passkeys belong to a name; a number is none.
  await page.goto(`${inject('siteAddress').replace('127.0.0.1', 'localhost')}therapist.html`);
});

afterAll(async () => {
  await browser?.close();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const settings = () => page.getByRole('link', { name: 'Settings' });

it('a passkey is set up with the passcode, opens the locked console, and opens nothing once it is removed', async () => {
  await page.getByLabel(/Passcode, at least/).fill('blue-lagoon');
  await page.getByLabel('The same once more').fill('blue-lagoon');
  await button('Open my console').click();
  await settings().click();
  await page.getByText(/has no passkey that could open the console/).waitFor();

  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasPrf: true },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  await page.getByRole('link', { name: 'Patients', exact: true }).click();
  await settings().click();
  const card = page.locator('form', { hasText: 'Unlock by passkey' });
  await card.getByLabel('Passcode now').fill('red-lagoon');
  await button('Set up passkey').click();
  await card.getByText('This passcode does not fit.').waitFor();
  await card.getByLabel('Passcode now').fill('blue-lagoon');
  await button('Set up passkey').click();
  await card.getByText('A passkey of this device is set up.').waitFor();

  await button('Lock').click();
  await button('Unlock with passkey').waitFor();
  expect(await lookAt(page, 'locked, with a passkey')).toEqual([]);
  await button('Unlock with passkey').click();
  await button('Remove passkey').waitFor();
  await button('Lock').click();
  // The device has lost it: that is said, and the passcode is still there.
  await devtools.send('WebAuthn.clearCredentials', { authenticatorId });
  await button('Unlock with passkey').click();
  await page.getByText(/Nothing came of the passkey/).waitFor();
  await page.getByLabel('Passcode').fill('blue-lagoon');
  await button('Unlock').click();
  await button('Remove passkey').click();
  await page.getByText(/The passkey opens nothing here any more/).waitFor();
  await button('Lock').click();
  await page.getByRole('heading', { name: 'Locked' }).waitFor();
  expect(await button('Unlock with passkey').count()).toBe(0);
});
