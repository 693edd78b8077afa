import { afterEach, describe, expect, it, vi } from 'vitest';
import { openCamera } from '../../../engine-adapters/mediapipe/camera/open-camera';
import { createCameraSource } from '../../../engine-adapters/mediapipe/camera-source';
import { LOADED_PARTS } from '../../../engine-adapters/mediapipe/loading-count';
import { openPageLink } from '../../../engine-adapters/mediapipe/tracker/page-link';
import { OPEN_LIMIT_MS } from '../../../engine-adapters/mediapipe/tracker/tracker-link';
import { linkTo } from '../../../engine-adapters/mediapipe/worker/worker-link';
import { FaceSourceError, type StartProgress } from '../../../game/ports/face-source';
import type { KeptFile } from '../../../game/ports/kept-file';
import type { KeptText } from '../../../game/ports/kept-text';

const model = vi.hoisted(() => ({ comes: async () => new ArrayBuffer(0) }));
vi.mock('../../../engine-adapters/mediapipe/model/model-shelf', () => ({
  createModelShelf: () => ({ load: () => model.comes(), forget: async () => {} }),
}));
vi.mock('../../../engine-adapters/mediapipe/tracker/face-tracker', () => ({
  openFaceTracker: () => new Promise(() => {}),
}));

const keptModelFile: KeptFile = { read: async () => null, keep: async () => 'kept', erase: async () => {} };
const keptChoice: KeptText = { read: () => null, write: () => {}, erase: () => {} };
const listener = { onFrame: () => {}, onFault: () => {} };

/** A camera question that is answered when a test says so. */
function askingDevices() {
  const track = { stop: vi.fn() };
  const stream = { getTracks: () => [track], getVideoTracks: () => [track] } as unknown as MediaStream;
  let grant = () => {};
  const getUserMedia = vi.fn(
    () =>
      new Promise<MediaStream>((resolve) => {
        grant = () => resolve(stream);
      }),
  );
  return { track, devices: { getUserMedia } as unknown as MediaDevices, asked: getUserMedia, grant: () => grant() };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  model.comes = async () => new ArrayBuffer(0);
});

describe('a camera that is allowed after its start was ended', () => {
  it('is turned off at once by whoever asked for it', async () => {
    const { track, devices, grant } = askingDevices();
    const mine = new AbortController();
    const opening = openCamera(devices, null, mine.signal);
    mine.abort(new Error('not wanted any more'));
    await expect(opening).rejects.toThrow('not wanted any more');
    expect(track.stop).not.toHaveBeenCalled();
    grant();
    await vi.waitFor(() => expect(track.stop).toHaveBeenCalledOnce());
  });

  it('is turned off by the source, which names no camera and shows no picture', async () => {
    const { track, devices, asked, grant } = askingDevices();
    vi.stubGlobal('navigator', { mediaDevices: devices });
    const source = createCameraSource({ siteBase: 'http://here.example/', keptModelFile, keptChoice });
    const starting = source.start(listener);
    const refused = expect(starting).rejects.toMatchObject({ fault: 'cameraLost' });
    await vi.waitFor(() => expect(asked).toHaveBeenCalledOnce());
    await source.stop();
    await refused;
    grant();
    await vi.waitFor(() => expect(track.stop).toHaveBeenCalledOnce());
    expect(source.previewStream()).toBeNull();
    expect(source.cameraInUse()).toBeNull();
  });
});

describe('a camera that does not follow the light', () => {
  it('is asked to before its first picture is looked at, and is turned off when it is not wanted meanwhile', async () => {
    const { track, devices, asked, grant } = askingDevices();
    const applyConstraints = vi.fn(() => new Promise<void>(() => {}));
    const getCapabilities = () => ({ exposureMode: ['manual', 'continuous'] });
    Object.assign(track, { getSettings: () => ({ exposureMode: 'manual' }), getCapabilities, applyConstraints });
    vi.stubGlobal('navigator', { mediaDevices: devices });
    const source = createCameraSource({ siteBase: 'http://here.example/', keptModelFile, keptChoice });
    const refused = expect(source.start(listener)).rejects.toMatchObject({ fault: 'cameraLost' });
    await vi.waitFor(() => expect(asked).toHaveBeenCalledOnce());
    grant();
    await vi.waitFor(() => expect(applyConstraints).toHaveBeenCalledOnce());
    await source.stop();
    await refused;
    expect(track.stop).toHaveBeenCalledOnce();
    expect(source.previewStream()).toBeNull();
  });
});

