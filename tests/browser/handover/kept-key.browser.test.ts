import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../page/launch-chromium';
import { type BenchPage, serveBenchPage } from '../page/serve-bench-page';

let bench: BenchPage;
let browser: Browser;

beforeAll(async () => {
  bench = await serveBenchPage('seal-page.ts');
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await bench?.close();
});

it('a browser has one key for each purpose, in every window and at every start, until it is forgotten', async () => {
  const context = await browser.newContext();
  const open = async () => {
    const page = await context.newPage();
    await page.goto(bench.address);
    await page.waitForFunction(() => 'sealBench' in window);
    return page;
  };
  const [one, other] = [await open(), await open()];
  const thumbprint = () => window.sealBench.maker.key().then((key) => key.thumbprint);
  // Both make one at once: the one that is kept first is everybody's.
  const [first, second] = await Promise.all([one.evaluate(thumbprint), other.evaluate(thumbprint)]);
  expect(second).toBe(first);
  expect(await one.evaluate(() => window.sealBench.otherMaker.key().then((key) => key.thumbprint))).not.toBe(first);
  await one.reload();
  await one.waitForFunction(() => 'sealBench' in window);
  expect(await one.evaluate(thumbprint)).toBe(first);
  const sealed = await one.evaluate(() => window.sealBench.seal('{"a":1}'));
  expect(await other.evaluate((text) => window.sealBench.open(text), sealed)).toBe('{"a":1}');
  expect(await other.evaluate((text) => window.sealBench.open(text), sealed.slice(0, -1))).toBe('wrongSignature');
  await one.evaluate(() => window.sealBench.maker.forget());
  expect(await other.evaluate(thumbprint)).not.toBe(first);
  await context.close();
});
