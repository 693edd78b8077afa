import { afterEach, expect, it, vi } from 'vitest';
import { createWorkerAnswers } from '../../../../engine-adapters/mediapipe/worker/worker-answers';

afterEach(() => vi.useRealTimers());

it('a question that could not be sent is refused at once, and its timer ends nothing', async () => {
  vi.useFakeTimers();
  let ended = 0;
  const worker = {
    postMessage: () => {
      throw new DOMException('detached', 'DataCloneError');
    },
    terminate: () => {
      ended += 1;
    },
  };
  const answers = createWorkerAnswers(worker);
  await expect(answers.ask({}, [], 1000)).rejects.toThrow('detached');
  vi.advanceTimersByTime(5000);
  expect(ended).toBe(0);
});
