import { describe, expect, it } from 'vitest';
import { chooseDelegate, worthTryingGpu } from '../../../../engine-adapters/mediapipe/tracker/choose-delegate';

const LINUX = 'Mozilla/5.0 (X11; Linux x86_64)';

describe('processor or graphics card', () => {
  it('never tries a graphics card that is only software, or none at all', () => {
    expect(worthTryingGpu(60, 'Mesa llvmpipe (LLVM 15)', LINUX)).toBe(false);
    expect(worthTryingGpu(60, 'Apple GPU', LINUX)).toBe(false);
    expect(worthTryingGpu(60, null, LINUX)).toBe(false);
    expect(worthTryingGpu(60, 'ANGLE (Intel, Mesa Intel(R) UHD Graphics 620)', LINUX)).toBe(true);
  });

  it('leaves a fast processor alone', () => {
    expect(worthTryingGpu(8, 'Apple M2', LINUX)).toBe(false);
  });

  it('takes the graphics card only when it clearly saves time', () => {
    expect(chooseDelegate(40, 12)).toBe('GPU');
    expect(chooseDelegate(40, 35)).toBe('CPU');
    expect(chooseDelegate(40, null)).toBe('CPU');
  });
});
