import { describe, expect, it } from 'vitest';
import { chooseDelegate, worthTryingGpu } from '../../../../engine-adapters/mediapipe/tracker/choose-delegate';

describe('processor or graphics card', () => {
  it('never tries a graphics card that is only software, or none at all', () => {
    expect(worthTryingGpu(60, 'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)')).toBe(
      false,
    );
    expect(worthTryingGpu(60, 'Mesa llvmpipe (LLVM 15)')).toBe(false);
    expect(worthTryingGpu(60, null)).toBe(false);
    expect(worthTryingGpu(60, 'ANGLE (Intel, Mesa Intel(R) UHD Graphics 620)')).toBe(true);
  });

  it('leaves a fast processor alone', () => {
    expect(worthTryingGpu(8, 'Apple M2')).toBe(false);
  });

  it('takes the graphics card only when it clearly saves time', () => {
    expect(chooseDelegate(40, 12)).toBe('GPU');
    expect(chooseDelegate(40, 35)).toBe('CPU');
    expect(chooseDelegate(40, null)).toBe('CPU');
  });
});
