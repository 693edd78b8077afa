import { describe, expect, it } from 'vitest';
import { sharedIsThere } from '../../browser/page/shared-data';
import { RECORDED_ROOMS, realClipNames, recordedRoomNames, recordedTruth } from './real-clips';

const isThere = sharedIsThere('recordings/manifest.json');

describe.skipIf(!isThere)(isThere ? 'the real recordings' : 'the real recordings (skipped: not here)', () => {
  it('show each face once and in good light where clean figures are made of them', () => {
    const clean = ['smile-with-left-eye', 'lip-pucker-isolated', 'mouth-still-head'];
    expect([...realClipNames()].sort()).toEqual(
      [...clean, 'faces-and-blinks', 'smile-and-blink', 'lively-talk'].sort(),
    );
  });
  it('of other rooms have the truth of the clip that they show again', () => {
    expect(recordedRoomNames().length).toBeGreaterThan(0);
    for (const name of recordedRoomNames())
      expect(recordedTruth(name)).toEqual(recordedTruth(RECORDED_ROOMS[name]?.clip ?? ''));
  });
  it('say which eye narrowed, when, and by what allowance', () => {
    expect(recordedTruth('smile-with-left-eye')).toMatchObject({
      allowance: 0.1,
      events: [54_470, 67_470, 80_500].map((startMs) => ({ side: 'patientLeft', startMs })),
    });
    expect(recordedTruth('lip-pucker-isolated')).toEqual({ allowance: 0.1, events: [] });
    expect(recordedTruth('lively-talk')).toBeNull();
  });
});
