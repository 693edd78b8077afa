import { describe, expect, it } from 'vitest';
import { grownShells } from '../../../game/player/profiles/grown-shells';
import type { SessionRecord } from '../../../game/record/session-record';

/** A sitting of which only what a shell is given for is real. */
const sitting = (...progress: readonly number[]) =>
  ({ blocks: progress.map((earned) => ({ progress: earned, attempts: [] })) }) as unknown as SessionRecord;

describe('a reef', () => {
  it('gets one shell from a sitting in which something was earned, however much that was, and none from another', () => {
    expect(grownShells([])).toBe(0);
    expect(grownShells([sitting(), sitting(0, 0)])).toBe(0);
    expect(grownShells([sitting(0.1), sitting(1, 1, 1), sitting(0)])).toBe(2);
  });
});
