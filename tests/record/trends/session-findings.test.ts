import { describe, expect, it } from 'vitest';
import type { JudgedAttempt } from '../../../game/movement/attempt/judged-attempt';
import type { SessionRecord } from '../../../game/record/session-record';
import { findingsTrends } from '../../../game/record/trends/findings-trends';
import { sessionFindings } from '../../../game/record/trends/session-findings';
import { sampleSession } from '../../fixtures/records/sample-session';

const whole = sampleSession();
const [sampleBlock] = whole.blocks;
const [sampleCalibration] = whole.calibrations;
const [sampleAttempt] = sampleBlock?.attempts ?? [];
if (!sampleBlock || !sampleCalibration || !sampleAttempt) throw new Error('the sample lost its block');

const rested = (median: number) => ({ median, noiseSd: 0.001 });
const calibration = (reachIod = 0.11) => ({
  ...sampleCalibration,
  rest: {
    'palpebralFissure.patientLeft': rested(0.09),
    'palpebralFissure.patientRight': rested(0.11),
    'browHeight.patientLeft': rested(0.2),
    'commissureHorizontal.patientLeft': rested(0.28),
    'commissureVertical.patientLeft': rested(-0.5),
  },
  reach: {
    'closed-smile': {
      bySide: { patientLeft: reachIod, patientRight: 0.1 },
      direction: { patientLeft: [0.8, 0.6], patientRight: [0.8, 0.6] },
      tries: 3,
      coMovementBaseline: { 'eye.patientLeft': 0.3, 'eye.patientRight': 0.05 },
    },
  },
});
const attempt = (change: number, gain: number | null = 0.5): JudgedAttempt => ({
  ...sampleAttempt,
  responses: { 'eye.patientLeft': { change, gain }, 'brow.patientLeft': { change: 0.04, gain: null } },
});
const rest = (second: number, fissureIod: number) => ({
  ...{ startMs: 1000 * second, endMs: 1000 * (second + 2), sureMs: 2000 },
  fissureIod: { patientLeft: fissureIod, patientRight: null },
  mouthCornerUpIod: { patientLeft: -0.5, patientRight: null },
});
const blink = { startMs: 0, endMs: 200, sides: 'both', depth: 0.9 } as const;
const session = (differs: Partial<SessionRecord> = {}) =>
  sampleSession({
    calibrations: [calibration()],
    blocks: [
      {
        ...sampleBlock,
        ...{ startMs: 0, endMs: 60_000 },
        attempts: [attempt(0.2), attempt(0.25, null), attempt(0.3, 0.7)],
        blinks: [
          { ...blink, mouthMoved: true },
          { ...blink, mouthMoved: false },
        ],
      },
      { ...sampleBlock, startMs: 90_000, endMs: 150_000, attempts: [attempt(0.1, 0.1)], blinks: [] },
    ],
    rests: [rest(0, 0.09), rest(58, 0.0891), rest(70, 0.0889), rest(118, 0.0882)],
    ...differs,
  });

describe('what a session shows', () => {
  const found = sessionFindings(session());
  if (found === null) throw new Error('nothing was found');

  it('tells reach by movement and side, in iod and as a share of the other side', () => {
    const smile = found.session.reach['closed-smile'];
    expect(smile?.patientLeft.iod).toBe(0.11);
    expect(smile?.patientLeft.shareOfOther).toBeCloseTo(1.1, 9);
    expect(smile?.patientLeft.noiseIod).toBeCloseTo(0.001, 9);
    expect(smile?.patientRight.noiseIod).toBeNull();
    expect(found.session.reach['lip-pucker']).toBeUndefined();
  });

  it('maps what came along, beside allowance, baseline, suggestion and noise', () => {
    const eye = found.session.responses['closed-smile']?.['eye.patientLeft'];
    expect(eye).toMatchObject({ attempts: 4, gain: 0.5, allowance: 0.22, baseline: 0.3, suggestedAllowance: 0.27 });
    expect(eye?.change).toBeCloseTo(0.225, 9);
    expect(eye?.beyondShare).toBe(0.5);
    expect(eye?.noise).toBeCloseTo(0.001 / 0.09, 9);
  });

  it('maps a region that is not on the quiet list too, without an allowance', () => {
    expect(found.session.responses['closed-smile']?.['brow.patientLeft']).toEqual({
      ...{ attempts: 4, change: 0.04, gain: null, allowance: null, beyondShare: null },
      ...{ baseline: null, suggestedAllowance: null, noise: 0.001 / 0.1 },
    });
  });

  it('tells the resting face of every calibration, left less right, with its noise', () => {
    const [first] = found.calibrations;
    expect(first?.restingAsymmetry.eye).toBeCloseTo(-0.2, 9);
    expect(first?.restingAsymmetry.noise.eye).toBeCloseTo(0.01 * Math.SQRT2, 9);
    expect(first?.restingAsymmetry).toMatchObject({ brow: null, mouthCornerUp: null });
    expect(first?.takenAt).toBe(sampleCalibration.takenAt);
  });

  it('tells the drift of tone over the whole session and within each block', () => {
    const { eyePerMin, mouthCornerPerMin, rests } = found.session.restingToneDrift;
    expect(rests).toBe(4);
    expect(eyePerMin.patientLeft).toBeCloseTo(0.01, 3);
    expect(eyePerMin.patientRight).toBeNull();
    expect(mouthCornerPerMin.patientLeft).toBeCloseTo(0, 9);
    expect(found.blocks.map((block) => block.restingToneDrift.rests)).toEqual([2, 1]);
  });

  it('keeps blocks apart, and counts mouth corners that jump with blinks', () => {
    expect(found.blocks.map((b) => b.responses['closed-smile']?.['eye.patientLeft']?.change)).toEqual([0.25, 0.1]);
    expect(found.session.blinkLocked).toEqual({ blinks: 2, mouthMoved: 1 });
    expect(found.blocks[1]?.blinkLocked).toEqual({ blinks: 0, mouthMoved: 0 });
  });

  it('judges each attempt by the allowance of its own block', () => {
    const [first, second] = session().blocks;
    if (!first || !second) throw new Error('no blocks');
    const strict = {
      ...second.task,
      quietList: second.task.quietList.map((q) => ({ ...q, allowance: 0.09, stated: true })),
    };
    const cells = sessionFindings(session({ blocks: [first, { ...second, task: strict }] }))?.session.responses;
    expect(cells?.['closed-smile']?.['eye.patientLeft']).toMatchObject({ allowance: 0.09, beyondShare: 0.75 });
  });

  it('is nothing without a calibration', () => {
    expect(sessionFindings(session({ calibrations: [] }))).toBeNull();
  });

  it('of a record before responses and rests were kept, is empty and not 0', () => {
    const { responses: _, ...old } = sampleAttempt;
    const found = sessionFindings(session({ blocks: [{ ...sampleBlock, attempts: [old] }], rests: [] }))?.session;
    expect(found?.responses['closed-smile']).toEqual({});
    expect(found?.restingToneDrift.eyePerMin.patientLeft).toBeNull();
  });
});

