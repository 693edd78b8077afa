import { describe, expect, it } from 'vitest';
import type { Effort } from '../../../engine-adapters/practice-face/script/effort';
import type { Happening } from '../../../engine-adapters/practice-face/script/happening';
import type { PracticeScript } from '../../../engine-adapters/practice-face/script/practice-script';
import type { FaceFrame } from '../../../game/movement/face-frame';
import type { GateReason } from '../../../game/movement/gate/gate-reason';
import type { MovementId } from '../../../game/movement/movement-id';
import { calmFrames, heldMs, type PracticeBlock, practiceBlock } from '../practice-block';

interface Instead {
  readonly movement?: MovementId;
  /** What the face does in the play, from two seconds into it on, instead of the attempts. */
  readonly efforts?: readonly Omit<Effort, 'startMs'>[];
  readonly happening?: (fromMs: number) => Happening;
  readonly blinks?: (fromMs: number) => PracticeScript['blinks'];
  readonly camera?: Partial<PracticeScript['camera']>;
  readonly spoil?: (frame: FaceFrame) => FaceFrame;
}

/** An ideal patient's play of eight seconds in which something else happens, without a blink of its own. */
function play({ movement = 'closed-smile', efforts = [], happening, blinks, camera, spoil }: Instead): PracticeBlock {
  const own = movement === 'look-down' ? {} : movement === 'gentle-eye-closure' ? { mouthCorner: 0.1 } : { eye: 0.1 };
  const block = practiceBlock(
    'ideal',
    { movement, affected: 'both' },
    {
      allowances: own,
      script: (script, fromMs) => ({
        ...script,
        blinkHabit: { ...script.blinkHabit, perMinute: 0 },
        camera: { ...script.camera, ...camera },
        efforts: [
          ...script.efforts.filter((e) => e.startMs < fromMs),
          ...efforts.map((e) => ({ ...e, startMs: fromMs + 2000 })),
        ],
        happenings: happening ? [happening(fromMs + 2000)] : [],
        blinks: blinks?.(fromMs + 2000) ?? [],
        durationMs: fromMs + 8000,
      }),
      ...(spoil ? { spoil: (frames) => frames.map(spoil) } : {}),
    },
  );
  expect(calmFrames(block.judgements)).toBe(0);
  return block;
}

const reasonsIn = ({ judgements }: PracticeBlock): ReadonlySet<GateReason> =>
  new Set(judgements.flatMap((j) => j.notSure));

const NO_REASON = new Set<GateReason>();
const SHUT = { movement: 'gentle-eye-closure', size: 1, speedPerS: 1, holdMs: 2500 } as const;
const LOOK_DOWN = { movement: 'look-down', size: 1, speedPerS: 1, holdMs: 2500 } as const;

describe('near a reason, and none', () => {
  it.each([
    ['a slow narrowing is no blink', { ...SHUT, size: 0.5, speedPerS: 0.8 }],
    ['a quick and large smile is no blink', { movement: 'closed-smile', size: 1, speedPerS: 2, holdMs: 1000 }],
    ['a slow pucker is no look aside and no turn', { movement: 'lip-pucker', size: 1, speedPerS: 0.5, holdMs: 2000 }],
    ['one slow opening is no speech', { movement: 'open-mouth-smile', size: 1, speedPerS: 0.6, holdMs: 1500 }],
    ['a broad smile hides nothing', { movement: 'open-mouth-smile', size: 1.4, speedPerS: 0.8, holdMs: 1500 }],
    ['raised brows are no turn', { movement: 'brow-raise', size: 1, speedPerS: 0.8, holdMs: 1500 }],
    ['a snarl is no hand', { movement: 'snarl', size: 1, speedPerS: 0.8, holdMs: 1500 }],
  ] as const)('%s', (_, effort) => {
    expect(reasonsIn(play({ efforts: [effort] }))).toEqual(NO_REASON);
  });

  it('a slow camera is not too slow, and a good picture at any brightness is light enough', () => {
    expect(reasonsIn(play({ camera: { fps: 12, jitter: 0.4 } }))).toEqual(NO_REASON);
    expect(reasonsIn(play({ camera: { luma: 24 } }))).toEqual(NO_REASON);
  });

  it('a landmark that is lost is still a face', () => {
    const lost = play({
      spoil: (frame) => {
        if (!frame.face) return frame;
        const landmarks = Float32Array.from(frame.face.landmarks);
        landmarks[61 * 3] = Number.NaN;
        return { ...frame, face: { ...frame.face, landmarks } };
      },
    });
    expect(reasonsIn(lost)).toEqual(NO_REASON);
  });
});

