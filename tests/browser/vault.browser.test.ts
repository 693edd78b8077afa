import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { samplePatient } from '../fixtures/patients/sample-patient';
import { launchChromium } from './page/launch-chromium';
import { type BenchPage, serveBenchPage } from './page/serve-bench-page';

const PASSCODE = 'seal under ice';

let bench: BenchPage;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  bench = await serveBenchPage('vault-page.ts');
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await bench?.close();
});

beforeEach(async () => {
  context = await browser.newContext();
});

afterEach(async () => {
  await context.close();
});

async function openPage(): Promise<Page> {
  const page = await context.newPage();
  // Passkeys belong to a name; a number is none.
  await page.goto(bench.address.replace('127.0.0.1', 'localhost'));
  await page.waitForFunction(() => 'vaultBench' in window);
  return page;
}

it('keeps a patient over a reload, sealed in IndexedDB, with the whole key derivation', async () => {
  const page = await openPage();
  expect(await page.evaluate(() => window.vaultBench.vault.open())).toBe('none');
  await page.evaluate(
    async ({ passcode, patient }) => {
      await window.vaultBench.vault.create(passcode);
      await window.vaultBench.vault.writePatient(patient);
    },
    { passcode: PASSCODE, patient: samplePatient() },
  );
  await page.reload();
  expect(await page.evaluate(() => window.vaultBench.vault.open())).toBe('locked');
  const unlock = (passcode: string) => window.vaultBench.vault.unlock(passcode);
  expect(await page.evaluate(unlock, 'a guess at it')).toMatchObject({ kind: 'wrong' });
  expect(await page.evaluate(unlock, PASSCODE)).toEqual({ kind: 'opened' });
  const read = await page.evaluate((id) => window.vaultBench.vault.readPatient(id), samplePatient().id);
  expect(read).toEqual(samplePatient());
  expect(await page.evaluate(lyingInIndexedDb)).not.toMatch(/OTTER|daughter|patientLeft/);
});

it('loses no change of two tabs, and brings a backup into an empty browser (F29)', async () => {
  const pages = [await openPage(), await openPage()] as const;
  await pages[0].evaluate(
    async ({ passcode, patient }) => {
      await window.vaultBench.vault.open();
      await window.vaultBench.vault.create(passcode);
      await window.vaultBench.vault.writePatient(patient);
    },
    { passcode: PASSCODE, patient: samplePatient({ notes: [] }) },
  );
  await pages[1].evaluate(async (passcode) => {
    await window.vaultBench.vault.open();
    await window.vaultBench.vault.unlock(passcode);
  }, PASSCODE);
  const addTen = async (tab: string) => {
    const { vault } = window.vaultBench;
    const [listed] = await vault.listPatients();
    const add = (i: number) =>
      vault.updatePatient(listed?.id ?? '', (patient) => ({
        ...patient,
        notes: [...patient.notes, { id: `${tab}${i}`, at: '2026-03-28T10:00:00Z', text: '' }],
      }));
    await Promise.all(Array.from({ length: 10 }, (_, i) => add(i)));
  };
  await Promise.all([pages[0].evaluate(addTen, 'a'), pages[1].evaluate(addTen, 'b')]);
  const backup = await pages[0].evaluate(async () => Array.from(await window.vaultBench.vault.backup()));
  await context.close();
  context = await browser.newContext();
  const empty = await openPage();
  const restored = await empty.evaluate(
    async ({ bytes, passcode }) => {
      await window.vaultBench.vault.open();
      return window.vaultBench.vault.restore(Uint8Array.from(bytes), passcode, 'ask');
    },
    { bytes: backup, passcode: PASSCODE },
  );
  expect(restored).toMatchObject({ kind: 'restored', added: 1 });
  const patient = await empty.evaluate((id) => window.vaultBench.vault.readPatient(id), samplePatient().id);
  expect(patient?.notes).toHaveLength(20);
});

it('opens with a passkey where the browser has one, also after the passcode was changed', async () => {
  const page = await openPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasPrf: true },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  const answers = await page.evaluate(async (passcode) => {
    const { vault } = window.vaultBench;
    await vault.open();
    await vault.create(passcode);
    const offered = await vault.passkeyState();
    const wrong = await vault.addPasskey('a guess at it');
    const added = await vault.addPasskey(passcode);
    const present = await vault.passkeyState();
    await vault.changePasscode(passcode, 'brand new words');
    vault.lock();
    const opened = await vault.unlockByPasskey();
    const { state } = vault;
    await vault.removePasskey();
    vault.lock();
    return { offered, wrong, added, present, opened, state, removed: await vault.unlockByPasskey() };
  }, PASSCODE);
  expect(answers).toMatchObject({
    ...{ offered: 'offered', wrong: { kind: 'wrong' }, added: { kind: 'opened' }, present: 'present' },
    ...{ opened: { kind: 'opened' }, state: 'open', removed: { kind: 'unsupported' } },
  });
});

/** Everything in every database of the page, bytes read as letters. */
async function lyingInIndexedDb(): Promise<string> {
  const letters: string[] = [];
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name ?? '');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    for (const store of db.objectStoreNames) {
      const all = db.transaction(store).objectStore(store);
      for (const request of [all.getAllKeys(), all.getAll()] as IDBRequest<unknown>[]) {
        await new Promise<void>((resolve) => {
          request.onsuccess = () => resolve();
        });
        const asText = (_: string, value: unknown) =>
          value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value;
        letters.push(JSON.stringify(request.result, asText));
      }
    }
    db.close();
  }
  return letters.join('\n');
}
