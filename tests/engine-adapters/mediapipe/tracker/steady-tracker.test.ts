import { describe, expect, it, vi } from 'vitest';
import { openSteadyTracker } from '../../../../engine-adapters/mediapipe/tracker/steady-tracker';
import type { TrackedPicture } from '../../../../engine-adapters/mediapipe/tracker/tracked-picture';
import type { LinkRequest, OpenLink } from '../../../../engine-adapters/mediapipe/tracker/tracker-link';

const picture = {} as TrackedPicture;
const image = {} as ImageBitmap;
/** Of a camera that goes on. */
const running = new AbortController().signal;
const request = { wasmBase: '/mediapipe', model: new ArrayBuffer(0) };

/** Opens links that answer as told; notes what was asked of it and how many links are open. */
function place(name: string, ...answers: (TrackedPicture | Error)[]) {
  const asked: LinkRequest[] = [];
  const live = new Set<LinkRequest>();
  const open: OpenLink = async (wanted) => {
    asked.push(wanted);
    live.add(wanted);
    return {
      delegate: wanted.delegates === 'measure' ? 'GPU' : 'CPU',
      reads: wanted.delegates === 'measure' ? 'frame' : 'copy',
      runtime: name,
      track: async () => {
        const answer = answers.shift() ?? picture;
        if (answer instanceof Error) throw answer;
        return answer;
      },
      close: () => {
        live.delete(wanted);
      },
    };
  };
  return { asked, live, open };
}

const refusing: OpenLink = async () => {
  throw new Error('does not start here');
};