describe('a movement is no doubt about itself', () => {
  it('shut eyes are a reason, but not while closing them is the movement', () => {
    expect(heldMs(play({ efforts: [SHUT] }).judgements, 'closed')).toBeGreaterThan(2000);
    expect(reasonsIn(play({ movement: 'gentle-eye-closure', efforts: [SHUT] }))).toEqual(NO_REASON);
  });

  it('nor is a blink in it, which is told all the same', () => {
    const blinks = (startMs: number) => [{ startMs, sides: 'both', depth: 1, shutMs: 60 }] as const;
    expect(heldMs(play({ blinks }).judgements, 'blink')).toBeGreaterThan(250);
    const closing = play({ movement: 'gentle-eye-closure', blinks });
    expect(reasonsIn(closing)).toEqual(NO_REASON);
    expect(closing.ended.blinks).toHaveLength(1);
  });

  it('looking down is a reason, but not while it is the movement', () => {
    expect(heldMs(play({ efforts: [LOOK_DOWN] }).judgements, 'gaze')).toBeGreaterThan(2000);
    expect(reasonsIn(play({ movement: 'look-down', efforts: [LOOK_DOWN] }))).toEqual(NO_REASON);
  });

  it('nothing else is let off: a turned head is in doubt in every movement', () => {
    const happening = (startMs: number): Happening => {
      return { kind: 'turn', startMs, endMs: startMs + 3000, yawDeg: 18, pitchDeg: 0, rollDeg: 0 };
    };
    for (const movement of ['gentle-eye-closure', 'look-down', 'lip-pucker'] as const)
      expect(heldMs(play({ movement, happening }).judgements, 'pose')).toBeGreaterThan(2500);
  });
});

describe('an open co-movement', () => {
  /** The smile of a synkinetic patient in whose first hold something happens. */
  function inTheHold(happening: ((fromMs: number) => Happening) | null, blink: boolean) {
    let atMs = 0;
    const block = practiceBlock(
      'synkinetic',
      { movement: 'closed-smile', affected: 'patientLeft', attempts: 1, holdMs: 5000 },
      {
        allowances: { eye: 0.1 },
        script: (script, fromMs) => {
          atMs = (script.efforts.find((e) => e.startMs >= fromMs)?.startMs ?? 0) + 4000;
          return {
            ...script,
            blinkHabit: { ...script.blinkHabit, perMinute: 0 },
            blinks: blink ? [{ startMs: atMs, sides: 'both', depth: 1, shutMs: 50 }] : [],
            happenings: happening ? [happening(atMs)] : [],
          };
        },
      },
    );
    return { ...block, atMs };
  }

  it('goes on through a blink: one event, from before it to after it', () => {
    const { ended, atMs } = inTheHold(null, true);
    expect(ended.blinks).toHaveLength(1);
    expect(ended.coMovements).toHaveLength(1);
    expect(ended.coMovements[0]?.startMs).toBeLessThan(atMs);
    expect(ended.coMovements[0]?.endMs).toBeGreaterThan(atMs + 1500);
  });

  it('ends where a doubt begins, and calm fades without a new one', () => {
    const { ended, atMs, judgements } = inTheHold(
      (startMs) => ({ kind: 'gaze', startMs, endMs: startMs + 1500, towardPatientLeft: 0.25, up: 0 }),
      false,
    );
    const [first] = ended.coMovements;
    expect(first?.startMs).toBeLessThan(atMs);
    expect(Math.abs((first?.endMs ?? 0) - atMs)).toBeLessThan(200);
    const inDoubt = judgements.filter((j) => j.captureMs > atMs + 200 && j.captureMs < atMs + 1400);
    expect(inDoubt.every((j) => j.notSure.includes('gaze'))).toBe(true);
    expect(inDoubt.at(-1)?.calm).toBeLessThan((inDoubt[0]?.calm ?? 0) / 2);
  });
});

describe('what a doubt was seen by', () => {
  it.each([
    ['pose', 'turningDegPerS', { kind: 'turn', yawDeg: 18, pitchDeg: 0, rollDeg: 0 }],
    ['gaze', 'gazeSideways', { kind: 'gaze', towardPatientLeft: 0.25, up: 0 }],
    ['gaze', 'gazeUpDown', { kind: 'gaze', towardPatientLeft: 0, up: 0.2 }],
    ['speech', 'jawTurns', { kind: 'speech' }],
    ['light', 'meanLuma', { kind: 'dimLight', luma: 8, noiseGain: 1 }],
    ['noFace', 'facesSeen', { kind: 'noFace' }],
    ['twoFaces', 'facesSeen', { kind: 'secondFace', tracked: 'patient' }],
  ] as const)('%s by %s, past its limit', (reason, kind, what) => {
    const { ended } = play({ happening: (startMs) => ({ ...what, startMs, endMs: startMs + 3000 }) });
    const [interval] = ended.gate.filter((g) => g.reason === reason);
    expect(interval?.evidence.kind).toBe(kind);
    const { value = Number.NaN, limit = Number.NaN } = interval?.evidence ?? {};
    expect(kind === 'meanLuma' || reason === 'noFace' ? value < limit : value >= limit).toBe(true);
  });

  it('a blink by the speed of the lid, shut eyes by how little is open', () => {
    const { ended } = play({ blinks: (startMs) => [{ startMs, sides: 'both', depth: 1, shutMs: 900 }] });
    const of = (reason: GateReason) => ended.gate.find((g) => g.reason === reason)?.evidence;
    expect(of('blink')).toMatchObject({ kind: 'lidSpeedPerS', limit: 3 });
    expect(of('blink')?.value).toBeGreaterThan(6);
    expect(of('closed')).toMatchObject({ kind: 'eyesOpen' });
    expect(of('closed')?.value).toBeLessThan(0.2);
  });
});
