import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TrackedPicture } from '../../../engine-adapters/mediapipe/tracked-picture';
import type { TrackerAnswer, TrackerRequest } from '../../../engine-adapters/mediapipe/tracker-messages';
import type { Numbered } from '../../../engine-adapters/mediapipe/worker-answers';
import { linkTo, type TrackerWorker } from '../../../engine-adapters/mediapipe/worker-link';

const image = { close: () => {} } as ImageBitmap;
const pictureOf = (width: number) => ({ width }) as TrackedPicture;
const request = { wasmBase: '/mediapipe', model: new ArrayBuffer(0), sample: null, delegates: 'measure' } as const;

/** A worker that answers when a test says so. */
class HandWorker implements TrackerWorker {
  onmessage: TrackerWorker['onmessage'] = null;
  onerror: TrackerWorker['onerror'] = null;
  onmessageerror: TrackerWorker['onmessageerror'] = null;
  readonly asked: Numbered<TrackerRequest>[] = [];
  state: 'working' | 'ended' = 'working';

  postMessage(message: unknown): void {
    this.asked.push(message as Numbered<TrackerRequest>);
  }
  terminate(): void {
    this.state = 'ended';
  }
  /** Answers the question of this place in the order of asking. */
  answer(place: number, answer: TrackerAnswer): void {
    const id = this.asked[place]?.id ?? -1;
    this.onmessage?.({ data: { ...answer, id } } as MessageEvent<Numbered<TrackerAnswer>>);
  }
}

async function opened() {
  const worker = new HandWorker();
  const opening = linkTo(worker, request);
  worker.answer(0, { kind: 'opened', runtime: 'test', delegate: 'CPU' });
  return { worker, link: await opening };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the tracker behind a worker', () => {
  it('gives each picture its own answer when the camera was stopped and started while one was under way', async () => {
    const { worker, link } = await opened();
    const before = link.track(image, 0);
    const after = link.track(image, 33);
    worker.answer(1, { kind: 'tracked', picture: pictureOf(1) });
    worker.answer(2, { kind: 'tracked', picture: pictureOf(2) });
    expect([(await before).width, (await after).width]).toEqual([1, 2]);
  });

  it('lives on when every picture was answered in time', async () => {
    const { worker, link } = await opened();
    const before = link.track(image, 0);
    const after = link.track(image, 33);
    worker.answer(1, { kind: 'tracked', picture: pictureOf(1) });
    worker.answer(2, { kind: 'tracked', picture: pictureOf(2) });
    await Promise.all([before, after]);
    const later = link.track(image, 66);
    vi.advanceTimersByTime(1999);
    worker.answer(3, { kind: 'tracked', picture: pictureOf(3) });
    expect((await later).width).toBe(3);
    vi.advanceTimersByTime(10_000);
    expect(worker.state).toBe('working');
  });

  it('ends a worker that hangs, and tells everybody who waits for it', async () => {
    const { worker, link } = await opened();
    const both = Promise.allSettled([link.track(image, 0), link.track(image, 33)]);
    vi.advanceTimersByTime(2000);
    expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(worker.state).toBe('ended');
    await expect(link.track(image, 66)).rejects.toThrow(/has ended/);
  });

  it('ends a worker whose tracker broke down', async () => {
    const { worker, link } = await opened();
    const tracking = link.track(image, 0);
    worker.answer(1, { kind: 'failed', detail: 'the graph is broken' });
    await expect(tracking).rejects.toThrow(/graph is broken/);
    expect(worker.state).toBe('ended');
  });
});