describe('the steady tracker', () => {
  it('runs in the worker and measures which delegate is faster', async () => {
    const worker = place('worker');
    const tracker = await openSteadyTracker(request, { inWorker: worker.open, inPage: refusing });
    expect(tracker.runtime).toBe('worker');
    expect(worker.asked[0]).toMatchObject({ delegates: 'measure' });
    expect(await tracker.track(image, 0, running)).toBe(picture);
  });

  it('runs in the page where no worker starts (F12)', async () => {
    const page = place('page');
    const tracker = await openSteadyTracker(request, { inWorker: refusing, inPage: page.open });
    expect(tracker.runtime).toBe('page');
    expect(page.asked[0]).toMatchObject({ delegates: 'processorOnly' });
  });

  it('leaves a worker whose tracker never finds a face for the page where that finds one, and says so', async () => {
    const worker = place('worker');
    const page = place('page');
    const finding =
      (open: OpenLink, foundDrawnFace: boolean): OpenLink =>
      async (wanted) => ({ ...(await open(wanted)), foundDrawnFace });
    const blind = finding(worker.open, false);
    const left = await openSteadyTracker(request, { inWorker: blind, inPage: finding(page.open, true) });
    expect(left.runtime).toBe('page; the one in a worker found no face');
    expect([worker.live.size, page.live.size]).toEqual([0, 1]);
    // No better there, or no start: the drawing was not worth finding, and the worker's is as good as any.
    for (const inPage of [finding(place('page').open, false), refusing]) {
      expect((await openSteadyTracker(request, { inWorker: blind, inPage })).runtime).toBe('worker');
    }
    const seeing = await openSteadyTracker(request, { inWorker: finding(worker.open, true), inPage: page.open });
    expect(seeing.runtime).toBe('worker');
    expect(page.asked).toHaveLength(1);
  });

  it('tells when it starts nowhere, with both reasons (F11)', async () => {
    await expect(openSteadyTracker(request, { inWorker: refusing, inPage: refusing })).rejects.toThrow(
      /trackerFailed: worker: does not start here; page: does not start here/,
    );
  });

  it('is opened once more after a breakdown, on the processor alone, and goes on (F12)', async () => {
    const worker = place('worker', new Error('no answer in 2000 ms'));
    const tracker = await openSteadyTracker(request, { inWorker: worker.open, inPage: refusing });
    expect(await tracker.track(image, 0, running)).toBeNull();
    expect(worker.asked[1]).toMatchObject({ delegates: 'processorOnly' });
    expect(worker.live.size).toBe(1);
    expect(await tracker.track(image, 33, running)).toBe(picture);
  });

  it('begins with what was found the faster one here, keeps what it finds, and forgets a card that broke down', async () => {
    const worker = place('worker', new Error('no answer in 2000 ms'));
    const inWorker: OpenLink = async (wanted) => ({ ...(await worker.open(wanted)), machine: 'this one' });
    const known = { machine: 'this one', delegate: 'GPU' } as const;
    const keep = vi.fn();
    const tracker = await openSteadyTracker(request, {
      inWorker,
      inPage: refusing,
      memory: { read: () => known, keep },
    });
    expect(worker.asked[0]).toMatchObject({ known });
    expect(keep.mock.calls).toEqual([[known]]);
    await tracker.track(image, 0, running);
    expect(keep.mock.calls.at(-1)).toEqual([{ machine: 'this one', delegate: 'CPU' }]);
  });

  it('gives up at the second breakdown within a minute, and not at one an hour later, whatever the camera’s clock does (F12)', async () => {
    const broken = new Error('no answer in 2000 ms');
    let ms = 0;
    const nowMs = () => ms;
    const again = place('worker', broken, picture, broken);
    const tracker = await openSteadyTracker(request, { inWorker: again.open, inPage: refusing, nowMs });
    await tracker.track(image, 0, running);
    await tracker.track(image, 33, running);
    ms = 5000;
    await expect(tracker.track(image, 3_600_000, running)).rejects.toMatchObject({ fault: 'trackerFailed' });

    ms = 0;
    const rare = place('worker', broken, broken);
    const lasting = await openSteadyTracker(request, { inWorker: rare.open, inPage: refusing, nowMs });
    expect(await lasting.track(image, 10_000, running)).toBeNull();
    ms = 3_600_000;
    expect(await lasting.track(image, 0, running)).toBeNull();
    expect(await lasting.track(image, 33, running)).toBe(picture);
  });

  it('counts one breakdown once when two pictures were under way, and lets the next picture wait', async () => {
    const worker = place('worker', new Error('crash'), new Error('crash'), picture, picture);
    const tracker = await openSteadyTracker(request, { inWorker: worker.open, inPage: refusing });
    const [first, second] = await Promise.all([tracker.track(image, 0, running), tracker.track(image, 33, running)]);
    expect([first, second]).toEqual([null, null]);
    expect(worker.asked).toHaveLength(2);
    expect(worker.live.size).toBe(1);
    expect(await tracker.track(image, 66, running)).toBe(picture);
  });

  it('leaves the graphics card when it has become slow for seconds, and only then (F9)', async () => {
    const worker = place('worker');
    let ms = 0;
    let tookMs = 150;
    const nowMs = () => {
      ms += tookMs;
      return ms;
    };
    const tracker = await openSteadyTracker(request, { inWorker: worker.open, inPage: refusing, nowMs });
    for (let frame = 0; frame < 29; frame += 1) await tracker.track(image, frame * 150, running);
    tookMs = 40;
    await tracker.track(image, 29 * 150, running);
    tookMs = 150;
    expect(worker.asked).toHaveLength(1);
    for (let frame = 30; frame < 60; frame += 1) expect(await tracker.track(image, frame * 150, running)).toBe(picture);
    expect(worker.asked).toHaveLength(2);
    expect(worker.asked[1]).toMatchObject({ delegates: 'processorOnly' });
    for (let frame = 60; frame < 160; frame += 1) await tracker.track(image, frame * 150, running);
    expect(worker.asked).toHaveLength(2);
    expect(worker.live.size).toBe(1);
  });

  it('takes no breakdown from a picture whose camera was stopped, nor looks at one any more', async () => {
    const stopped = new AbortController();
    const tracked = vi.fn(async () => {
      stopped.abort();
      throw new Error('camera stopped');
    });
    const open = vi.fn<OpenLink>(async () => ({
      ...{ delegate: 'CPU', reads: 'copy', runtime: 'test' },
      ...{ track: tracked, close: () => {} },
    }));
    const tracker = await openSteadyTracker(request, { inWorker: open, inPage: refusing });
    expect(await tracker.track(image, 0, stopped.signal)).toBeNull();
    const close = vi.fn();
    expect(await tracker.track({ ...image, close }, 33, stopped.signal)).toBeNull();
    expect(close).toHaveBeenCalledOnce();
    expect(tracked).toHaveBeenCalledOnce();
    expect(open).toHaveBeenCalledOnce();
  });

  it('leaves nothing open when it is closed while it recovers', async () => {
    const worker = place('worker', new Error('crash'));
    let letOpen = () => {};
    const secondIsSlow: OpenLink = async (wanted) => {
      if (worker.asked.length > 0) {
        await new Promise<void>((go) => {
          letOpen = go;
        });
      }
      return worker.open(wanted);
    };
    const tracker = await openSteadyTracker(request, { inWorker: secondIsSlow, inPage: refusing });
    const recovering = tracker.track(image, 0, running);
    await vi.waitFor(() => expect(worker.live.size).toBe(0));
    tracker.close();
    letOpen();
    await recovering;
    expect(worker.asked).toHaveLength(2);
    expect(worker.live.size).toBe(0);
  });
});