describe('the course over sessions', () => {
  /** A session a day, each with this change of the left eye. */
  const course = (changes: readonly number[], differs: Partial<SessionRecord> = {}) =>
    findingsTrends(
      changes.map((change, i) =>
        session({
          startedAt: `2026-03-${String(i + 1).padStart(2, '0')}T17:05:00.000+01:00`,
          blocks: [{ ...sampleBlock, attempts: [attempt(change)] }],
          ...differs,
        }),
      ),
    ).find(({ what, of }) => what === 'coMovement' && of === 'closed-smile.eye.patientLeft');
  const wobble = [0.3, 0.32, 0.28, 0.31, 0.29, 0.3, 0.32, 0.28, 0.3, 0.3, 0.31, 0.29, 0.3, 0.3];

  it('says that no change can be trusted while it wanders by its own error', () => {
    const found = course([...wobble, 0.29, 0.28, 0.29]);
    expect(found?.unit).toBe('share');
    expect(found?.trend.verdict).toBe('noTrustedChange');
    expect(found?.says).toBe('no change that can be trusted');
    expect(found?.smallest?.repeats).toBe(14);
    expect(found?.smallest?.mdc95).toBeCloseTo(1.96 * Math.SQRT2 * (found?.smallest?.sem ?? 0), 12);
  });

  it('calls it less when it went down by more than that', () => {
    const found = course([...wobble, 0.2, 0.16, 0.15, 0.14, 0.14]);
    expect(found?.trend.verdict).toBe('fall');
    expect(found?.trend.change).toBeCloseTo(-0.16, 9);
  });

  it('cannot say with few sessions, and leaves the practice face and older measurements out', () => {
    expect(course([0.3, 0.3, 0.1])?.says).toBe('too little is known to say');
    expect(course(wobble, { source: 'practice-face' })).toBeUndefined();
    const older = session({ measurementVersion: '0', startedAt: '2026-02-01T17:05:00.000+01:00' });
    expect(findingsTrends([older, session()])[0]?.points).toHaveLength(1);
  });

  it('follows all four things', () => {
    const kinds = new Set(findingsTrends([session()]).map(({ what }) => what));
    expect([...kinds]).toEqual(['reach', 'coMovement', 'restingAsymmetry', 'restingToneDrift']);
  });
});

describe('a session in which another camera took over', () => {
  const first = { ...calibration(0.11), takenAt: '2026-03-28T17:05:00.000+01:00' };
  // A minute after the session began: after its first block, before its second.
  const second = { ...calibration(0.2), takenAt: '2026-03-28T17:06:10.000+01:00' };
  const found = sessionFindings(session({ calibrations: [first, second] }));

  it('measures each block against the calibration that was the last when it began (F14)', () => {
    const reaches = found?.blocks.map((block) => block.reach['closed-smile']?.patientLeft.iod);
    expect(reaches).toEqual([0.11, 0.2]);
  });

  it('tells of the whole session what was played with the camera that was the last', () => {
    expect(found?.session.reach['closed-smile']?.patientLeft.iod).toBe(0.2);
    expect(found?.session.responses['closed-smile']?.['eye.patientLeft']?.attempts).toBe(1);
  });

  it('takes the last calibration where a clock that was set back makes all of them later than the play', () => {
    const later = { ...first, takenAt: '2026-03-28T19:00:00.000+01:00' };
    const odd = sessionFindings(session({ calibrations: [later] }));
    expect(odd?.blocks[0]?.reach['closed-smile']?.patientLeft.iod).toBe(0.11);
  });
});
