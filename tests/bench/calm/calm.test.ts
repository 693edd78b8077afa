import { describe, expect, it } from 'vitest';
import { SIDES } from '../../../game/movement/side';
import { calmOptions } from './calm-options';
import { calmReport } from './calm-report';
import { fitsQuietFace } from './fitting-reasons';
import { QUIET_ACT_KINDS, type QuietAct } from './quiet-act';
import { quietFace } from './quiet-face';
import { watchQuietFace } from './watch-quiet-face';

/** Seeds of faces before a smile, a pucker and an open smile. */
const FACES = { 'closed-smile': 12, 'lip-pucker': 1, 'open-mouth-smile': 3 } as const;

describe('a quiet face', () => {
  it.each(Object.entries(FACES))('before %s is never blamed, and every reason fits what it did', (movement, seed) => {
    const face = quietFace(seed, 45_000);
    expect(face.movement).toBe(movement);
    const { faults, reasons, acts } = watchQuietFace(face);
    expect(Object.keys(acts).length).toBeGreaterThan(4);
    expect(faults).toEqual([]);
    expect(reasons.notSureMs).toBeGreaterThan(3000);
    expect(reasons.notSureMs).toBeLessThan(0.7 * reasons.totalMs);
  });

  // Brows that rise in a yawn, and that come back after its jaw; lids that blink while closing them is the movement that is on.
  it.each([
    ['brow-raise', 14, 90_000],
    ['brow-raise', 5018, 100_000],
    ['gentle-eye-closure', 28, 60_000],
  ] as const)('before %s neither yawns nor blinks its way into calm', (movement, seed, untilMs) => {
    const face = quietFace(seed, 120_000);
    expect(face.movement).toBe(movement);
    const { faults } = watchQuietFace({ ...face, play: [face.play[0], untilMs] });
    expect(faults).toEqual([]);
  });

  it('is the same for the same seed, does everything in turn, and never two things at once', () => {
    const face = quietFace(4, 120_000);
    expect(quietFace(4, 120_000)).toEqual(face);
    expect(new Set(face.acts.map(({ kind }) => kind))).toEqual(new Set(QUIET_ACT_KINDS));
    for (const [i, act] of face.acts.entries()) {
      expect(act.startMs).toBeGreaterThan(face.acts[i - 1]?.endMs ?? face.play[0]);
      expect(act.endMs).toBeLessThan(face.play[1]);
    }
  });
});

describe('what the bench would see', () => {
  it('is a calm, with what was done: eyes that join in when somebody behind the camera is smiled at', () => {
    const face = quietFace(FACES['closed-smile'], 45_000);
    const acts = face.acts.filter(({ kind }) => kind === 'smileAtSomebody');
    const coMovements = SIDES.map((side) => ({ region: 'eye', side, gain: 0.5, lagMs: 60 }) as const);
    const script = { ...face.script, blinks: [], happenings: [], coMovements };
    const watched = watchQuietFace({ ...face, acts, script });
    expect(watched.faults.map(({ said }) => said)).toContain('calm');
    expect(watched.faults.find(({ said }) => said === 'calm')?.after?.kind).toBe('smileAtSomebody');
    expect(calmReport([watched])).toMatch(/\| calm \| .* \| a smile at somebody/);
  });

  it('is a reason that does not fit: a head that turns for nobody', () => {
    const face = quietFace(FACES['lip-pucker'], 12_000);
    const startMs = face.play[0] + 4000;
    const happenings = [{ kind: 'turn', startMs, endMs: startMs + 3000, yawDeg: 20, pitchDeg: 0, rollDeg: 0 } as const];
    const { faults, reasons } = watchQuietFace({
      ...face,
      acts: [],
      script: { ...face.script, blinks: [], happenings },
    });
    expect(faults.map(({ said }) => said)).toEqual(['pose']);
    expect(reasons.wrongMs).toBeGreaterThan(2000);
  });
});

describe('what may be said of', () => {
  const during = (act: Partial<QuietAct> & Pick<QuietAct, 'kind'>) => {
    const face = quietFace(1, 20_000);
    const acts = [{ startMs: 10_000, endMs: 14_000, ...act } as QuietAct];
    return fitsQuietFace({ acts, script: { ...face.script, blinks: [] } });
  };
  it.each([
    ['chewing', { kind: 'chewing' }, ['speech', 'openMouth']],
    ['a yawn', { kind: 'yawn' }, ['blink', 'closed', 'pose', 'openMouth']],
    ['a swallow', { kind: 'swallow' }, []],
    ['a sigh', { kind: 'sigh' }, []],
    ['a smile at somebody', { kind: 'smileAtSomebody' }, ['gaze', 'pose']],
    ['a lid that twitches', { kind: 'tic', part: 'lid' }, ['blink', 'closed']],
    ['a cheek that twitches', { kind: 'tic', part: 'cheek' }, []],
  ] as const)('%s is what it is, while it lasts', (_, act, reasons) => {
    const fits = during(act);
    for (const reason of [
      'blink',
      'closed',
      'pose',
      'speech',
      'openMouth',
      'gaze',
      'light',
      'tooFar',
      'occlusion',
      'twoFaces',
    ] as const) {
      expect(fits(reason, 12_000)).toBe((reasons as readonly string[]).includes(reason));
      expect(fits(reason, 9000)).toBe(false);
      expect(fits(reason, 17_000)).toBe(false);
    }
  });

  it('chewing may be said a little longer where blinks stop the clock', () => {
    const { script } = quietFace(1, 20_000);
    const acts = [
      { kind: 'chewing', startMs: 10_000, endMs: 14_000, perS: 1, jaw: 1, cheek: 0, side: 'patientLeft' } as const,
    ];
    const blinks = [{ startMs: 15_000, sides: 'both', depth: 1, shutMs: 100 } as const];
    expect(fitsQuietFace({ acts, script: { ...script, blinks: [] } })('speech', 16_300)).toBe(false);
    expect(fitsQuietFace({ acts, script: { ...script, blinks } })('speech', 16_300)).toBe(true);
  });
});

describe('what stands after the command', () => {
  it('is an hour of faces, four minutes for a quick look', () => {
    const minutes = (...typed: string[]) => {
      const read = calmOptions(typed);
      return read.kind === 'run' ? (read.options.faces * read.options.playMs) / 60_000 : read.text;
    };
    expect(minutes()).toBe(60);
    expect(minutes('--quick')).toBe(4);
    expect(minutes('--faces', '5')).toBe(10);
    expect(minutes('--faces', '0')).toBe('--faces: found 0, expected a whole number above 0.');
    expect(calmOptions(['--help'])).toMatchObject({ kind: 'say', exitCode: 0 });
    expect(calmOptions(['--slow'])).toMatchObject({ kind: 'say', exitCode: 2 });
  });
});
