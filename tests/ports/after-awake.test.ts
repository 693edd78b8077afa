import { afterEach, describe, expect, it, vi } from 'vitest';
import { createWorkerAnswers } from '../../engine-adapters/mediapipe/worker/worker-answers';
import { afterAwake } from '../../game/ports/after-awake';
import { withinTime } from '../../game/ports/within-time';

const LIMIT_MS = 80;

/** Nothing is heard for longer than the limit, as on a device that sleeps. */
function sleep(): void {
  for (const until = performance.now() + 2 * LIMIT_MS; performance.now() < until; );
}

afterEach(() => void vi.useRealTimers());

describe('a limit', () => {
  it('is over when its time has passed, once, and never where it was ended', () => {
    vi.useFakeTimers();
    const [over, ended] = [vi.fn(), vi.fn()];
    afterAwake(2000, over);
    const end = afterAwake(2000, ended);
    vi.advanceTimersByTime(1999);
    expect(over).not.toHaveBeenCalled();
    end();
    vi.advanceTimersByTime(10_000);
    expect(over).toHaveBeenCalledOnce();
    expect(ended).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('hears what was answered while the page slept, before it calls anybody silent', async () => {
    const asked = withinTime(
      LIMIT_MS,
      new Promise<string>((heard) => setTimeout(heard, LIMIT_MS + 1, 'an answer')),
      () => {
        return new Error('silent');
      },
    );
    sleep();
    await expect(asked).resolves.toBe('an answer');
  });

  it('ends no healthy worker that answered while the page slept', async () => {
    const worker = { postMessage: () => {}, terminate: vi.fn() };
    const answers = createWorkerAnswers<object, { readonly word: string }>(worker);
    const asked = answers.ask({}, [], LIMIT_MS);
    setTimeout(() => answers.heard({ id: 1, word: 'here' }), LIMIT_MS + 1);
    sleep();
    await expect(asked).resolves.toMatchObject({ word: 'here' });
    expect(worker.terminate).not.toHaveBeenCalled();
  });
});
