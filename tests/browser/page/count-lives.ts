import type { CDPSession, Page } from 'playwright-core';
import { type Lives, watchLives } from './watch-lives';

/** All that a page keeps alive at one moment, garbage collected before. Counts. */
export interface LivesCount extends Lives {
  /** Of all elements together, as the browser counts them. */
  readonly listeners: number;
  /** Elements in the page. */
  readonly elements: number;
  /**
   * Nodes outside the page that a script still holds. The browser's own count of nodes says less: in it are those of every
   * drawing (SVG) that it has decoded and keeps for as long as it likes.
   */
  readonly heldNodes: number;
  /** Listeners on the window and on the document, which outlive every page of the product, by the event's name. */
  readonly lasting: Readonly<Record<string, number>>;
}

/** Collections until nothing more is found: what one has freed may have held what the next one frees. */
const COLLECTIONS = 3;

/** Has a page followed that has not been opened yet. Out: counts what it keeps alive. */
export async function followLives(page: Page): Promise<() => Promise<LivesCount>> {
  // The runner names every inner function with a helper of its own, which a page does not have.
  await page.addInitScript('globalThis.__name = (one) => one');
  await page.addInitScript(watchLives);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  return async () => {
    for (let i = 0; i < COLLECTIONS; i++) {
      await cdp.send('HeapProfiler.collectGarbage');
      // A weak reference that was read stays strong until its task has ended.
      await page.evaluate(() => new Promise((done) => setTimeout(done)));
    }
    const lives = await page.evaluate(() => window.lives());
    const { metrics } = await cdp.send('Performance.getMetrics');
    const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
    const lasting = { ...(await listenersOn(cdp, 'window')), ...(await listenersOn(cdp, 'document')) };
    const elements = await page.evaluate(() => document.querySelectorAll('*').length);
    return { ...lives, listeners: metric('JSEventListeners'), elements, heldNodes: await heldNodes(cdp), lasting };
  };
}

async function heldNodes(cdp: CDPSession): Promise<number> {
  const objectGroup = 'lives';
  const { result: kind } = await cdp.send('Runtime.evaluate', { expression: 'Node.prototype', objectGroup });
  const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: kind.objectId ?? '', objectGroup });
  const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: `function () {
      // The kinds' own prototypes are found too, and are no nodes.
      const nodes = this.filter((one) => !Object.hasOwn(one, 'constructor'));
      return nodes.filter((node) => node.getRootNode() !== document).length;
    }`,
    returnByValue: true,
  });
  await cdp.send('Runtime.releaseObjectGroup', { objectGroup });
  if (typeof result.value !== 'number') throw new Error(`nodes not counted: ${exceptionDetails?.text ?? result.type}`);
  return result.value;
}

async function listenersOn(cdp: CDPSession, expression: 'window' | 'document'): Promise<Record<string, number>> {
  const { result } = await cdp.send('Runtime.evaluate', { expression, objectGroup: 'lives' });
  const { listeners } = await cdp.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' });
  // A held object would count as one that the page keeps.
  await cdp.send('Runtime.releaseObjectGroup', { objectGroup: 'lives' });
  const counts: Record<string, number> = {};
  for (const { type } of listeners) counts[`${expression} ${type}`] = (counts[`${expression} ${type}`] ?? 0) + 1;
  return counts;
}
