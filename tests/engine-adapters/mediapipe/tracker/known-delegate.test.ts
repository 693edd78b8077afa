import { describe, expect, it } from 'vitest';
import {
  describeMachine,
  readKnownDelegate,
  writeKnownDelegate,
} from '../../../../engine-adapters/mediapipe/tracker/known-delegate';

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.1.2 Safari/537.36';
const here = { hardwareConcurrency: 4, userAgent: CHROME };

describe('the remembered delegate', () => {
  it('is read as it was written, and anything else is nothing', () => {
    const known = { machine: describeMachine('A card on a bus', here), delegate: 'GPU' } as const;
    expect(readKnownDelegate(writeKnownDelegate(known))).toEqual(known);
    for (const text of [null, '', 'GPU', 'TPU on that', '{}']) expect(readKnownDelegate(text)).toBeNull();
  });

  it('belongs to one card, one number of cores and one browser, and outlives a small update', () => {
    const machine = describeMachine('A card', here);
    expect(describeMachine('A card', { ...here, userAgent: CHROME.replace('142.0.1.2', '142.0.9.9') })).toBe(machine);
    for (const other of [
      describeMachine('B card', here),
      describeMachine(null, here),
      describeMachine('A card', { ...here, hardwareConcurrency: 8 }),
      describeMachine('A card', { ...here, userAgent: CHROME.replace('142', '143') }),
    ]) {
      expect(other).not.toBe(machine);
    }
  });
});
