import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PlayerContext } from '../../game/player/player-context';
import { prepareAhead } from '../../game/player/prepare-ahead';

/** A player whose flow chart stands where a test says, with what was fetched ahead. */
function standingAt(first: string, face: 'camera' | 'practice' = 'camera') {
  const at = (state: string) => ({
    context: { face },
    matches: (wanted: unknown) => JSON.stringify(wanted).includes(`"${state}"`),
  });
  const snapshot = signal(at(first));
  const prepare = vi.fn();
  const loadLagoon = vi.fn(() => Promise.reject(new Error('no picture in this test')));
  const player = {
    ports: { camera: { prepare }, loadLagoon },
    session: { state: { snapshot } },
    dialog: signal(null),
    side: signal(null),
  } as unknown as PlayerContext;
  return {
    player,
    prepare,
    loadLagoon,
    go: (state: string) => {
      snapshot.value = at(state);
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', {});
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it.each(['suitability', 'plan', 'explain'])('fetches ahead while %s is read', (page) => {
  const { player, prepare, loadLagoon } = standingAt(page);
  const end = prepareAhead(player);
  expect(prepare).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(prepare).toHaveBeenCalledOnce();
  expect(loadLagoon).toHaveBeenCalledOnce();
  end();
});

it('leaves the network alone during play, in a plan for the practice face, and at home where data are saved', () => {
  vi.stubGlobal('navigator', { connection: { saveData: true } });
  for (const one of [standingAt('block'), standingAt('plan', 'practice'), standingAt('home')]) {
    const end = prepareAhead(one.player);
    vi.runAllTimers();
    expect(one.prepare).not.toHaveBeenCalled();
    end();
  }
});

it('begins nothing for somebody who leaves home at once to try the games', () => {
  const { player, prepare, go } = standingAt('home', 'practice');
  const end = prepareAhead(player);
  vi.advanceTimersByTime(1000);
  go('block');
  vi.runAllTimers();
  expect(prepare).not.toHaveBeenCalled();
  end();
});
