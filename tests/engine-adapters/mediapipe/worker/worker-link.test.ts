import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TrackedPicture } from '../../../../engine-adapters/mediapipe/tracker/tracked-picture';
import type { TrackerAnswer, TrackerRequest } from '../../../../engine-adapters/mediapipe/worker/tracker-messages';
import type { Numbered } from '../../../../engine-adapters/mediapipe/worker/worker-answers';
import { linkTo, type TrackerWorker } from '../../../../engine-adapters/mediapipe/worker/worker-link';
import { REFUSED_IN_WORKER } from '../../../../game/ports/stay-on-device';

const image = { close: () => {} } as ImageBitmap;
/** Of a camera that goes on. */
const running = new AbortController().signal;
const pictureOf = (width: number) => ({ width }) as TrackedPicture;
const request = { wasmBase: '/mediapipe', model: new ArrayBuffer(0), delegates: 'measure' } as const;

/** A worker that answers when a test says so. */
class HandWorker implements TrackerWorker {
  onmessage: TrackerWorker['onmessage'] = null;
  onerror: TrackerWorker['onerror'] = null;
  onmessageerror: TrackerWorker['onmessageerror'] = null;
  readonly asked: Numbered<TrackerRequest>[] = [];
  state: 'working' | 'ended' = 'working';

  postMessage(message: unknown): void {
    const asked = message as Numbered<TrackerRequest>;
    // The head start is no question: nobody answers it.
    if (asked.kind !== 'load') this.asked.push(asked);
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
  await vi.waitFor(() => expect(worker.asked).toHaveLength(1));
  worker.answer(0, { kind: 'opened', runtime: 'test', delegate: 'CPU', reads: 'frame' });
  return { worker, link: await opening };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the tracker behind a worker', () => {
  it('gives each picture its own answer when the camera was stopped and started while one was under way', async () => {
    const { worker, link } = await opened();
    const before = link.track(image, 0, running);
    const after = link.track(image, 33, running);
    worker.answer(1, { kind: 'tracked', picture: pictureOf(1) });
    worker.answer(2, { kind: 'tracked', picture: pictureOf(2) });
    expect([(await before).width, (await after).width]).toEqual([1, 2]);
  });

  it('hands on what its worker was refused, and takes it for no answer (F35)', async () => {
    const { worker, link } = await opened();
    const heard: unknown[] = [];
    vi.stubGlobal('dispatchEvent', (event: CustomEvent) => heard.push([event.type, event.detail]));
    const under = link.track(image, 0, running);
    const refused = { way: 'fetch', to: 'http://elsewhere.test' };
    worker.onmessage?.({ data: { kind: 'refused', refused } } as MessageEvent);
    worker.answer(1, { kind: 'tracked', picture: pictureOf(1) });
    expect((await under).width).toBe(1);
    expect(heard).toEqual([[REFUSED_IN_WORKER, refused]]);
    vi.unstubAllGlobals();
  });

  it('waits for its engine as long as more of it comes over a slow network, and a minute after the last of it (F11)', async () => {
    const worker = new HandWorker();
    const came: number[] = [];
    const opening = linkTo(worker, { ...request, onEngine: (bytes) => came.push(bytes) });
    const refused = expect(opening).rejects.toThrow('no answer in 60000 ms');
    await vi.waitFor(() => expect(worker.asked).toHaveLength(1));
    for (const bytes of [1, 2, 3]) {
      await vi.advanceTimersByTimeAsync(50_000);
      worker.onmessage?.({ data: { kind: 'engine', bytes } } as MessageEvent);
    }
    await vi.advanceTimersByTimeAsync(50_000);
    expect([came, worker.state]).toEqual([[1, 2, 3], 'working']);
    await vi.advanceTimersByTimeAsync(11_000);
    await refused;
    expect(worker.state).toBe('ended');
  });

  it('lives on when every picture was answered in time', async () => {
    const { worker, link } = await opened();
    const before = link.track(image, 0, running);
    const after = link.track(image, 33, running);
    worker.answer(1, { kind: 'tracked', picture: pictureOf(1) });
    worker.answer(2, { kind: 'tracked', picture: pictureOf(2) });
    await Promise.all([before, after]);
    const later = link.track(image, 66, running);
    vi.advanceTimersByTime(1999);
    worker.answer(3, { kind: 'tracked', picture: pictureOf(3) });
    expect((await later).width).toBe(3);
    vi.advanceTimersByTime(10_000);
    expect(worker.state).toBe('working');
  });

  it('ends a worker that hangs, and tells everybody who waits for it (F12)', async () => {
    const { worker, link } = await opened();
    const both = Promise.allSettled([link.track(image, 0, running), link.track(image, 33, running)]);
    vi.advanceTimersByTime(2000);
    expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(worker.state).toBe('ended');
    await expect(link.track(image, 66, running)).rejects.toThrow(/has ended/);
  });

  it('forgets a picture whose camera was stopped: its answer is nobody’s, and its timer ends nothing', async () => {
    const { worker, link } = await opened();
    const stopped = new AbortController();
    const before = expect(link.track(image, 0, stopped.signal)).rejects.toThrow('camera stopped');
    stopped.abort(new Error('camera stopped'));
    await before;
    vi.advanceTimersByTime(10_000);
    expect(worker.state).toBe('working');
    const after = link.track(image, 33, running);
    worker.answer(1, { kind: 'tracked', picture: pictureOf(1) });
    worker.answer(2, { kind: 'tracked', picture: pictureOf(2) });
    expect((await after).width).toBe(2);
  });

  it('does not ask about a picture whose camera is stopped already, and lets go of it', async () => {
    const { worker, link } = await opened();
    const close = vi.fn();
    const tracking = link.track({ ...image, close }, 0, AbortSignal.abort(new Error('camera stopped')));
    await expect(tracking).rejects.toThrow('camera stopped');
    expect(worker.asked).toHaveLength(1);
    expect(close).toHaveBeenCalledOnce();
  });

  it('holds nothing of a picture that was answered: a camera runs for thousands of them', async () => {
    const { worker, link } = await opened();
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    const tracking = link.track(image, 0, signal);
    worker.answer(1, { kind: 'tracked', picture: pictureOf(1) });
    await tracking;
    expect(removed.mock.calls.map(([, heard]) => heard)).toEqual(added.mock.calls.map(([, heard]) => heard));
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends a worker whose tracker broke down (F12)', async () => {
    const { worker, link } = await opened();
    const tracking = link.track(image, 0, running);
    worker.answer(1, { kind: 'failed', detail: 'the graph is broken' });
    await expect(tracking).rejects.toThrow(/graph is broken/);
    expect(worker.state).toBe('ended');
  });
});
