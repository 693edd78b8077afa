import { describe, expect, it } from 'vitest';
import { createFrameStamper } from '../../../../engine-adapters/mediapipe/camera/frame-stamp';

describe('frame stamps', () => {
  it('take the best time the browser gives', () => {
    expect(createFrameStamper()({ captureTime: 10, receiveTime: 20, presentedFrames: 7 }, 30)).toEqual({
      captureMs: 10,
      captureSource: 'captureTime',
      presented: 7,
    });
    expect(createFrameStamper()({ receiveTime: 20 }, 30)).toMatchObject({
      captureMs: 20,
      captureSource: 'receiveTime',
    });
    expect(createFrameStamper()({}, 30)).toMatchObject({ captureMs: 30, captureSource: 'callback', presented: 1 });
  });

  it('never go back to a better kind of time: the kinds differ by tens of ms', () => {
    const stamp = createFrameStamper();
    stamp({ captureTime: 10, receiveTime: 20 }, 30);
    expect(stamp({ receiveTime: 53 }, 63)).toMatchObject({ captureMs: 53, captureSource: 'receiveTime' });
    expect(stamp({ captureTime: 76, receiveTime: 86 }, 96)).toMatchObject({
      captureMs: 86,
      captureSource: 'receiveTime',
    });
    expect(stamp({ captureTime: 110 }, 130)).toMatchObject({ captureMs: 130, captureSource: 'callback' });
  });

  it('are refused when time does not rise or is no time (F10)', () => {
    const stamp = createFrameStamper();
    stamp({ captureTime: 10 }, 30);
    expect(stamp({ captureTime: 10 }, 63)).toBeNull();
    expect(stamp({ captureTime: 9 }, 96)).toBeNull();
    expect(stamp({ captureTime: 11 }, 97)).not.toBeNull();
    expect(createFrameStamper()({ captureTime: Number.NaN }, Number.NaN)).toBeNull();
  });
});
