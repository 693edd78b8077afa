import { describe, expect, it } from 'vitest';
import { SHIPPED_LEVELS } from '../../../game/app/shipped-levels';
import { SHIPPED_PLANS } from '../../../game/app/shipped-plans';
import type { Calibration } from '../../../game/movement/calibration/calibration';
import {
  armLengthPx,
  type DetectionLimit,
  detectionLimits,
  isRaised,
} from '../../../game/movement/co-movement/detection-limits';
import type { QuietRule } from '../../../game/movement/co-movement/quiet-region';
import { noiseCause } from '../../../game/movement/measure/noise-cause';
import { createJudge } from '../../../game/movement/pipeline';
import { SETTINGS } from '../../../game/movement/settings';
import { blockFor } from '../../../game/therapy/block-for';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';
import { noisyFrames } from '../../bench/clips/noisy-frames';
import { recordedFace, recordingsAreThere, SMILE_TASK } from '../recorded-faces';

const eye: QuietRule = { region: 'eye', side: 'patientLeft', direction: 'narrowing', allowance: 0.1, stated: true };
const near = armLengthPx(480);

/** A face whose left lid is as noisy as asked, share of its fissure. */
function faceWith(lidNoise: number, interocularPx = near) {
  const rest: Calibration['rest'] = { 'palpebralFissure.patientLeft': { median: 0.1, noiseSd: 0.1 * lidNoise } };
  return { rest, interocularPx };
}

function limitOf(rule: QuietRule, face: ReturnType<typeof faceWith>): DetectionLimit | undefined {
  return detectionLimits([rule], face, near)[0];
}

describe('the limit of detection', () => {
  it('is what the plan asks for where the noise leaves that to be told', () => {
    expect(limitOf(eye, faceWith(0.03))).toMatchObject({ planned: 0.1, inForce: 0.1, limitedBy: 'plan' });
  });

  it('is the floor of the noise above it, and the light where the face is near enough', () => {
    const limit = limitOf(eye, faceWith(0.05));
    expect(limit).toMatchObject({ planned: 0.1, limitedBy: 'light' });
    expect(limit?.inForce).toBeCloseTo(SETTINGS.coMovement.floorOverNoise * 0.05, 6);
  });

  it('lies, where a change is surely found, a little above where it is judged, by the noise', () => {
    for (const noise of [0.005, 0.03, 0.05]) {
      const limit = limitOf(eye, faceWith(noise));
      // A third of one picture's noise that the decision asks for, and 1.645 standard errors of ten pictures.
      expect((limit?.sureFrom ?? 0) - (limit?.inForce ?? 0)).toBeCloseTo(noise * (0.33 + 1.645 / Math.sqrt(10)), 3);
    }
  });

  it('is the distance where the face at arm’s length would show it, and else the light', () => {
    expect(limitOf(eye, faceWith(0.05, near / 2))?.limitedBy).toBe('tooFar');
    expect(limitOf(eye, faceWith(0.1, near / 2))?.limitedBy).toBe('light');
  });

  it('never finds a face too far that is as near as an arm’s length, however little is missing', () => {
    expect(limitOf(eye, faceWith(0.034))?.limitedBy).toBe('light');
    expect(noiseCause(1.05, 1.2, 100, 100)).toBe('light');
  });

  it('holds a default against the general floor, and a stated number against the noise alone', () => {
    expect(limitOf({ ...eye, allowance: 0.05, stated: false }, faceWith(0.01))?.planned).toBe(
      SETTINGS.coMovement.floor,
    );
    expect(limitOf({ ...eye, allowance: 0.05 }, faceWith(0.01))?.planned).toBe(0.05);
    expect(limitOf({ ...eye, allowance: 0.05 }, faceWith(0.03))?.limitedBy).toBe('light');
  });

  it('says of a region that was not measured at rest that nothing of it can be told', () => {
    const limit = limitOf({ ...eye, side: 'patientRight' }, faceWith(0.01));
    expect(limit).toMatchObject({ inForce: null, sureFrom: null, limitedBy: 'unseen' });
    expect(limit && isRaised(limit)).toBe(false);
  });

  it('reads the size of a near face off the height of the picture', () => {
    expect(armLengthPx(960)).toBe(2 * armLengthPx(480));
    expect(armLengthPx(null)).toBe(armLengthPx(480));
  });
});

const CLEAN = ['smile-with-left-eye', 'lip-pucker-isolated', 'mouth-still-head', 'faces-and-blinks', 'smile-and-blink'];
const DARK = 'smile-dim';
const FAR = 'smile-far';
const isThere = recordingsAreThere([...CLEAN, DARK, FAR]);

/** What this face's noise raises above every plan that is shipped: movement, region, side and cause. */
async function raisedIn(name: string, px = 0) {
  const { measured, calibration } = await recordedFace(name, px === 0 ? undefined : noisyFrames(px, 3));
  const nearPx = armLengthPx(measured[0]?.imageHeight ?? null);
  return [SAMPLE_PLAN, ...SHIPPED_PLANS].flatMap((plan) =>
    plan.movements.flatMap(({ movement, level }) => {
      const { task } = blockFor({ levels: SHIPPED_LEVELS, plan, movement, level });
      const faces = [calibration, { ...calibration, reach: {} }];
      const limits = faces.flatMap((face) => detectionLimits(task.quietList, face, nearPx));
      return limits.filter(isRaised).map((limit) => `${limit.region} ${limit.limitedBy}`);
    }),
  );
}

describe.skipIf(!isThere)(isThere ? 'recorded faces' : 'recorded faces (skipped: no recordings)', () => {
  it.each(CLEAN)('%s in good light raises nothing in any plan', async (name) => {
    expect(await raisedIn(name)).toEqual([]);
  });

  it('in a dark room and far away some regions are raised, each for its own cause', async () => {
    expect([...new Set(await raisedIn(DARK))]).toEqual(['mouthCorner light', 'lowerLip light']);
    expect([...new Set(await raisedIn(FAR))]).toEqual(['mouthCorner tooFar', 'lowerLip tooFar']);
  });

  it('noise on every landmark raises the eye as well', async () => {
    expect(await raisedIn('smile-with-left-eye', 1)).toContain('eye light');
  });

  it('is the allowance that the judge holds against', async () => {
    const { measured, calibration } = await recordedFace('smile-with-left-eye', noisyFrames(1, 3));
    const task = { ...SMILE_TASK, quietList: [eye, { ...eye, side: 'patientRight', allowance: 0.3 } as const] };
    const judge = createJudge(task, calibration);
    const [first] = measured;
    if (first === undefined) throw new Error('no frame');
    const judged = judge.step(first).quiet.map(({ allowance }) => allowance);
    expect(detectionLimits(task.quietList, calibration, near).map(({ inForce }) => inForce)).toEqual(judged);
    expect(judged[0]).toBeGreaterThan(0.1);
    expect(judged[1]).toBe(0.3);
  });
});
