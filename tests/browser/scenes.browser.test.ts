import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DRAWING_STEPS, LAST_STEP } from '../../game/play/drawing/drawing-steps';
import type { PlaySignal } from '../../game/play/play-signal';
import { SCENE_IDS, type SceneId } from '../../game/therapy/scene-id';
import { serveSources } from '../../scripts/pictures/art-server';
import { flashingShare, jumpingShare } from '../scenes/flashes';
import { PAIRS, playedPair } from '../scenes/played-pair';
import { launchChromium } from './page/launch-chromium';
import type { probe as Probe } from './pages/scene-probe';
import { syntheticSignal } from './pages/synthetic-signal';

declare global {
  interface Window {
    readonly probe: typeof Probe;
  }
}

const PER_S = 12;
const SMALL = { width: 260, height: 200 };

/** Half a minute of the wildest play: every state follows every other, and the face moves three times a second. */
function wildPlay(): { signal: PlaySignal; seconds: number }[] {
  const states = ['move', 'paused', 'inBand', 'notSure', 'hold', 'calm', 'release', 'done', 'rest', 'tooBig'] as const;
  const shaking = Array.from({ length: 8 }, (_, i) => ({
    signal: syntheticSignal('move', { activation: i % 2 ? 1.2 : 0, light: i % 2 }),
    seconds: 1 / 6,
  }));
  return [
    ...states.map((state) => ({
      signal: syntheticSignal(state, {}, { 'eye.patientLeft': 1 }),
      // Long enough that the night of the pause is there.
      seconds: state === 'paused' ? 2 : 5 / 12,
    })),
    ...shaking,
    ...states.map((state) => ({ signal: syntheticSignal(state), seconds: 1 / 6 })),
  ];
}

