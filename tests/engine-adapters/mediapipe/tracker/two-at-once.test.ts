import { describe, expect, it, vi } from 'vitest';
import type { TrackedPicture } from '../../../../engine-adapters/mediapipe/tracker/tracked-picture';
import type { LinkRequest, OpenLink, TrackerLink } from '../../../../engine-adapters/mediapipe/tracker/tracker-link';
import { openTwoAtOnce } from '../../../../engine-adapters/mediapipe/tracker/two-at-once';

const image = {} as ImageBitmap;
/** Of a camera that goes on. */
const running = new AbortController().signal;
const engine = {} as WebAssembly.Module;
const request: LinkRequest = { wasmBase: '/mediapipe', model: new ArrayBuffer(0), delegates: 'measure' };
const face = new Float32Array(1);

const pictureOf = (told: Partial<TrackedPicture>): TrackedPicture => ({
  ...{ landmarks: face, matrix: null, blendshapes: null, width: 640, height: 480, facesSeen: 1 },
  ...{ meanLuma: null, faceLuma: null, unchangedMs: 0, ...told },
});

/** A tracker that answers when a test says so. */
function handLink() {
  const asked: { atMs: number; answer: (told: Partial<TrackedPicture>) => void; fail: (cause: Error) => void }[] = [];
  const link: TrackerLink = {
    ...{ delegate: 'CPU', reads: 'copy', copiesFrames: true, runtime: 'worker', lookMs: 35, engine },
    track: (_, atMs) =>
      new Promise((resolve, fail) => {
        asked.push({ atMs, answer: (told) => resolve(pictureOf(told)), fail });
      }),
    close: vi.fn(),
  };
  return { link, asked };
}

/** Two of them; the second one comes when a test says so. */
async function pair() {
  const first = handLink();
  const second = handLink();
  const requests: LinkRequest[] = [];
  let come = (_: 'comes' | 'refused') => {};
  const openOne: OpenLink = (wanted) => {
    requests.push(wanted);
    if (requests.length === 1) return Promise.resolve(first.link);
    return new Promise((resolve, refuse) => {
      come = (how) => (how === 'comes' ? resolve(second.link) : refuse(new Error('no room')));
    });
  };
  const link = await openTwoAtOnce(openOne, () => true)(request);
  const turn = () => new Promise((next) => setImmediate(next));
  const comes = async (how: 'comes' | 'refused' = 'comes') => {
    come(how);
    await turn();
  };
  const heard: string[] = [];
  const look = (atMs: number) => {
    const answer = link.track(image, atMs, running);
    answer.then(
      () => heard.push(`${atMs}`),
      () => heard.push(`${atMs} broke`),
    );
    return answer;
  };
  return { first, second, requests, link, comes, look, heard, turn };
}

describe('two trackers at once', () => {
  it('are one where a second is not worth it', async () => {
    const { link } = handLink();
    const openOne = vi.fn(async () => link);
    expect(await openTwoAtOnce(openOne, () => false)(request)).toBe(link);
    expect(openOne).toHaveBeenCalledOnce();
  });

  it('begin as one; the second is opened on the processor, on the engine that is there, for the face alone', async () => {
    const { first, requests, link, comes, look } = await pair();
    const { wasmBase, model } = request;
    expect(requests[1]).toEqual({ wasmBase, model, engine, delegates: 'processorOnly', tells: 'face' });
    look(0);
    look(33);
    expect(first.asked.map(({ atMs }) => atMs)).toEqual([0, 33]);
    expect([link.atOnce, link.runtime]).toEqual([1, 'worker']);
    await comes();
    expect([link.atOnce, link.runtime]).toEqual([2, 'worker, two at once']);
  });

  it('stay one where the second cannot be opened', async () => {
    const { first, link, comes, look } = await pair();
    await comes('refused');
    look(0);
    look(33);
    expect(first.asked).toHaveLength(2);
    expect(link.atOnce).toBe(1);
  });

  it('take pictures in turn as they are free, and answer in the order of the pictures', async () => {
    const { first, second, link, comes, look, heard, turn } = await pair();
    await comes();
    look(0);
    look(33);
    expect([first.asked, second.asked].map((asked) => asked.map(({ atMs }) => atMs))).toEqual([[0], [33]]);
    expect(link.atOnce).toBe(2);
    second.asked[0]?.answer({});
    await turn();
    expect(heard).toEqual([]);
    // The quicker one may take one more, and that is not told before the first either.
    expect(link.atOnce).toBe(3);
    look(66);
    second.asked[1]?.answer({});
    await turn();
    expect(heard).toEqual([]);
    expect(link.atOnce).toBe(3);
    first.asked[0]?.answer({});
    await turn();
    expect(heard).toEqual(['0', '33', '66']);
    expect(link.atOnce).toBe(2);
    look(99);
    expect(first.asked.map(({ atMs }) => atMs)).toEqual([0, 99]);
  });

  it('want frames once they are two, where they can make the copies themselves', async () => {
    const { link, comes } = await pair();
    expect(link.reads).toBe('copy');
    await comes();
    expect(link.reads).toBe('frame');

    const other = await pair();
    Object.assign(other.first.link, { copiesFrames: false });
    await other.comes();
    expect(other.link.reads).toBe('copy');
  });

  it('tell light, stillness and how many faces there are as the first one saw them, and of nobody neither faces nor their light (F7)', async () => {
    const { first, second, comes, look } = await pair();
    await comes();
    const faceLuma = { patientLeft: 90, patientRight: 80 };
    const told = { meanLuma: 85, faceLuma, unchangedMs: 400, facesSeen: 2 };
    const [, beside] = [look(0), look(33)];
    first.asked[0]?.answer(told);
    second.asked[0]?.answer({ landmarks: face, width: 320 });
    expect(await beside).toEqual(pictureOf({ ...told, width: 320 }));

    const [, empty] = [look(66), look(99)];
    first.asked[1]?.answer(told);
    second.asked[1]?.answer({ landmarks: null, facesSeen: 0 });
    expect(await empty).toMatchObject({ facesSeen: 0, faceLuma: null, meanLuma: 85, unchangedMs: 400 });

    const [, found] = [look(132), look(165)];
    first.asked[2]?.answer({ landmarks: null, facesSeen: 0 });
    second.asked[2]?.answer({ landmarks: face });
    expect(await found).toMatchObject({ facesSeen: 1 });
  });

  it('break down together, and a picture behind one that was lost is answered all the same', async () => {
    const { first, second, link, comes, look, heard, turn } = await pair();
    await comes();
    look(0);
    look(33);
    first.asked[0]?.fail(new Error('no answer in 2000 ms'));
    second.asked[0]?.answer({});
    await turn();
    expect(heard).toEqual(['0 broke', '33']);
    link.close();
    for (const one of [first, second]) expect(one.link.close).toHaveBeenCalledOnce();
  });

  it('close the second also where it comes after the end', async () => {
    const { second, link, comes } = await pair();
    link.close();
    await comes();
    expect(second.link.close).toHaveBeenCalledOnce();
    expect(link.atOnce).toBe(1);
  });
});
