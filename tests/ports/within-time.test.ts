import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withinTime } from '../../game/ports/within-time';

describe('waiting no longer than a time', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('gives what arrives in time, or its refusal, and leaves no timer behind', async () => {
    expect(await withinTime(50, Promise.resolve(7), () => new Error('late'))).toBe(7);
    await expect(withinTime(50, Promise.reject(new Error('no')), () => new Error('late'))).rejects.toThrow('no');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('refuses when the time is over, and lets go of what arrives after that', async () => {
    let arrive = (_value: number) => {};
    const letGo = vi.fn();
    const waiting = withinTime(
      50,
      new Promise<number>((resolve) => {
        arrive = resolve;
      }),
      () => new Error('late'),
      letGo,
    );
    const refused = expect(waiting).rejects.toThrow('late');
    await vi.advanceTimersByTimeAsync(50);
    await refused;
    arrive(7);
    await vi.advanceTimersByTimeAsync(0);
    expect(letGo).toHaveBeenCalledWith(7);
  });
});
