import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MeasuredFrame } from '../../game/movement/measure/measured-frame';
import type { SETTINGS } from '../../game/movement/settings';

/*
 * A setting that several rooms read is changed, and each of them follows: none has a number of its own.
 */

const SETTINGS_FILE = '../../game/movement/settings';

/** Modules read anew with one setting changed. */
async function changed<G extends keyof typeof SETTINGS>(
  group: G,
  name: keyof (typeof SETTINGS)[G],
  value: number,
): Promise<void> {
  const { SETTINGS: real } = await vi.importActual<{ SETTINGS: typeof SETTINGS }>(SETTINGS_FILE);
  vi.resetModules();
  vi.doMock(SETTINGS_FILE, () => ({ SETTINGS: { ...real, [group]: { ...real[group], [name]: value } } }));
}

afterEach(() => {
  vi.doUnmock(SETTINGS_FILE);
  vi.resetModules();
});

const frame = { status: 'ok', facesSeen: 1, edgesBeyond: [], measures: {}, imageWidth: 640, imageHeight: 480 };
const still = {
  ...frame,
  pose: { yawDeg: 0, pitchDeg: 0, rollDeg: 0 },
  interocularPx: 120,
  centreX: 0.5,
  centreY: 0.5,
};
const seen = { ...still, captureMs: 0, dtMs: 33, meanLuma: 120, faceLuma: null, rigidResidualIod: 0.04, framesPerS: 9 };

async function readyItems() {
  const { startReadyCheck, stepReadyCheck } = await import('../../game/play/session/ready-check');
  return stepReadyCheck(startReadyCheck(), seen as unknown as MeasuredFrame, 'enough').items;
}

describe('a changed setting is followed', () => {
  it('by the ready check, where a face seems hidden', async () => {
    expect((await readyItems()).clearView).toBe('glare');
    await changed('gate', 'residualIod', 0.05);
    expect((await readyItems()).clearView).toBe('good');
  });

  it('by the ready check, where the picture is slow', async () => {
    expect((await readyItems()).frameRate).toBe('tooSlow');
    await changed('gate', 'framesPerSLowest', 8);
    expect((await readyItems()).frameRate).toBe('good');
  });

  it('by the rest between attempts and by what a release earns, where an attempt ends', async () => {
    await changed('attempt', 'end', 0.17);
    const { blockFor } = await import('../../game/therapy/block-for');
    const { SHIPPED_LEVELS } = await import('../../game/app/shipped-levels');
    expect(blockFor({ levels: SHIPPED_LEVELS, plan: null, movement: 'rest' }).task.bandHalfWidth).toBe(0.17);
    const { addCredit, NO_CREDIT } = await import('../../game/play/attempt-credit');
    const common = { speedPerS: 0.1, dtMs: 100, sureness: 'sure', tooFast: false, mayEarn: true } as const;
    const band = { low: 0.3, high: 0.6 };
    const held = addCredit(NO_CREDIT, { ...common, phase: 'hold', activation: 0.5 }, band);
    expect(addCredit(held, { ...common, phase: 'release', activation: 0.16 }, band).release).toBe(1);
    expect(addCredit(held, { ...common, phase: 'release', activation: 0.2 }, band).release).toBeLessThan(1);
  });

  it('by the allowances of every movement and by the line that is in force, where healthy faces begin', async () => {
    await changed('coMovement', 'floor', 0.14);
    const { MOVEMENT_CATALOGUE } = await import('../../game/therapy/movement-catalogue');
    const allowances = Object.values(MOVEMENT_CATALOGUE).flatMap(({ quiet }) =>
      quiet.map(({ allowance }) => allowance),
    );
    expect(allowances.some((allowance) => allowance === 0.14)).toBe(true);
    expect(allowances.every((allowance) => allowance === 'notJudged' || allowance >= 0.14)).toBe(true);
    const { quietLine } = await import('../../game/movement/co-movement/quiet-line');
    const rule = { region: 'eye', side: 'patientLeft', direction: 'narrowing', allowance: 0.1, stated: false } as const;
    expect(quietLine(rule, { rest: {}, reach: {} }).planned).toBe(0.14);
  });

  it('by the calibration of the game, where stillness and tries are counted', async () => {
    await changed('calibration', 'tries', 2);
    const { practicePatient } = await import('../../engine-adapters/practice-face/script/patients');
    const patient = practicePatient('ideal', { movement: 'closed-smile', affected: 'patientLeft', seed: 1 });
    const before = patient.script.efforts.filter(({ startMs }) => startMs < patient.playMs[0]);
    expect(before).toHaveLength(2);
  });
});
