import { describe, expect, it } from 'vitest';
import { grownShells } from '../../../game/player/profiles/shell-count';
import type { SessionRecord } from '../../../game/record/session-record';

/** A session of which only what a shell is given for is real. */
const session = (...progress: readonly number[]) =>
  ({ blocks: progress.map((earned) => ({ progress: earned, attempts: [] })) }) as unknown as SessionRecord;

describe('a reef', () => {
  it('gets one shell from a session in which something was earned, however much that was, and none from another', () => {
    expect(grownShells([])).toBe(0);
    expect(grownShells([session(), session(0, 0)])).toBe(0);
    expect(grownShells([session(0.1), session(1, 1, 1), session(0)])).toBe(2);
  });
});
