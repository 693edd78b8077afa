import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createAttemptTracker, type TrackedAttempt } from '../../../game/movement/attempt/attempt-tracker';

const FRAME_MS = 33;

/** Activation of one frame of gentle tries, one every four seconds; null now and then. */
const activationAt = (i: number, hidden: number): number | null =>
  i % 97 === hidden ? null : Math.max(0, Math.sin((i * FRAME_MS * 2 * Math.PI) / 4000)) * 0.8;

it('gives no attempt a negative time, and lets none overlap, after the clock went back', () => {
  fc.assert(
    fc.property(fc.nat(600), fc.integer({ min: 1, max: 20_000 }), fc.nat(96), (turn, backMs, hidden) => {
      const tracker = createAttemptTracker(0.4);
      const before: TrackedAttempt[] = [];
      const after: TrackedAttempt[] = [];
      let last = 0;
      for (let i = 0; i < 900; i++) {
        const now = activationAt(i, hidden);
        const speedPerS = now === null ? null : ((now - last) * 1000) / FRAME_MS;
        last = now ?? last;
        const timeMs = 100_000 + i * FRAME_MS - (i < turn ? 0 : backMs);
        const ended = tracker.step(timeMs, now, speedPerS);
        // What is cut by the clock's turn ends in the first frame after it, on the clock before.
        if (ended !== null) (i <= turn || ended.endMs > timeMs ? before : after).push(ended);
      }
      for (const one of [...before, ...after]) {
        expect(one.holdMs).toBeGreaterThanOrEqual(one.onsetMs);
        expect(one.releaseMs).toBeGreaterThanOrEqual(one.holdMs);
        expect(one.endMs).toBeGreaterThanOrEqual(one.releaseMs);
      }
      for (const list of [before, after]) {
        for (const [i, one] of list.entries()) {
          const next = list[i + 1];
          if (next !== undefined) expect(next.onsetMs).toBeGreaterThanOrEqual(one.endMs);
        }
      }
      expect(after.length).toBeGreaterThan(0);
    }),
  );
});
