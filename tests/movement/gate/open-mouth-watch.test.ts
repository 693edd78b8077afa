import { describe, expect, it } from 'vitest';
import type { Calibration } from '../../../game/movement/calibration/calibration';
import { createOpenMouthWatch } from '../../../game/movement/gate/open-mouth-watch';
import { SETTINGS } from '../../../game/movement/settings';

const REST_IOD = 0.7;
const { openMouthIod, openMouthAfterMs } = SETTINGS.gate;

/** A person whose jaw goes along with a pucker by this share of a typical jaw's reach; null: not calibrated. */
function watch(along: number | null) {
  const none = { patientLeft: null, patientRight: null };
  const pucker = { bySide: none, direction: {}, coMovementBaseline: { 'jaw.patientLeft': along } };
  const calibration = {
    rest: { jawOpening: { median: REST_IOD, noiseSd: 0.002 } },
    reach: along === null ? {} : { 'lip-pucker': pucker },
  };
  const { step, reset } = createOpenMouthWatch(calibration as unknown as Calibration, 'lip-pucker');
  return { reset, at: (timeMs: number, openIod: number) => step(timeMs, () => REST_IOD + openIod) };
}

describe('a wide-open mouth', () => {
  it('is one that is open farther than a still jaw ever is, with how far', () => {
    const { at } = watch(0);
    expect(at(0, 0.9 * openMouthIod)).toBeNull();
    expect(at(33, 0.2)).toMatchObject({ kind: 'jawOpenIod', value: expect.closeTo(0.2), limit: openMouthIod });
  });
  it('is none where the jaw only does what it does in the own movement', () => {
    // 0.6 of a typical reach of 0.25 iod is what the lips of a real pucker take the chin along by.
    expect(watch(0.6).at(0, 0.2)).toBeNull();
    expect(watch(0.6).at(0, 0.3)).not.toBeNull();
  });
  it('is none in a pucker of a person of whom nothing is known yet', () => {
    expect(watch(null).at(0, 0.2)).toBeNull();
    expect(watch(null).at(0, 0.3)).not.toBeNull();
  });
  it('holds until the rest of the face is back too, and not over a gap', () => {
    const { at, reset } = watch(0);
    at(0, 0.2);
    expect(at(openMouthAfterMs, 0)).not.toBeNull();
    expect(at(openMouthAfterMs + 33, 0)).toBeNull();
    at(2000, 0.2);
    reset();
    expect(at(2033, 0)).toBeNull();
  });
  it('is not told where the jaw cannot be seen', () => {
    expect(watch(0).at(0, Number.NaN)).toBeNull();
  });
});
