import { afterEach, expect, it, vi } from 'vitest';
import { openLocalStore } from '../../../engine-adapters/localforage/open-local-store';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

// No browser falls silent when asked to: this IndexedDB takes the asking and never answers.
it('that never answers is waited for 5 s, asked once more, and then told (F28)', async () => {
  vi.useFakeTimers();
  let asked = 0;
  const open = () => {
    asked += 1;
    return {};
  };
  vi.stubGlobal('indexedDB', { open });
  let told = 'nothing yet';
  const opening = openLocalStore('silent')
    .open()
    .catch((error: { fault?: string }) => {
      told = String(error.fault);
    });
  await vi.advanceTimersByTimeAsync(4990);
  expect([asked, told]).toEqual([1, 'nothing yet']);
  await vi.advanceTimersByTimeAsync(20);
  expect([asked, told]).toEqual([2, 'nothing yet']);
  await vi.advanceTimersByTimeAsync(5000);
  await opening;
  expect([asked, told]).toEqual([2, 'timeout']);
});
