import { describe, expect, it } from 'vitest';
import { GATE_REASONS } from '../../../game/movement/gate/gate-reason';
import { ROOM_NAMES } from './room';
import { isTrueReason } from './true-reasons';

const silent = { blinks: [{ startMs: 1000, endMs: 1200 }], faceAt: () => true };
const trueIn = (room: string, ms = 5000) =>
  GATE_REASONS.filter((reason) => isTrueReason(reason, ms, { ...silent, room }));

describe('what may be told of a room', () => {
  it.each([
    ['clean', []],
    ['lamp', ['light']],
    ['dark', ['light']],
    ['backlit', ['light']],
    ['far', ['tooFar']],
    ['soft', ['light', 'tooFar']],
    ['slow', ['lowFrameRate']],
    ['lamp+far', ['light', 'tooFar']],
    ['lamp+slow', ['light', 'lowFrameRate']],
  ] as const)('%s', (room, reasons) => expect([...trueIn(room)].sort()).toEqual([...reasons].sort()));

  it('is nowhere that who is silent talks, who is still moves, or who is alone is two', () => {
    for (const room of ROOM_NAMES)
      for (const reason of ['speech', 'gaze', 'pose', 'closed', 'occlusion', 'outOfPicture', 'twoFaces'] as const)
        expect(trueIn(room)).not.toContain(reason);
  });

  it('is a blink where the clean clip has one, with what a gate may hold for it', () => {
    expect([890, 910, 1100, 1590, 1610].map((ms) => trueIn('dark', ms).includes('blink'))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('is nobody where the tracker found nobody', () => {
    const gone = { ...silent, room: 'dark', faceAt: (ms: number) => ms < 2000 };
    expect(isTrueReason('noFace', 1000, gone)).toBe(false);
    expect(isTrueReason('noFace', 3000, gone)).toBe(true);
  });
});
