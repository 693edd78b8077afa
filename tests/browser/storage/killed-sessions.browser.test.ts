import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SessionRecord } from '../../../game/record/session-record';
import { seededRandom } from '../../bench/clips/seeded-random';
import { launchChromium } from '../page/launch-chromium';
import { type BenchPage, serveBenchPage } from '../page/serve-bench-page';

const SEED = 20261127;
/** Devices that play beside each other, and how often each one's page dies: 50 moments in all. */
const DEVICES = 5;
const DEATHS = 10;
/** The latest moment of play at which a page dies, ms: three writes, and any moment between them. */
const LATEST_MS = 4500;
/** What a crash may take at most [ms]. */
const MOST_LOST_MS = 2000;

let bench: BenchPage;
let browser: Browser;

beforeAll(async () => {
  bench = await serveBenchPage('kill-page.ts');
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await bench?.close();
});

async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(bench.address);
  await page.waitForFunction(() => 'killBench' in window);
  return page;
}

/** Lets a page die in the middle of whatever it does. Out: how far play had come in it, ms. */
async function die(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // No frame comes after this look, and the next thing is its death.
  const played = await page.evaluate(() => window.killBench.halt());
  // Refused at the end of the browser, and says only that.
  cdp.send('Page.crash').catch(() => {});
  await crashed;
  await page.close();
  return played;
}

interface Death {
  readonly id: string;
  readonly moment: string;
  readonly playedMs: number;
  readonly kept: SessionRecord | null;
}

/** One device: plays, dies, starts again, looks what lies there, and plays on. */
async function playAndDie(moments: readonly number[]): Promise<readonly Death[]> {
  const context = await browser.newContext();
  const deaths: Death[] = [];
  let page = await openPage(context);
  await page.evaluate(() => window.killBench.open());
  for (const [death, momentMs] of moments.entries()) {
    const id = await page.evaluate(() => window.killBench.play().then(() => window.killBench.id));
    await page.waitForFunction((ms) => window.killBench.played >= ms, momentMs, { polling: 10 });
    const playedMs = await die(page);
    page = await openPage(context);
    const { stored, counted } = await page.evaluate(() => window.killBench.open());
    const kept = stored.find((one) => one.id === id)?.session ?? null;
    deaths.push({ id, moment: `death ${death + 1} at ${Math.round(momentMs)} ms`, playedMs, kept });
    // Each session lies there once, as it was found after its own death, and counts for the day; one that died before its
    // first write was over has nothing to find.
    expect(stored.map((one) => one.session)).toEqual(deaths.map((one) => one.kept).filter((one) => one !== null));
    expect(counted).toBe(stored.length);
  }
  await context.close();
  return deaths;
}

/** How much of what was played is not in the record, ms. */
function lostMs({ kept, playedMs }: Death): number {
  const block = kept?.blocks.at(-1);
  return playedMs - (block === undefined ? 0 : block.endMs - block.startMs);
}

/**
 * Real are the page's process and its death, the database, the locks, the store, the journal and the whole session from
 * frame to record; the camera is stood in for by a generated face, and the pages are not drawn. It cannot show what a
 * power cut takes: a browser may hold the last writes of all pages in memory then, and the page cannot know. A rest or
 * a movement that was still going on when the page died is in the record as time, and not as a rest or a movement.
 * Between the look at how far play came and the death some milliseconds pass, in which a write under way may still end.
 */
it(`keeps all but the last two seconds of ${DEVICES * DEATHS} sessions whose page dies at any moment, each of them once (F21)`, async () => {
  const random = seededRandom(SEED);
  const moments = Array.from({ length: DEVICES }, () => Array.from({ length: DEATHS }, () => random() * LATEST_MS));
  const deaths = (await Promise.all(moments.map(playAndDie))).flat();
  const closed = (death: Death) => death.kept === null || death.kept.ending === 'interrupted';
  const lost = deaths.filter((death) => !closed(death) || lostMs(death) > MOST_LOST_MS);
  expect(lost.map(({ moment, playedMs, kept }) => ({ seed: SEED, moment, playedMs, kept }))).toEqual([]);
  expect(deaths).toHaveLength(DEVICES * DEATHS);
});

it('writes nothing more of a session under way once everything was erased in another window (F29)', async () => {
  const context = await browser.newContext();
  const [playing, other] = [await openPage(context), await openPage(context)];
  await playing.evaluate(() => window.killBench.open());
  const id = await playing.evaluate(() => window.killBench.play().then(() => window.killBench.id));
  const ids = () => other.evaluate(() => window.killBench.ids());
  await expect.poll(ids).toEqual([id]);
  await other.evaluate(() => window.killBench.erase());
  // Its next write is refused, and the one after that too.
  await playing.waitForFunction(() => window.killBench.kept() === 'erased');
  const from = await playing.evaluate(() => window.killBench.played);
  await playing.waitForFunction((ms) => window.killBench.played > ms, from + 2 * MOST_LOST_MS);
  expect(await ids()).toEqual([]);
  await context.close();
});
