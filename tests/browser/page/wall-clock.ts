import type { BrowserContext } from 'playwright-core';

/** Sets the wall clock of every page of a context; it runs on from there. A test then never meets midnight by chance. */
export async function setWallClock(context: BrowserContext, iso: string): Promise<void> {
  await context.addInitScript((shiftMs) => {
    const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...given: [] | [number | string]) {
        if (given.length === 0) super(Real.now() + shiftMs);
        else super(given[0]);
      }

      static override now(): number {
        return Real.now() + shiftMs;
      }
    } as DateConstructor;
  }, Date.parse(iso) - Date.now());
}
