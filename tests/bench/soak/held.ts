import type { CDPSession } from 'playwright-core';

/** What a page holds once all that nobody needs was collected. */
export interface Held {
  readonly heapMb: number;
  /** Of the document and of what scripts hold beside it. */
  readonly nodes: number;
  readonly listeners: number;
}

/** Collects what nobody needs, then counts what is left. */
export async function held(cdp: CDPSession): Promise<Held> {
  // Weak references are emptied by one collection, what only they held is freed by the next.
  for (let i = 0; i < 2; i += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  return { heapMb: usedSize / 1e6, nodes, listeners: jsEventListeners };
}