describe('scenes', () => {
  let browser: Browser;
  /** One for all pages: what a page has fetched, the next one has. */
  let context: BrowserContext;
  let page: Page;
  let sources: Awaited<ReturnType<typeof serveSources>>;
  const errors: string[] = [];

  /** A page of its own, for a test that breaks something of the browser's in it. */
  const fresh = async (viewport = SMALL): Promise<Page> => {
    const made = await context.newPage();
    await made.setViewportSize(viewport);
    made.on('pageerror', (error) => errors.push(error.message));
    await made.goto(`${sources.address}tests/browser/pages/scene-probe.html`);
    await made.waitForSelector('body[data-shown=ready]');
    return made;
  };

  /** The page that all others share, without a lagoon and as large as is wished: what is opened in it is opened anew. */
  const cleared = async (viewport = SMALL): Promise<void> => {
    await page.evaluate(() => window.probe.leave());
    await page.setViewportSize(viewport);
  };

  beforeAll(async () => {
    sources = await serveSources();
    browser = await launchChromium();
    context = await browser.newContext();
    page = await fresh();
  });

  afterAll(async () => {
    await browser?.close();
    await sources?.close();
  });

  it.each(['full', 'plain'] as const)('never flash and never jump (%s) (F18)', async (quality) => {
    // In full, a picture of a quarter of the pixels takes half the time, and no less of it flashes or jumps.
    await cleared(quality === 'full' ? { width: 130, height: 100 } : SMALL);
    for (const scene of SCENE_IDS) {
      await page.evaluate(([id, wish]) => window.probe.open(id, wish), [scene, quality] as const);
      const frames = await page.evaluate(([moments, perS]) => window.probe.lightOver(moments, perS), [
        wildPlay(),
        PER_S,
      ] as const);
      expect(flashingShare(frames, PER_S), `${scene}: share of the screen that flashes`).toBeLessThan(0.25);
      expect(jumpingShare(frames), `${scene}: share of the screen that jumps`).toBeLessThan(0.25);
      const brightest = Math.max(...frames.map((cells) => Math.max(...cells)));
      expect(brightest, `${scene}: something is drawn`).toBeGreaterThan(0.1);
    }
  });

  it('draw nothing that moves by itself for whoever asks for less motion (F18)', async () => {
    await cleared();
    const still = syntheticSignal('rest');
    /** The most that any cell's brightness changes over two seconds in which the face does nothing. */
    const stirring = async (scene: SceneId, motion: 'full' | 'less') => {
      await page.evaluate(([id, how]) => window.probe.open(id, 'plain', how), [scene, motion] as const);
      // Ten seconds, after which nothing is still on its way to its place.
      await page.evaluate((all) => window.probe.playThrough(all), Array<PlaySignal>(300).fill(still));
      const moments = [{ signal: still, seconds: 2 }];
      const [first = [], ...later] = await page.evaluate((all) => window.probe.lightOver(all, 4), moments);
      expect(Math.max(...first), `${scene}: something is drawn`).toBeGreaterThan(0.1);
      return Math.max(...later.flatMap((cells) => cells.map((light, cell) => Math.abs(light - (first[cell] ?? 0)))));
    };
    expect(await stirring('lantern-turtle', 'full')).toBeGreaterThan(0.002);
    for (const scene of SCENE_IDS) expect(await stirring(scene, 'less'), scene).toBe(0);
  });

  // The small one last: what follows is played in it.
  it.each([{ width: 200, height: 360 }, { width: 480, height: 220 }, { width: 320, height: 320 }, SMALL])(
    'keep the creature within 6 % of the height of its place on $width x $height',
    async (viewport) => {
      await cleared(viewport);
      for (const scene of SCENE_IDS) {
        await page.evaluate((id) => window.probe.open(id, 'plain'), scene);
        expect(await page.evaluate(() => window.probe.wander()), scene).toBeLessThanOrEqual(0.06);
      }
    },
  );

  it.each(PAIRS)('play $movement in $scene', async (pair) => {
    const signals = playedPair(pair);
    const resting = pair.movement === 'rest';
    expect(signals.at(-1)?.phase).toBe(resting ? 'rest' : 'done');
    expect(signals.at(-1)?.progress).toBeGreaterThan(resting ? 0.2 : 0.9);
    expect(signals.filter(({ flow }) => flow === 'calm' || flow === 'paused')).toEqual([]);
    await page.evaluate((scene) => window.probe.open(scene, 'plain'), pair.scene);
    const { wander, glow } = await page.evaluate((all) => window.probe.playThrough(all), signals);
    expect(wander, 'how far the creature goes').toBeLessThanOrEqual(0.06);
    const holdAt = signals.findIndex(({ phase }) => phase === 'hold');
    if (!resting) expect(glow[holdAt + 20], 'light in the hold').toBeGreaterThan((glow[20] ?? 1) + 0.3);
  });

  it('go on after the graphics are lost, and without WebGL when they are lost again (F15)', async () => {
    const lone = await fresh();
    expect(await lone.evaluate(() => window.probe.open('lantern-turtle', 'full'))).toBe('full');
    for (let loss = 0; loss < 2; loss++) {
      await lone.evaluate(() => window.probe.loseGraphics());
      await lone.waitForFunction(() => window.probe.isAnew());
    }
    expect(await lone.evaluate(() => window.probe.quality())).toBe('plain');
    expect(await lone.evaluate(() => window.probe.lost())).toBe(0);
    await lone.close();
  });

  it('draw plainly by themselves where a processor plays the graphics card', async () => {
    await cleared();
    expect(await page.evaluate(() => window.probe.open('lantern-turtle', 'auto'))).toBe('plain');
  });

  it('follow a screen that turns, and leave no canvas behind when drawn anew (F20)', async () => {
    await cleared();
    await page.evaluate(() => window.probe.open('tide-pool', 'plain'));
    await page.setViewportSize({ width: 220, height: 360 });
    await page.waitForFunction(() => JSON.stringify(window.probe.canvases()) === '[{"width":220,"height":360}]');
    await page.evaluate(() => window.probe.open('tide-pool', 'full'));
    await page.waitForFunction(() => window.probe.canvases().length === 1);
    expect(await page.evaluate(() => window.probe.wander())).toBeLessThanOrEqual(0.06);
  });

  it.each(['full', 'plain'] as const)(
    'fit their place however often the window turns and the density changes (%s) (F20)',
    async (quality) => {
      const lone = await fresh({ width: 500, height: 574 });
      const screen = await lone.context().newCDPSession(lone);
      const turnTo = (width: number, height: number, deviceScaleFactor: number) =>
        screen.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false });
      await lone.evaluate((wish) => window.probe.open('tide-pool', wish), quality);
      const finest = quality === 'full' ? 2 : 1.5;
      const ways = [
        [492, 428, 1],
        [500, 574, 1],
        [492, 428, 1],
        [500, 574, 2],
        [500, 574, 1],
        [500, 574, 1.25],
      ] as const;
      for (const [width, height, density] of ways) {
        await turnTo(width, height, density);
        const drawn = Math.min(density, finest);
        const fits = { width: Math.round(width * drawn), height: Math.round(height * drawn), density: drawn };
        const expected = {
          place: [width, height],
          shown: [width, height],
          pixels: [fits.width, fits.height],
          laidOut: fits,
          density,
        };
        await lone
          .waitForFunction(
            (wanted) => {
              const { laidOut, ...now } = window.probe.fit() ?? {};
              const { width = 0, height = 0, density = 0 } = laidOut ?? {};
              return JSON.stringify({ ...now, laidOut: { width, height, density } }) === wanted;
            },
            JSON.stringify((({ laidOut, ...rest }) => ({ ...rest, laidOut }))(expected)),
            { timeout: 20_000 },
          )
          .catch(async () => expect(await lone.evaluate(() => window.probe.fit())).toMatchObject(expected));
      }
      await lone.close();
    },
  );

  it('fit a density that came with a new size and went again at once (F20)', async () => {
    const lone = await fresh({ width: 492, height: 428 });
    const screen = await lone.context().newCDPSession(lone);
    const turnTo = (width: number, height: number, deviceScaleFactor: number) =>
      screen.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false });
    const laidOut = (density: number) =>
      lone.waitForFunction((wanted) => window.probe.fit()?.laidOut?.density === wanted, density);
    // Both changes fall between two looks.
    await lone.evaluate(() => {
      const { setInterval } = window;
      window.setInterval = ((look: () => void, ms: number) =>
        setInterval(() => document.title !== 'held' && look(), ms)) as typeof window.setInterval;
    });
    const hold = (title: string) =>
      lone.evaluate((now) => {
        document.title = now;
      }, title);
    await lone.evaluate(() => window.probe.open('tide-pool', 'plain'));
    await hold('held');
    await turnTo(500, 574, 1.5);
    await laidOut(1.5);
    await turnTo(500, 574, 1);
    await hold('');
    await laidOut(1);
    await lone.close();
  });

  it.each(['full', 'plain'] as const)(
    'leave no engine behind when their page was left while it booted, or between two steps of its painting (%s)',
    async (quality) => {
      await cleared();
      for (const painted of [0, 1, 3, 6]) {
        const left = await page.evaluate(([wish, after]) => window.probe.openAndLeave(wish, after), [
          quality,
          painted,
        ] as const);
        expect(left, `${painted} painted`).toEqual({ canvases: 0, running: 0, lost: 0 });
      }
    },
  );

  it('give way to words when a scene cannot be drawn any more, instead of standing still (F15)', async () => {
    await cleared();
    await page.evaluate(() => window.probe.open('lantern-turtle', 'plain'));
    await page.evaluate(() => window.probe.breakScene());
    await page.waitForFunction(() => window.probe.lost() === 1 && window.probe.canvases().length === 0);
  });

  it('are painted step by step while they open, so that the camera’s pictures come meanwhile', async () => {
    await cleared({ width: 640, height: 400 });
    /** The most pictures that were painted within one display frame. */
    const mostAtOnce = await page.evaluate(async () => {
      const pen = CanvasRenderingContext2D.prototype;
      const look = pen.getImageData;
      let [sinceFrame, most, state] = [0, 0, 'opening'];
      // A picture that was painted is looked at in one point.
      pen.getImageData = function lookWatched(this: CanvasRenderingContext2D, ...at: Parameters<typeof look>) {
        if (at[2] === 1) sinceFrame += 1;
        most = Math.max(most, sinceFrame);
        return look.apply(this, at);
      };
      const frame = () => {
        sinceFrame = 0;
        if (state === 'opening') requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
      await window.probe.open('lantern-turtle', 'plain');
      state = 'open';
      pen.getImageData = look;
      return most;
    });
    // What a scene brings of its own; with the water all at once they were 21.
    expect(mostAtOnce).toBeLessThan(9);
  });

  it('take less and less of the processor, step by step, and all of it again', async () => {
    await cleared({ width: 640, height: 400 });
    await page.evaluate(() => window.probe.open('lantern-turtle', 'plain'));
    const drawBy = (step: number) =>
      page.evaluate((one) => window.probe.drawBy(one), DRAWING_STEPS[step] ?? DRAWING_STEPS[0]);
    const pictures = () => page.evaluate(() => window.probe.size().pictures);
    await drawBy(0);
    const all = await pictures();
    await drawBy(1);
    await page.waitForFunction((living) => window.probe.size().pictures < living, all);
    const still = await pictures();
    await drawBy(LAST_STEP);
    expect(await pictures()).toBe(still);
    await drawBy(0);
    await page.waitForFunction((living) => window.probe.size().pictures === living, all);
    // What fills the width is not stretched: a processor takes four times as long for that.
    const bands = await page.evaluate(() => window.probe.bandsOnceSettled(5));
    expect(bands).toHaveLength(2);
    for (const { place, painted, shown } of bands) {
      expect(shown).toEqual(painted);
      expect(place).toEqual(place.map(Math.round));
    }
  });

  it('draw nothing while asleep', async () => {
    await cleared();
    await page.evaluate(() => window.probe.open('lantern-turtle', 'plain'));
    await page.evaluate(() => window.probe.setAsleep(false));
    await page.waitForFunction(
      (from) => window.probe.drawn() > from + 2,
      await page.evaluate(() => window.probe.drawn()),
    );
    await page.evaluate(() => window.probe.setAsleep(true));
    const asleep = await page.evaluate(() => window.probe.drawn());
    // That nothing is drawn has no state to wait for: only time can show it, and a slower machine draws no more in it.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
    expect(await page.evaluate(() => window.probe.drawn())).toBeLessThanOrEqual(asleep + 1);
    await page.evaluate(() => window.probe.setAsleep(false));
    await page.waitForFunction((from) => window.probe.drawn() > from + 2, asleep);
  });

  it('make no error on the page', () => {
    expect(errors).toEqual([]);
  });
});