describe('a source that is prepared', () => {
  it('fetches the model once and never touches the camera, however often it is asked', async () => {
    const { devices, asked } = askingDevices();
    vi.stubGlobal('navigator', { mediaDevices: devices });
    const opened = vi.fn();
    const worker = { postMessage: () => {}, terminate: () => {}, onmessage: (_: object) => {} };
    vi.stubGlobal('Worker', function OpenedWorker() {
      opened();
      return worker;
    });
    const source = createCameraSource({ siteBase: 'http://here.example/', keptModelFile, keptChoice });
    for (let time = 0; time < 3; time++) source.prepare();
    await vi.waitFor(() => expect(opened).toHaveBeenCalledOnce());
    expect(asked).not.toHaveBeenCalled();
    // The start goes on with what was prepared, and asks for no camera while what finds faces is still on its way.
    const steps: string[] = [];
    const onProgress = ({ step, ...loaded }: StartProgress) => steps.push(`${step} ${Object.values(loaded)}`);
    const refused = expect(source.start({ ...listener, onProgress })).rejects.toMatchObject({ fault: 'cameraLost' });
    const total = LOADED_PARTS.model + LOADED_PARTS.engine;
    expect(steps).toEqual([`loading ${LOADED_PARTS.model},${total}`]);
    worker.onmessage({ data: { kind: 'engine', bytes: LOADED_PARTS.engine - 1 } });
    await new Promise((turn) => setImmediate(turn));
    expect(asked).not.toHaveBeenCalled();
    worker.onmessage({ data: { kind: 'engine', bytes: LOADED_PARTS.engine } });
    await vi.waitFor(() => expect(asked).toHaveBeenCalledOnce());
    expect(steps.slice(1, 3)).toEqual([`loading ${total - 1},${total}`, `loading ${total},${total}`]);
    expect(opened).toHaveBeenCalledOnce();
    await source.stop();
    await refused;
  });

  it('does not try again by itself where nothing can be fetched, and tries again at the start', async () => {
    const opened = vi.fn();
    vi.stubGlobal('Worker', function OpenedWorker() {
      opened();
      return { postMessage: () => {}, terminate: () => {} };
    });
    model.comes = async () => {
      throw new FaceSourceError('modelMissing', 'not there');
    };
    const source = createCameraSource({ siteBase: 'http://here.example/', keptModelFile, keptChoice });
    source.prepare();
    await vi.waitFor(() => expect(opened).toHaveBeenCalledOnce());
    // The refusal has come through all who wait for it.
    await new Promise((resolve) => setTimeout(resolve, 10));
    source.prepare();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(opened).toHaveBeenCalledOnce();
    await expect(source.start(listener)).rejects.toMatchObject({ fault: 'modelMissing' });
    expect(opened).toHaveBeenCalledTimes(2);
  });

  it('erases with the model’s file what it has kept of this machine', async () => {
    const erase = vi.fn();
    const kept = { ...keptChoice, erase };
    await createCameraSource({ siteBase: 'http://here.example/', keptModelFile, keptChoice: kept }).forgetModelFile();
    expect(erase).toHaveBeenCalledOnce();
  });
});

describe('a tracker whose WebAssembly never comes', () => {
  const request = { wasmBase: '/mediapipe', model: new ArrayBuffer(0), delegates: 'measure' } as const;

  it('is given up on the page after a minute, and told as a stalled load (F11)', async () => {
    vi.useFakeTimers();
    const refused = expect(openPageLink(request)).rejects.toMatchObject({ fault: 'loadingStalled' });
    await vi.advanceTimersByTimeAsync(OPEN_LIMIT_MS);
    await refused;
  });

  it('is given up in a worker after a minute, and the worker is ended (F11)', async () => {
    vi.useFakeTimers();
    const worker = { postMessage: () => {}, terminate: vi.fn(), onmessage: null, onerror: null, onmessageerror: null };
    const refused = expect(linkTo(worker, request)).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(OPEN_LIMIT_MS);
    await refused;
    expect(worker.terminate).toHaveBeenCalledOnce();
  });
});
