import { expect, it, vi } from 'vitest';
import { DRAWING_STEPS, type DrawingStep } from '../../../game/play/drawing/drawing-steps';
import { LagoonHost } from '../../../game/player/session/lagoon-host';
import type { LagoonOptions, LagoonView, OpenLagoon } from '../../../game/ports/lagoon-view';
import { settled } from '../player-doubles';

const place = () => ({}) as HTMLElement;
const options = (scene: LagoonOptions['scene'] = 'tide-pool'): LagoonOptions => ({
  scene,
  sleepers: [],
  reducedMotion: false,
  quality: 'auto',
  highContrast: false,
});

/** A lagoon that opens, is refused or is lost when a test says so. */
class HandLagoon {
  state: 'opening' | 'open' | 'closed' = 'opening';
  asleep = false;
  readonly entered: LagoonOptions[] = [];
  readonly steps: DrawingStep[] = [];
  opens = () => {};
  refuses = (_cause: Error) => {};

  constructor(
    readonly parent: HTMLElement,
    readonly options: LagoonOptions,
    readonly lost: () => void,
    readonly signal: AbortSignal | undefined,
  ) {}

  readonly view: LagoonView = {
    show: () => {},
    enter: async (wish) => void this.entered.push(wish),
    drawBy: (step) => void this.steps.push(step),
    setAsleep: (asleep) => {
      this.asleep = asleep;
    },
    destroy: () => {
      this.state = 'closed';
    },
  };
}

/** A host, the lagoons that were asked of it, and how often it said that there is none. */
function hosted() {
  const lagoons: HandLagoon[] = [];
  const onLost = vi.fn();
  const open: OpenLagoon = (parent, wish, lost, signal) =>
    new Promise((resolve, reject) => {
      const lagoon = new HandLagoon(parent, wish, lost, signal);
      lagoon.opens = () => {
        lagoon.state = 'open';
        resolve(lagoon.view);
      };
      lagoon.refuses = reject;
      lagoons.push(lagoon);
    });
  const host = new LagoonHost(async () => open, onLost);
  const lagoon = (which: number): HandLagoon => {
    const found = lagoons[which];
    if (found === undefined) throw new Error(`${lagoons.length} lagoons were asked for, not ${which + 1}`);
    return found;
  };
  return { host, lagoons, lagoon, onLost };
}

it('a lagoon that is left while it opens is told so at once, and is closed when it opens later', async () => {
  const { host, lagoon, onLost } = hosted();
  host.showIn(place(), options());
  await settled();
  host.showIn(null, null);
  await settled();
  expect(lagoon(0).signal?.aborted).toBe(true);
  lagoon(0).opens();
  await settled();
  expect(lagoon(0).state).toBe('closed');
  expect(host.view()).toBeNull();
  expect(onLost).not.toHaveBeenCalled();
});

it('a lagoon that never opens keeps nobody from the next one', async () => {
  const { host, lagoon } = hosted();
  const [first, second] = [place(), place()];
  host.showIn(first, options());
  await settled();
  host.showIn(second, options());
  await settled();
  lagoon(1).opens();
  await settled();
  expect(lagoon(1).parent).toBe(second);
  expect(host.view()).toBe(lagoon(1).view);
  // And comes it after all, it changes nothing of what is seen.
  lagoon(0).opens();
  await settled();
  expect([lagoon(0).state, lagoon(1).state]).toEqual(['closed', 'open']);
  expect(host.view()).toBe(lagoon(1).view);
});

it('a lagoon that was left is not missed: what breaks in it then says nothing of the next one', async () => {
  const { host, lagoon, onLost } = hosted();
  for (const one of [0, 1]) {
    host.showIn(place(), options());
    await settled();
    host.showIn(null, null);
    await settled();
    expect(lagoon(one).state).toBe('opening');
  }
  host.showIn(place(), options());
  await settled();
  lagoon(2).opens();
  lagoon(0).refuses(new Error('its place is gone'));
  lagoon(1).lost();
  await settled();
  expect(onLost).not.toHaveBeenCalled();
  expect(lagoon(2).state).toBe('open');
});

it('is opened once where it is taken away and wanted again at once, and enters the newest wish', async () => {
  const { host, lagoons, lagoon } = hosted();
  const here = place();
  host.showIn(here, options());
  await settled();
  host.showIn(null, null);
  host.showIn(here, options('moon-bubble'));
  host.showIn(null, null);
  host.showIn(here, options('rising-ray'));
  await settled();
  lagoon(0).opens();
  await settled();
  expect(lagoons).toHaveLength(1);
  expect(lagoon(0).entered.map(({ scene }) => scene)).toEqual(['rising-ray']);
  expect(lagoon(0).state).toBe('open');
});

it('is opened anew where it is left and come back to while it opens', async () => {
  const { host, lagoon } = hosted();
  const here = place();
  host.showIn(here, options());
  await settled();
  host.showIn(null, null);
  await settled();
  host.showIn(here, options());
  await settled();
  lagoon(0).opens();
  lagoon(1).opens();
  await settled();
  expect([lagoon(0).state, lagoon(1).state]).toEqual(['closed', 'open']);
});

it('a lagoon that opens in a pause sleeps until play goes on', async () => {
  const { host, lagoon } = hosted();
  host.showIn(place(), options());
  await settled();
  host.setAsleep(true);
  lagoon(0).opens();
  await settled();
  expect(lagoon(0).asleep).toBe(true);
  host.setAsleep(false);
  expect(lagoon(0).asleep).toBe(false);
});

it('a lagoon is drawn by the step that was told last, also one that opens later', async () => {
  const { host, lagoon } = hosted();
  host.drawBy(DRAWING_STEPS[1]);
  host.showIn(place(), options());
  await settled();
  expect(lagoon(0).options.drawing).toBe(DRAWING_STEPS[1]);
  // Told while it opens.
  host.drawBy(DRAWING_STEPS[2]);
  lagoon(0).opens();
  await settled();
  host.drawBy(DRAWING_STEPS[3]);
  host.drawBy(DRAWING_STEPS[3]);
  expect(lagoon(0).steps).toEqual([DRAWING_STEPS[2], DRAWING_STEPS[3]]);
});

it('says once that there is no picture, and closes what was lost', async () => {
  const { host, lagoon, onLost } = hosted();
  host.showIn(place(), options());
  await settled();
  // An engine that can draw nothing says so while it opens, and opens all the same.
  lagoon(0).lost();
  lagoon(0).opens();
  await settled();
  expect(onLost).toHaveBeenCalledOnce();
  expect(lagoon(0).state).toBe('closed');
  expect(host.view()).toBeNull();
});

it('says that it is painting from the opening until the lagoon is there, and again while it changes the scene', async () => {
  const { host, lagoon } = hosted();
  const here = place();
  expect(host.isPainting()).toBe(false);
  host.showIn(here, options());
  await settled();
  expect(host.isPainting()).toBe(true);
  lagoon(0).opens();
  await settled();
  expect(host.isPainting()).toBe(false);
  let entered = () => {};
  vi.spyOn(lagoon(0).view, 'enter').mockReturnValue(new Promise<void>((done) => (entered = done)));
  host.showIn(here, options('moon-bubble'));
  await settled();
  expect(host.isPainting()).toBe(true);
  entered();
  await settled();
  expect(host.isPainting()).toBe(false);

  host.showIn(place(), options());
  await settled();
  lagoon(1).refuses(new Error('no canvas'));
  await settled();
  expect(host.isPainting()).toBe(false);
});
