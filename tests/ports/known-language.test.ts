import { afterEach, expect, it, vi } from 'vitest';
import { mendLanguage } from '../../game/ports/known-language';

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['de-AT', 'de-AT'],
  ['C', 'en'],
  ['', 'en'],
])('%j becomes %j', (language, known) => {
  const browser = { language };
  mendLanguage(browser);
  expect(browser.language).toBe(known);
});

it('lets the curves be loaded where the browser says "C"', async () => {
  vi.resetModules();
  const size = () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} });
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('document', { addEventListener: () => {} });
  for (const told of ['addEventListener', 'dispatchEvent']) vi.stubGlobal(told, () => {});
  vi.stubGlobal('matchMedia', size);
  vi.stubGlobal('devicePixelRatio', 1);
  vi.stubGlobal('navigator', { language: 'C' });
  await expect(import('../../game/workbench/curves/curve')).resolves.toHaveProperty('createCurve');
});
