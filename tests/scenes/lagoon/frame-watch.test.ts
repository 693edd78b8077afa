import { describe, expect, it } from 'vitest';
import { FrameWatch } from '../../../game/scenes/lagoon/frame-watch';

function watch(frameMs: (frame: number) => number, frames = 400): 'fine' | 'slow' {
  const watcher = new FrameWatch();
  for (let i = 0; i < frames; i++) if (watcher.step(frameMs(i)) === 'slow') return 'slow';
  return 'fine';
}

describe('FrameWatch', () => {
  it('calls a lagoon slow that stays behind', () => {
    expect(watch(() => 55)).toBe('slow');
  });

  it('forgives a slow start and single stalls', () => {
    expect(watch((frame) => (frame < 50 ? 200 : 17))).toBe('fine');
    expect(watch((frame) => (frame % 4 === 0 ? 120 : 17))).toBe('fine');
  });
});
