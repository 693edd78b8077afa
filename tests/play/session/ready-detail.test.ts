import { describe, expect, it } from 'vitest';
import { SHIPPED_LEVELS } from '../../../game/app/shipped-levels';
import { SHIPPED_PLANS } from '../../../game/app/shipped-plans';
import type { QuietRule } from '../../../game/movement/co-movement/quiet-region';
import type { MeasuredFrame } from '../../../game/movement/measure/measured-frame';
import { type ReadyModel, startReadyCheck, stepReadyCheck } from '../../../game/play/session/ready-check';
import { createReadyDetail, type DetailSeen } from '../../../game/play/session/ready-detail';
import { blockFor } from '../../../game/therapy/block-for';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';
import { noisyFrames } from '../../bench/clips/noisy-frames';
import { recordedFace, recordingsAreThere } from '../../movement/recorded-faces';

const CLEAN = ['smile-with-left-eye', 'lip-pucker-isolated', 'mouth-still-head', 'faces-and-blinks', 'smile-and-blink'];
const isThere = recordingsAreThere([...CLEAN, 'lively-talk', 'smile-evening', 'smile-dim', 'smile-far']);

/** All lines of all plans at once: none may ask for anything. */
const ALL_LINES = [SAMPLE_PLAN, ...SHIPPED_PLANS].flatMap((plan): readonly QuietRule[] =>
  plan.movements.flatMap(
    ({ movement, level }) => blockFor({ levels: SHIPPED_LEVELS, plan, movement, level }).task.quietList,
  ),
);
const EYES: readonly QuietRule[] = (['patientLeft', 'patientRight'] as const).map((side) => ({
  ...{ region: 'eye', side, direction: 'narrowing', allowance: 0.1, stated: true },
}));

const known = new Map<string, ReturnType<typeof recordedFace>>();

/** A recording as it is, measured once. */
function recorded(name: string): ReturnType<typeof recordedFace> {
  const found = known.get(name) ?? recordedFace(name);
  known.set(name, found);
  return found;
}

/** A ready check that begins at `fromMs` of these frames; the light is left aside. */
function check(measured: readonly MeasuredFrame[], rules: readonly QuietRule[], fromMs: number, forMs: number) {
  const detail = createReadyDetail(rules);
  const said = new Set<string>();
  let model: ReadyModel = startReadyCheck();
  let seen: DetailSeen = 'unknown';
  for (const frame of measured.filter((one) => one.captureMs >= fromMs && one.captureMs < fromMs + forMs)) {
    seen = detail.step(frame);
    model = stepReadyCheck(model, { ...frame, meanLuma: null, faceLuma: null }, seen);
    if (model.problem !== null) said.add(model.problem);
  }
  return { seen, said: [...said].filter((problem) => problem.startsWith('detail')), model };
}

/** Ready checks of ten seconds that begin all over a recording, at rest, in movement, in talk. */
function everywhere(measured: readonly MeasuredFrame[], rules: readonly QuietRule[]): string[] {
  const lastMs = measured.at(-1)?.captureMs ?? 0;
  const begins = Array.from({ length: Math.ceil(lastMs / 9000) }, (_, i) => i * 9000);
  return begins.flatMap((fromMs) => check(measured, rules, fromMs, 10_000).said);
}

