import { describe, expect, it } from 'vitest';
import { eraseAll } from '../../../game/player/profiles/erase-all';

/** Notes what was done, in order; what is named in `refuses` rejects. */
function allThatIsKept(...refuses: readonly ('memory' | 'file' | 'key')[]) {
  const done: string[] = [];
  const step = (name: 'memory' | 'file' | 'key') => async () => {
    if (refuses.includes(name)) throw new Error('refused in a test');
    done.push(name);
  };
  const kept = {
    memory: { erase: step('memory') },
    keptSettings: { erase: () => void done.push('settings') },
    camera: { forgetModelFile: step('file') },
    deviceSeal: { forget: step('key') },
    session: {
      stopKeeping: async () => {
        done.push('stop');
        return () => void done.push('keep on');
      },
      forget: () => void done.push('forget'),
    },
  };
  return { kept, done };
}

describe('erasing everything', () => {
  it('takes what is kept of people first, then the key and the file', async () => {
    const { kept, done } = allThatIsKept();
    expect(await eraseAll(kept)).toBe('erased');
    expect(done).toEqual(['stop', 'memory', 'settings', 'forget', 'key', 'file']);
  });

  it('erases sessions and plans also where the browser refuses the file', async () => {
    const { kept, done } = allThatIsKept('file');
    expect(await eraseAll(kept)).toBe('withoutFile');
    expect(done).toEqual(['stop', 'memory', 'settings', 'forget', 'key']);
  });

  it('erases the file also where the browser refuses the key, and says what is left', async () => {
    const { kept, done } = allThatIsKept('key');
    expect(await eraseAll(kept)).toBe('withoutKey');
    expect(done).toEqual(['stop', 'memory', 'settings', 'forget', 'file']);
    expect(await eraseAll(allThatIsKept('key', 'file').kept)).toBe('withoutBoth');
  });

  it('that the store refuses changes nothing, and what is under way is written on', async () => {
    const { kept, done } = allThatIsKept('memory');
    expect(await eraseAll(kept)).toBe('refused');
    expect(done).toEqual(['stop', 'keep on']);
  });
});
