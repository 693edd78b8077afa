import { afterEach, describe, expect, it, vi } from 'vitest';
import { cameraFault } from '../../../../engine-adapters/mediapipe/camera/camera-fault';
import { openCamera } from '../../../../engine-adapters/mediapipe/camera/open-camera';

const wanted = new AbortController().signal;
const refusal = (name: string) => new DOMException('no', name);
const stream = { id: 'a stream' } as unknown as MediaStream;

/** A device that gives each answer in turn and notes what it was asked. */
function devicesThat(...answers: (MediaStream | Error)[]) {
  const asked: MediaStreamConstraints[] = [];
  const getUserMedia = async (wish: MediaStreamConstraints) => {
    asked.push(wish);
    const answer = answers[asked.length - 1];
    if (!answer || answer instanceof Error) throw answer ?? new Error('asked too often');
    return answer;
  };
  return { asked, devices: { getUserMedia } as unknown as MediaDevices };
}

describe('opening a camera', () => {
  it('asks for a small picture at 30 frames a second, by nothing that could refuse, and never for sound', async () => {
    const { asked, devices } = devicesThat(stream);
    expect(await openCamera(devices, null, wanted)).toBe(stream);
    expect(asked).toEqual([
      {
        audio: false,
        video: {
          width: { ideal: 640 },
          height: { ideal: 480 },
          frameRate: { ideal: 30 },
          advanced: [{ frameRate: { min: 24 } }, { frameRate: { min: 15 } }],
          facingMode: { ideal: 'user' },
        },
      },
    ]);
  });

  it('asks for the chosen camera, then for any, when the chosen one is gone (F3, F4)', async () => {
    const { asked, devices } = devicesThat(refusal('OverconstrainedError'), refusal('OverconstrainedError'), stream);
    expect(await openCamera(devices, 'cam-2', wanted)).toBe(stream);
    expect(asked.map(({ video }) => (video as MediaTrackConstraints).deviceId)).toEqual([
      { exact: 'cam-2' },
      { ideal: 'cam-2' },
      undefined,
    ]);
  });

  it('does not ask again when a person has said no (F1)', async () => {
    const { asked, devices } = devicesThat(refusal('NotAllowedError'));
    await expect(openCamera(devices, null, wanted)).rejects.toMatchObject({ fault: 'permissionDenied' });
    expect(asked).toHaveLength(1);
  });

  it('tells a busy camera after every looser wish was refused (F4)', async () => {
    const busy = refusal('NotReadableError');
    const { asked, devices } = devicesThat(busy, busy, busy);
    await expect(openCamera(devices, null, wanted)).rejects.toMatchObject({ fault: 'cameraBusy' });
    expect(asked).toHaveLength(3);
  });

  it('tells a page that may not ask', async () => {
    await expect(openCamera(undefined, null, wanted)).rejects.toMatchObject({ fault: 'unsupported' });
  });
});

describe('refusals of the browser', () => {
  it.each([
    ['NotAllowedError', 'permissionDenied'],
    ['SecurityError', 'permissionDenied'],
    ['NotFoundError', 'noCamera'],
    ['OverconstrainedError', 'noCamera'],
    ['NotReadableError', 'cameraBusy'],
    ['AbortError', 'cameraBusy'],
    ['SomethingNewError', 'cameraBusy'],
  ])('%s is %s (F4)', (name, fault) => {
    const error = cameraFault(refusal(name));
    expect(error.fault).toBe(fault);
    expect(error.message).toContain(name);
  });

  it.each([
    ['Permission denied by system', 'systemDenied'],
    ['Permission denied', 'permissionDenied'],
    ['Permission dismissed', 'permissionDenied'],
    ['The request is not allowed by the user agent or the platform in the current context.', 'permissionDenied'],
  ])('“%s” is %s: the settings of the device are named only by who names them (F1)', (message, fault) => {
    expect(cameraFault(new DOMException(message, 'NotAllowedError')).fault).toBe(fault);
  });
});

describe('a page without a safe address', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is told what a camera needs, and nobody is asked for one', async () => {
    vi.stubGlobal('isSecureContext', false);
    const { asked, devices } = devicesThat(stream);
    await expect(openCamera(devices, null, wanted)).rejects.toMatchObject({ fault: 'insecure' });
    await expect(openCamera(undefined, null, wanted)).rejects.toMatchObject({ fault: 'insecure' });
    expect(asked).toEqual([]);
  });
});