describe.skipIf(!isThere)(isThere ? 'the detail' : 'the detail (skipped: no recordings)', () => {
  it.each([...CLEAN, 'lively-talk'])('of %s is enough for every plan, whatever the face does', async (name) => {
    const { measured } = await recorded(name);
    expect(everywhere(measured, ALL_LINES)).toEqual([]);
  });

  it('of a smile, of a pucker and of talk says nothing of eyes that may lose a tenth', async () => {
    for (const name of ['smile-evening', 'lively-talk', 'faces-and-blinks'])
      expect(everywhere((await recorded(name)).measured, EYES)).toEqual([]);
  });

  it('hides an eye in noise on every landmark, and names one and the same region until it is seen', async () => {
    const { measured } = await recordedFace('smile-with-left-eye', noisyFrames(1, 4));
    const { said, seen, model } = check(measured, EYES, 1000, 12_000);
    expect(said).toEqual(['detailLight']);
    expect(seen).toMatchObject({ region: 'eye', cause: 'light', bars: false });
    expect(model.passed).toBe(true);
  });

  it('does not let a face go on whose rest would be refused for its noise, whatever the plan asks', async () => {
    const { measured } = await recordedFace('smile-with-left-eye', noisyFrames(1.5, 4));
    for (const rules of [EYES, []]) {
      const { said, seen, model } = check(measured, rules, 1000, 12_000);
      expect(said).toEqual(['detailLight']);
      expect(seen).toMatchObject({ region: 'eye', bars: true });
      expect(model.passed).toBe(false);
    }
    const far = await recordedFace('smile-far', noisyFrames(0.3, 4));
    expect(check(far.measured, [], 1000, 12_000).seen).toMatchObject({ cause: 'tooFar', bars: true });
  });

  it('names one region through all that hovers about its plan', async () => {
    const { measured } = await recorded('smile-with-left-eye');
    const tight = EYES.map((rule) => ({ ...rule, allowance: 0.015 }));
    const detail = createReadyDetail(tight);
    const named = measured.slice(0, 480).map((frame) => detail.step(frame));
    const changes = named.filter((seen, i) => i > 0 && seen !== named[i - 1]).length;
    expect(named.some((seen) => typeof seen === 'object')).toBe(true);
    expect(changes).toBeLessThanOrEqual(4);
  });

  it('is asked for within three seconds, and costs none where it is enough', async () => {
    const noisy = await recordedFace('smile-with-left-eye', noisyFrames(1.5, 4));
    expect(check(noisy.measured, EYES, 1000, 3000).model).toMatchObject({ problem: 'detailLight', passed: false });
    const clean = await recorded('smile-with-left-eye');
    expect(check(clean.measured, EYES, 0, 2700).model).toMatchObject({ problem: null, passed: true });
  });

  it('of a face far away asks it nearer for a mouth that must be still', async () => {
    const mouths = EYES.map((rule): QuietRule => ({ ...rule, region: 'mouthCorner', direction: 'any' }));
    const far = await recorded('smile-far');
    expect(check(far.measured, mouths, 1000, 6000).seen).toMatchObject({ region: 'mouthCorner', cause: 'tooFar' });
    const dim = await recorded('smile-dim');
    expect(check(dim.measured, mouths, 1000, 6000).seen).toMatchObject({ region: 'mouthCorner', cause: 'light' });
  });

  it('counts against the own reach of a person where it is known', async () => {
    const { measured, calibration } = await recorded('smile-dim');
    const [left] = EYES.map((rule): QuietRule => ({ ...rule, region: 'mouthCorner', direction: 'any' }));
    if (left === undefined) throw new Error('no rule');
    const rule = { ...left, allowance: 0.11 };
    const seen = (reach?: typeof calibration.reach) => {
      const detail = createReadyDetail([rule], reach);
      return measured
        .filter((one) => one.captureMs < 8000)
        .map((frame) => detail.step(frame))
        .at(-1);
    };
    expect(seen()).toMatchObject({ region: 'mouthCorner' });
    expect(seen(calibration.reach)).toBe('enough');
  });

  it('keeps what it has seen of the room while the face is busy or away', async () => {
    const { measured } = await recordedFace('smile-with-left-eye', noisyFrames(1.5, 4));
    const detail = createReadyDetail(EYES);
    const frames = measured.slice(30, 130);
    const seen = frames.map((frame) => detail.step(frame)).at(-1);
    const last = frames.at(-1);
    if (last === undefined) throw new Error('no frame');
    const away = { ...last, status: 'noFace', captureMs: last.captureMs + 5000 } as const;
    expect(seen).toMatchObject({ region: 'eye' });
    expect(detail.step(away)).toEqual(seen);
  });
});
