import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import table from '../../engine-adapters/howler/sound-sprites.json';
import { sampleSignal } from '../fixtures/records/sample-judgement';
import { launchChromium } from './page/launch-chromium';
import { type BenchPage, serveBenchPage } from './page/serve-bench-page';

let bench: BenchPage;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  bench = await serveBenchPage('sound-page.ts', fileURLToPath(new URL('../../assets/sound', import.meta.url)));
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await bench?.close();
});

beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
});

afterEach(async () => {
  expect(await page.evaluate(() => (window as { broke?: string }).broke ?? 'nothing')).toBe('nothing');
  await context.close();
});

/** Opens the bench; any error that nobody caught is kept and fails the test. */
async function openPage(before?: () => void): Promise<void> {
  await page.addInitScript(() => {
    const keep = (what: unknown) => Object.assign(window, { broke: String(what) });
    addEventListener('error', (event) => keep(event.message));
    addEventListener('unhandledrejection', (event) => keep(event.reason));
  });
  if (before) await page.addInitScript(before);
  await page.goto(bench.address);
  await page.waitForFunction(() => 'soundBench' in window);
}

/** Fades take up to 1.4 s of the sound's own time. */
const poll = <T>(read: () => Promise<T>, interval = 50) => expect.poll(read, { interval, timeout: 200_000 });

const running = () => page.evaluate(() => window.soundBench.running());
const follow = (signal: Parameters<typeof sampleSignal>[0]) =>
  page.evaluate((s) => window.soundBench.sound.follow(s), sampleSignal(signal));
const enter = (scene: 'lantern-turtle' | 'sleepy-anemone') =>
  page.evaluate((s) => window.soundBench.sound.enter(s), scene);
const open = () => page.evaluate(() => window.soundBench.sound.open());

describe('the stored sounds', () => {
  it.each(Object.entries(table.files))(
    '%s is as loud as its table says and loops without a seam',
    async (name, file) => {
      await openPage();
      const measured = await page.evaluate(
        async ([url, sprites]) => {
          const { rate, samples } = await window.soundBench.decode(url);
          const rms = (values: readonly number[]) => Math.hypot(...values) / Math.sqrt(values.length);
          return Object.entries(sprites).map(([sprite, { startMs, durationMs, loop }]) => {
            const start = Math.round((startMs / 1000) * rate);
            const stop = start + Math.round((durationMs / 1000) * rate);
            const at = (i: number) => samples[i] ?? 0;
            let peak = 0;
            for (let i = start; i < stop; i++) peak = Math.max(peak, Math.abs(at(i)));
            // What follows the end of the loop must be what follows its start, over 50 ms.
            const around = Array.from({ length: 2400 }, (_, i) => i - 1200);
            const misfit = rms(around.map((i) => at(start + i) - at(stop + i)));
            return {
              sprite,
              loop,
              peakDb: 20 * Math.log10(peak),
              misfit: misfit / rms(around.map((i) => at(start + i))),
            };
          });
        },
        [
          `./${name}.mp3`,
          file.sprites as Record<string, { startMs: number; durationMs: number; loop: boolean }>,
        ] as const,
      );
      const stated: Record<string, { peakDb: number }> = file.sprites;
      for (const { sprite, loop, peakDb, misfit } of measured) {
        expect(peakDb, sprite).toBeLessThanOrEqual(-12);
        expect(Math.abs(peakDb - (stated[sprite]?.peakDb ?? 0)), sprite).toBeLessThan(1.5);
        if (loop) expect(misfit, sprite).toBeLessThan(0.3);
      }
    },
  );
});

