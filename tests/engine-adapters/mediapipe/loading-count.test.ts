import { statSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { createLoadingCount, LOADED_PARTS } from '../../../engine-adapters/mediapipe/loading-count';
import type { StartProgress } from '../../../game/ports/face-source';

const { model, engine } = LOADED_PARTS;

/** A start that listens. */
function listening(count: ReturnType<typeof createLoadingCount>) {
  const shares: number[] = [];
  count.tellTo((progress: StartProgress) => {
    if (progress.step === 'loading') shares.push(progress.loadedBytes / progress.totalBytes);
  });
  return shares;
}

it('knows how long the engine is that is served', () => {
  const { size } = statSync('node_modules/@mediapipe/tasks-vision/wasm/vision_wasm_module_internal.wasm');
  expect(engine).toBe(size);
});

it('counts model and engine, in whatever order they come, up to all of both', () => {
  const count = createLoadingCount();
  const shares = listening(count);
  for (const part of [0.5, 1]) {
    count.come('engine', part * engine);
    count.come('model', part * model);
  }
  const total = model + engine;
  expect(shares).toEqual([0, engine / 2 / total, 0.5, (engine + model / 2) / total, 1]);
});

it('never falls within a start, also where a part is begun anew or becomes longer than it is', () => {
  const count = createLoadingCount();
  const shares = listening(count);
  for (const bytes of [0, model, 0, model / 2, model]) count.come('model', bytes);
  for (const bytes of [1, engine / 2, 2 * engine]) count.come('engine', bytes);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

it('tells a start that comes later what is here already, and nothing where all is here', () => {
  const count = createLoadingCount();
  count.come('model', model);
  expect(listening(count)).toEqual([model / (model + engine)]);
  count.come('engine', engine);
  expect(listening(count)).toEqual([]);
});

it('says when the engine is here', async () => {
  const count = createLoadingCount();
  const here = vi.fn();
  void count.engineHere().then(here);
  count.come('engine', engine - 1);
  await new Promise((turn) => setImmediate(turn));
  expect(here).not.toHaveBeenCalled();
  count.come('engine', engine);
  await vi.waitFor(() => expect(here).toHaveBeenCalledOnce());
});
