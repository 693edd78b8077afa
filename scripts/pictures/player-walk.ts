import type { Page } from 'playwright-core';
import { SHORT_PLAN_FILE } from './short-plan';

/** Longest wait for a page or a state of play: the practice face is quick, a small machine is not [ms]. */
const PATIENCE_MS = 200_000;

/** A person stays this long at the end of a gentle try [ms]. */
const STAY_MS = 1500;

declare global {
  interface Window {
    /** While true, no timer that repeats takes a step: the practice face stands still as it is. */
    heldStill?: boolean;
  }
}

/**
 * Lets a walk hold the practice face still while it looks: however long the look takes on a busy machine, the state that
 * was waited for stands, and none of the look's time is caught up afterwards. The wall clock stands still too: a page that
 * a look has kept busy for seconds would take them for a sleep of the device, and pause. To be called before the page is opened.
 */
export async function letHoldStill(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const repeat = window.setInterval.bind(window);
    const now = performance.now.bind(performance);
    const wall = Date.now.bind(Date);
    let held = false;
    let heldSince = 0;
    let heldMs = 0;
    let steps = false;
    // Drawing goes on in a state that is held, and has the browser's own time.
    performance.now = () => now() - (steps ? heldMs : 0);
    const wallStandingStill = () => Math.round(wall() - heldMs - (held ? now() - heldSince : 0));
    window.Date = new Proxy(Date, {
      construct: (real, given) => (given.length === 0 ? new real(wallStandingStill()) : Reflect.construct(real, given)),
      get: (real, name) => (name === 'now' ? wallStandingStill : Reflect.get(real, name)),
    });
    window.setInterval = ((step: () => void, everyMs?: number) =>
      repeat(() => {
        if (held) return;
        steps = true;
        try {
          step();
        } finally {
          steps = false;
        }
      }, everyMs)) as typeof window.setInterval;
    Object.defineProperty(window, 'heldStill', {
      get: () => held,
      set: (wanted: boolean) => {
        if (wanted && !held) heldSince = now();
        if (!wanted && held) heldMs += now() - heldSince;
        held = wanted;
      },
    });
  });
}

/** Walks through the player's pages and looks at each state; knows no words, so that it can walk in every language. */
export class PlayerWalk<State extends string> {
  constructor(
    readonly page: Page,
    private readonly look: (state: State) => Promise<void>,
  ) {}

  at(name: string) {
    return this.page.locator(`[data-page=${name}]`);
  }

  /** From now on what this page would do after more than 40 s comes a hundred times sooner. */
  async hurryLongWaits(): Promise<void> {
    await this.page.evaluate(() => {
      const wait = window.setTimeout.bind(window);
      window.setTimeout = ((step: () => void, afterMs = 0) =>
        wait(step, afterMs > 40_000 ? afterMs / 100 : afterMs)) as typeof window.setTimeout;
    });
  }

  /** Waits for a page, looks at it as this state. */
  async see(state: State, name: string = state): Promise<void> {
    await this.at(name).first().waitFor({ timeout: PATIENCE_MS });
    await this.page.evaluate(() => {
      window.heldStill = true;
    });
    await this.lookAndGoOn(state);
  }

  async seeDialog(state: State, name: string = state): Promise<void> {
    await this.page.locator(`[data-dialog=${name}]`).waitFor({ timeout: PATIENCE_MS });
    await this.look(state);
  }

  /** Does what a page comes after that goes on by itself, and looks at it from its first moment on, however short it is. */
  async seePassing(state: State, name: string, before: () => Promise<void>): Promise<void> {
    await this.holdAt(`[data-page=${name}]`);
    await before();
    await this.see(state, name);
  }

  /** Waits for a state of play by its word, and holds it while it is looked at, however short it would be. */
  async seePlay(state: State, word: string): Promise<void> {
    await this.holdAt('body:has([data-page=play]) [data-testid=play-state]', word);
    await this.page.waitForFunction(() => window.heldStill, undefined, { timeout: PATIENCE_MS });
    await this.lookAndGoOn(state);
  }

