import { expect, it, vi } from 'vitest';
import { createWayIn } from '../../game/player/way-in';

const found = { pages: 'all' };

/** A way in whose fetching a test ends. */
function wayIn() {
  const loads: { came: () => void; refused: () => void }[] = [];
  const reload = vi.fn(() => Promise.reject(new Error('no connection in this test')));
  const way = createWayIn<typeof found>({
    load: () =>
      new Promise((resolve, reject) => {
        loads.push({ came: () => resolve(() => found), refused: () => reject(new TypeError('not fetched')) });
      }),
    reload,
  });
  way.begin();
  return { way, loads, reload };
}

it('takes the step that a person asked for last, once everything is there', async () => {
  const { way, loads } = wayIn();
  const [first, last] = [vi.fn(), vi.fn()];
  expect(way.fetching.value).toBe('coming');
  way.enter(first);
  way.enter(last);
  expect(way.fetching.value).toBe('awaited');
  loads[0]?.came();
  await vi.waitFor(() => expect(last).toHaveBeenCalledExactlyOnceWith(found));
  expect(first).not.toHaveBeenCalled();
  way.enter(first);
  expect(first).toHaveBeenCalledExactlyOnceWith(found);
  expect(loads).toHaveLength(1);
});

it('says what could not be fetched also to somebody who asked for nothing, and fetches it again for a step', async () => {
  const { way, loads, reload } = wayIn();
  loads[0]?.refused();
  await vi.waitFor(() => expect(way.fetching.value).toBe('missing'));
  const step = vi.fn();
  way.enter(step);
  expect(way.fetching.value).toBe('awaited');
  loads[1]?.refused();
  await vi.waitFor(() => expect(way.fetching.value).toBe('missing'));
  // A browser may remember the refusal: the whole page was tried too, and is still out of reach.
  expect(reload).toHaveBeenCalledOnce();
  way.again();
  loads[2]?.came();
  await vi.waitFor(() => expect(step).toHaveBeenCalledExactlyOnceWith(found));
});
