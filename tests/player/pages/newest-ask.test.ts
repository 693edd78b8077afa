import { describe, expect, it } from 'vitest';
import { NewestAsk } from '../../../game/player/pages/newest-ask';

describe('an answer', () => {
  it('is wanted for what was asked last, and not for what was asked before', () => {
    const asks = new NewestAsk();
    const first = asks.begin();
    expect(first()).toBe(true);
    const second = asks.begin();
    expect([first(), second()]).toEqual([false, true]);
  });

  it('is not wanted once its page is gone, but again when another is asked', () => {
    const asks = new NewestAsk();
    const before = asks.begin();
    asks.drop();
    const after = asks.begin();
    expect([before(), after()]).toEqual([false, true]);
  });
});