describe('the sound of the lagoon', () => {
  it('lets the layers in with flow and leaves only the water when calm', async () => {
    await openPage();
    await open();
    await enter('lantern-turtle');
    await follow({ phase: 'hold', light: 1, holdProgress: 0.5 });
    await poll(async () => (await running()).music?.level).toBeGreaterThan(0.9);
    await poll(async () => (await running()).pad?.level).toBeGreaterThan(0.9);
    // How long each fade to silence is to take on the sound's own clock, s: the test's own clock may stutter.
    await page.evaluate(() => {
      const real = AudioParam.prototype.linearRampToValueAtTime;
      const fades: number[] = [];
      Object.assign(window, { fades });
      AudioParam.prototype.linearRampToValueAtTime = function (value, endS) {
        if (value === 0) fades.push(endS - window.soundBench.clockS());
        return real.call(this, value, endS);
      };
    });
    await follow({ flow: 'calm', calm: 0.5, phase: 'hold' });
    await poll(async () => (await running()).pad?.level, 20).toBe(0);
    const fades = await page.evaluate(() => (window as { fades?: number[] }).fades ?? []);
    expect(fades.length).toBeGreaterThanOrEqual(2);
    for (const fade of fades) expect(fade).toBeCloseTo(0.8, 1);
    const levels = async () =>
      Object.fromEntries(Object.entries(await running()).map(([name, { level }]) => [name, level]));
    await poll(levels).toEqual({ water: 1, pad: 0, music: 0, shimmer: 0, thinTone: 0, fullTone: 0 });
  });

  it('leads closed eyes by pitch below, a chord in, and a high thin tone above the band', async () => {
    await openPage();
    await open();
    await enter('sleepy-anemone');
    const band = { low: 0.3, high: 0.5 };
    await follow({ phase: 'move', activation: 0.15, band });
    await poll(async () => (await running()).thinTone?.level).toBeGreaterThan(0.3);
    expect((await running()).thinTone?.rate).toBeCloseTo(0.875, 3);
    await follow({ phase: 'hold', activation: 0.4, band });
    await poll(async () => (await running()).fullTone?.level).toBe(1);
    expect((await running()).thinTone?.rate).toBe(1);
    await follow({ phase: 'hold', activation: 0.8, band });
    await poll(async () => (await running()).fullTone?.level).toBe(0);
    expect((await running()).thinTone?.rate).toBeGreaterThan(1.1);
  });

  it('leaves as many files after 30 scene changes as at the start, and none after closing', async () => {
    await openPage();
    await open();
    await enter('lantern-turtle');
    await poll(() => page.evaluate(() => window.soundBench.fileCount())).toBe(2);
    await page.evaluate(async () => {
      const { sound, scenes } = window.soundBench;
      for (let i = 0; i < 30; i++) {
        sound.enter(scenes[i % scenes.length] ?? null);
        await new Promise((resolve) => setTimeout(resolve, i % 3 === 0 ? 0 : 30));
      }
      sound.enter('lantern-turtle');
    });
    await poll(() => page.evaluate(() => window.soundBench.fileCount())).toBe(2);
    await follow({ phase: 'hold' });
    await expect
      .poll(async () =>
        Object.keys(await running())
          .sort()
          .join(),
      )
      .toContain('music');
    await page.evaluate(() => window.soundBench.sound.close());
    expect(await page.evaluate(() => window.soundBench.fileCount())).toBe(0);
  });

  it('plays the scene that was entered, and stays as muted as it was told, before sound was opened', async () => {
    await openPage();
    await enter('lantern-turtle');
    await page.evaluate(() => window.soundBench.sound.setMuted(true));
    expect(await page.evaluate(() => window.soundBench.contextState())).toBe('none');
    await open();
    await follow({ phase: 'hold' });
    await poll(async () => (await running()).music?.level).toBeGreaterThan(0.9);
    expect(await page.evaluate(() => window.soundBench.isMuted())).toBe(true);
  });

  it('wakes at a tap after it was put to sleep (F17)', async () => {
    await openPage();
    await open();
    await page.evaluate(() => window.soundBench.suspend());
    expect(await page.evaluate(() => window.soundBench.contextState())).toBe('suspended');
    await follow({ phase: 'hold' });
    await page.click('button');
    await poll(() => page.evaluate(() => window.soundBench.contextState())).toBe('running');
    await poll(async () => (await running()).pad?.level).toBeGreaterThan(0.5);
  });

  it('rests in silence and comes back with the play; a cue sounds at the volume of its layer', async () => {
    await openPage();
    await open();
    await poll(async () => (await running()).water?.level).toBe(1);
    await page.evaluate(() => {
      window.soundBench.sound.setVolume('cues', 0.4);
      window.soundBench.sound.play('shell');
    });
    expect((await running()).shell?.level).toBeCloseTo(0.4, 6);
    await page.evaluate(() => window.soundBench.sound.rest());
    await poll(async () => (await running()).water?.level).toBe(0);
    await follow({});
    await poll(async () => (await running()).water?.level).toBe(1);
    await page.evaluate(() => window.soundBench.sound.setVolume('water', 0.5));
    await poll(async () => (await running()).water?.level).toBeCloseTo(0.5, 6);
    // A change that is taken back at once: no fade may go on for ever, and the loop stays as loud as it was.
    await page.evaluate(() => {
      const { setInterval, clearInterval } = window;
      const fading = new Set<unknown>();
      const begin = (...given: Parameters<typeof setInterval>) => {
        const id = setInterval(...given);
        fading.add(id);
        return id;
      };
      const end = (id?: number) => {
        fading.delete(id);
        clearInterval(id);
      };
      Object.assign(window, { fading, setInterval: begin, clearInterval: end });
      window.soundBench.sound.setVolume('water', 1);
      window.soundBench.sound.setVolume('water', 0.5);
    });
    await poll(() => page.evaluate(() => (window as { fading?: Set<unknown> }).fading?.size)).toBe(0);
    expect((await running()).water?.level).toBe(0.5);
  });

  it.each(['no sound files', 'a broken connection', 'no audio at all'] as const)(
    'is silent and whole with %s (F17)',
    async (lack) => {
      if (lack === 'no sound files') await context.route('**/*.mp3', (route) => route.fulfill({ status: 404 }));
      if (lack === 'a broken connection') await context.route('**/*.mp3', (route) => route.abort());
      await openPage(
        lack === 'no audio at all'
          ? () => {
              const none = { value: undefined };
              Object.defineProperties(window, { AudioContext: none, webkitAudioContext: none, Audio: none });
            }
          : undefined,
      );
      await open();
      await enter('sleepy-anemone');
      await follow({ phase: 'hold', activation: 0.4 });
      await page.evaluate(() => {
        const { sound } = window.soundBench;
        for (const event of ['welcome', 'stirring', 'holdSwell', 'release', 'shell', 'done'] as const)
          sound.play(event);
        sound.setMuted(true);
        sound.setMuted(false);
        sound.rest();
        sound.enter(null);
        sound.close();
      });
      // What was still on its way is let go of when it comes.
      await poll(() => page.evaluate(() => window.soundBench.fileCount())).toBe(0);
    },
  );
});