  /** Has the page stand still as soon as this part of it is there and, where words are given, says them. */
  private async holdAt(part: string, words: string | null = null): Promise<void> {
    await this.page.evaluate(
      ([wanted, said]) => {
        const change = new MutationObserver(() => {
          const found = document.querySelector(wanted);
          if (found === null || (said !== null && found.textContent !== said)) return;
          change.disconnect();
          window.heldStill = true;
        });
        change.observe(document, { childList: true, characterData: true, subtree: true });
        // It may be there already.
        document.body.append(document.createComment(''));
      },
      [part, words] as const,
    );
  }

  private async lookAndGoOn(state: State): Promise<void> {
    await this.look(state);
    await this.page.evaluate(() => {
      window.heldStill = false;
    });
  }

  /** Through a door of the first page. */
  async enter(door: 'try' | 'practice' | 'camera' | 'bring' | 'player' | 'kept' | 'reef'): Promise<void> {
    await this.page.locator(`[data-door=${door}]`).first().click();
  }

  /** The one button that leads on, once it may be pressed. */
  async on(name: string): Promise<void> {
    await this.at(name).first().waitFor({ timeout: PATIENCE_MS });
    await this.at(name).locator('.button.warm:enabled').first().click({ timeout: PATIENCE_MS });
  }

  /** Another button of a page, by its place. */
  async press(name: string, nth: number): Promise<void> {
    await this.at(name).locator('.row.handed .button').nth(nth).click();
  }

  async bar(icon: 'stop' | 'sound' | 'help' | 'settings' | 'hurts'): Promise<void> {
    await this.page.locator(`.top-bar [data-icon=${icon}]`).click();
  }

  /** Brings a plan as a file and says that it is one's own, as far as the plan of the day. */
  async bring(file = SHORT_PLAN_FILE): Promise<void> {
    await this.enter('bring');
    await this.page.setInputFiles('input[type=file]', file);
    await this.confirm();
  }

  async confirm(): Promise<void> {
    await this.at('confirm-plan').waitFor();
    for (const box of await this.at('confirm-plan').locator('input[type=checkbox]').all()) await box.check();
    await this.on('confirm-plan');
    await this.at('plan').waitFor();
  }

  /** One gentle try of the calibration with the space bar: moved, stayed a moment, let go of, and back at rest. */
  async tryByHand(): Promise<void> {
    const inMoment = (...moments: string[]) =>
      this.page.waitForFunction(
        (wanted) => {
          const moment = document.querySelector<HTMLElement>('[data-moment]')?.dataset.moment;
          return document.querySelector('[data-page=feel]') !== null || wanted.includes(moment ?? '');
        },
        moments,
        { timeout: PATIENCE_MS },
      );
    await inMoment('waiting');
    // The page is drawn a moment before it hears the key.
    await this.page.locator('html[data-press=hold]').waitFor();
    await this.page.keyboard.down(' ');
    await inMoment('moving');
    await this.page.waitForTimeout(STAY_MS);
    await this.page.keyboard.up(' ');
    // It may be over before it was seen to begin.
    await inMoment('letGo', 'waiting');
    await inMoment('waiting');
  }

  /** Everything that was kept goes, as when a browser clears it on its own; the sign that there was something stays. */
  async clearStore(): Promise<void> {
    // No named functions in here: they would not arrive in the page as they are.
    await this.page.evaluate(async () => {
      for (const { name } of await indexedDB.databases()) {
        const database = await new Promise<IDBDatabase>((open, refuse) => {
          const asked = indexedDB.open(name ?? '');
          asked.onsuccess = () => open(asked.result);
          asked.onerror = () => refuse(asked.error);
        });
        const boxes = [...database.objectStoreNames];
        await new Promise<void>((cleared, refuse) => {
          const step = database.transaction(boxes, 'readwrite');
          step.oncomplete = () => cleared();
          step.onerror = () => refuse(step.error);
          for (const box of boxes) step.objectStore(box).clear();
        });
        database.close();
      }
      localStorage.setItem('tiny-tides/kept', '1');
    });
  }

  /** From now on nothing that is kept can be looked at, as when the browser has closed the database under the page. */
  async loseStore(): Promise<void> {
    await this.page.evaluate(() => {
      IDBDatabase.prototype.transaction = () => {
        throw new DOMException('the connection is closing', 'InvalidStateError');
      };
    });
  }

  /** On the plan of the day: with the practice face instead of the camera. */
  async takePractice(): Promise<void> {
    await this.at('plan').locator('input[name=face]').nth(1).check();
  }
}
