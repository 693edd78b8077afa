import { afterEach, describe, expect, it, vi } from 'vitest';
import { TUNE_LIMIT_MS, tuneCamera } from '../../../../engine-adapters/mediapipe/camera/tune-camera';

interface Fake {
  readonly settings?: object;
  readonly offered?: object;
  /** Answers to each wish in turn; taken where none is left. */
  readonly answers?: readonly (Error | 'never')[];
}

function fakeTrack({ settings = {}, offered, answers = [] }: Fake) {
  const asked: MediaTrackConstraints[] = [];
  const applyConstraints = (wish: MediaTrackConstraints) => {
    asked.push(wish);
    const answer = answers[asked.length - 1];
    return answer === 'never' ? new Promise<void>(() => {}) : answer ? Promise.reject(answer) : Promise.resolve();
  };
  const track = { getSettings: () => settings, applyConstraints, ...(offered && { getCapabilities: () => offered }) };
  return { asked, track: track as unknown as MediaStreamTrack };
}

const AS_ASKED = { width: 640, height: 480, frameRate: 30 };
const LIGHT = { exposureMode: ['manual', 'continuous'], whiteBalanceMode: ['continuous', 'manual'] };
const MANUAL = { exposureMode: 'manual', whiteBalanceMode: 'manual' };
const refusal = new DOMException('no', 'OverconstrainedError');
const advancedOf = (wish: MediaTrackConstraints | undefined) => wish?.advanced as object[] | undefined;

afterEach(() => vi.useRealTimers());

/** Every word that could refuse a camera: a bound outside of an `advanced` wish. */
function refusingWords({ advanced: _, ...basic }: MediaTrackConstraints): string[] {
  return Object.values(basic).flatMap((value) => Object.keys(value as object).filter((word) => word !== 'ideal'));
}

describe('what an open camera is asked for', () => {
  it('leaves a camera alone that follows the light by itself', async () => {
    const { track, asked } = fakeTrack({
      settings: { ...AS_ASKED, exposureMode: 'continuous', whiteBalanceMode: 'continuous' },
      offered: LIGHT,
    });
    await tuneCamera(track);
    expect(asked).toEqual([]);
  });

  it.each([
    ['a browser that cannot be asked', { settings: AS_ASKED }],
    ['a camera that offers nothing', { settings: AS_ASKED, offered: {} }],
  ] as const)('leaves alone: %s', async (_, fake) => {
    const { track, asked } = fakeTrack(fake);
    await tuneCamera(track);
    expect(asked).toEqual([]);
  });

  it('asks for exposure and white balance that follow the light, each only where it is offered', async () => {
    const both = fakeTrack({ settings: { ...AS_ASKED, ...MANUAL }, offered: LIGHT });
    await tuneCamera(both.track);
    expect(both.asked).toHaveLength(1);
    expect(advancedOf(both.asked[0])).toEqual(
      expect.arrayContaining([{ exposureMode: 'continuous' }, { whiteBalanceMode: 'continuous' }]),
    );
    const offered = { exposureMode: ['manual'], whiteBalanceMode: ['continuous', 'manual'] };
    const one = fakeTrack({ settings: { ...AS_ASKED, ...MANUAL }, offered });
    await tuneCamera(one.track);
    expect(JSON.stringify(one.asked)).not.toContain('exposureMode');
  });

  it('keeps the wish for pixels and for 15 frames a second when it asks for light', async () => {
    const { track, asked } = fakeTrack({ settings: { ...AS_ASKED, ...MANUAL }, offered: LIGHT });
    await tuneCamera(track);
    expect(asked[0]).toMatchObject({ width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 } });
    expect(advancedOf(asked[0])).toContainEqual({ frameRate: { min: 15 } });
  });

  it('asks for light alone where it is not taken beside the picture', async () => {
    const { track, asked } = fakeTrack({ settings: { ...AS_ASKED, ...MANUAL }, offered: LIGHT, answers: [refusal] });
    await tuneCamera(track);
    expect(asked).toHaveLength(2);
    expect(asked[1]).toEqual({ advanced: [{ exposureMode: 'continuous' }, { whiteBalanceMode: 'continuous' }] });
  });

  it('goes on with the camera as it is when everything is refused (F4)', async () => {
    const { track, asked } = fakeTrack({
      settings: { ...AS_ASKED, ...MANUAL },
      offered: LIGHT,
      answers: [refusal, refusal],
    });
    await expect(tuneCamera(track)).resolves.toBeUndefined();
    expect(asked).toHaveLength(2);
    expect(asked.flatMap(refusingWords)).toEqual([]);
  });

  it('goes on in time when a wish is never answered, and does not ask again (F4)', async () => {
    vi.useFakeTimers();
    const { track, asked } = fakeTrack({ settings: { ...AS_ASKED, ...MANUAL }, offered: LIGHT, answers: ['never'] });
    const tuned = tuneCamera(track);
    await vi.advanceTimersByTimeAsync(TUNE_LIMIT_MS);
    await expect(tuned).resolves.toBeUndefined();
    expect(asked).toHaveLength(1);
  });
});
