import { describe, expect, it } from 'vitest';
import { SHIPPED_LEVELS } from '../../../game/app/shipped-levels';
import { SHIPPED_PLANS } from '../../../game/app/shipped-plans';
import { restOfItsDay, todaysSession } from '../../../game/player/profiles/todays-session';
import type { SessionRecord } from '../../../game/record/session-record';
import type { Prescription } from '../../../game/therapy/prescription/prescription';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';

const mouthLed = SHIPPED_PLANS.find((plan) => plan.id === 'mouth-led') ?? SAMPLE_PLAN;

/** A session of which only what the dose reads is real. */
function played(startedAt: string, ...blocksMs: readonly number[]): SessionRecord {
  const blocks = blocksMs.map((flowingMs, i) => ({
    scene: 'lantern-turtle',
    task: { movement: mouthLed.movements[i]?.movement },
    flowingMs,
    endMs: flowingMs,
    calmMs: 0,
    pausedMs: 0,
    finished: flowingMs > 60_000,
  }));
  return { startedAt, blocks } as unknown as SessionRecord;
}

const today = (plan: Prescription, ...sessions: SessionRecord[]) =>
  todaysSession({
    levels: SHIPPED_LEVELS,
    stairs: {},
    nowIso: '2026-11-22T10:00:00.000+01:00',
    attempts: null,
    ...{ plan, sessions },
  });

describe("today's session", () => {
  it('plays the movements of the plan in turn', () => {
    const { plan } = today(mouthLed);
    expect(plan?.blocks[0]?.rules.task.movement).toBe(mouthLed.movements[0]?.movement);
    expect(plan?.blocks.length).toBeLessThanOrEqual(mouthLed.dose.blocksPerDay);
  });

  it('goes on where the day left off', () => {
    const { plan } = today(mouthLed, played('2026-11-22T08:00:00.000+01:00', 100_000));
    expect(plan?.blocks[0]?.rules.task.movement).toBe(mouthLed.movements[1]?.movement);
  });

  it('knows what of today is over, by what was played, and nothing of yesterday or of a look of ten seconds', () => {
    const yesterday = played('2026-11-21T08:00:00.000+01:00', 100_000, 100_000);
    expect(today(mouthLed, yesterday).done).toEqual([]);
    const { done, plan } = today(mouthLed, played('2026-11-22T08:00:00.000+01:00', 100_000, 10_000), yesterday);
    expect(done).toEqual([{ movement: mouthLed.movements[0]?.movement, scene: 'lantern-turtle' }]);
    expect(plan?.blocks[0]?.rules.task.movement).toBe(mouthLed.movements[1]?.movement);
    const all = today(mouthLed, played('2026-11-22T08:00:00.000+01:00', ...mouthLed.movements.map(() => 110_000)));
    expect(all.done.map(({ movement }) => movement)).toEqual(mouthLed.movements.map(({ movement }) => movement));
  });

  it('is done for today when the ceiling is reached, however much was missed before (Safety)', () => {
    const enough = mouthLed.dose.blocksPerDay;
    const blocks = Array.from({ length: enough }, () => 110_000);
    expect(today(mouthLed, played('2026-11-22T08:00:00.000+01:00', ...blocks)).plan).toBeNull();
    expect(today(mouthLed, played('2026-11-21T08:00:00.000+01:00', ...blocks)).plan).not.toBeNull();
  });

  it('gives one gentle game a day without a plan, and does not count a look of ten seconds', () => {
    expect(today(SAMPLE_PLAN, played('2026-11-22T08:00:00.000+01:00', 10_000)).plan).not.toBeNull();
    expect(today(SAMPLE_PLAN, played('2026-11-22T08:00:00.000+01:00', 90_000)).plan).toBeNull();
  });

  it('plays nothing active in the flaccid stage, only letting go', () => {
    const { plan } = today({ ...mouthLed, stage: 'flaccid' });
    expect(plan?.blocks.map((block) => block.rules.task.movement)).toEqual(['rest']);
  });

  it('keeps the grade inside the bounds of the plan', () => {
    const [first] = mouthLed.movements;
    const { plan } = todaysSession({
      levels: SHIPPED_LEVELS,
      stairs: { 0: { position: 99 } },
      nowIso: '2026-11-22T10:00:00.000+01:00',
      attempts: null,
      plan: mouthLed,
      sessions: [],
    });
    expect(plan?.blocks[0]?.grade).toBe(first?.bounds.hardest);
  });

  it("plays the plan's grade where the therapist has frozen it, wherever the movement stood", () => {
    const movements = mouthLed.movements.map((one) => ({ ...one, staircase: 'off' as const }));
    const { plan } = todaysSession({
      levels: SHIPPED_LEVELS,
      stairs: { 0: { position: 99 }, 1: { position: 1 } },
      nowIso: '2026-11-22T10:00:00.000+01:00',
      attempts: null,
      plan: { ...mouthLed, movements },
      sessions: [],
    });
    expect(plan?.blocks.map(({ grade }) => grade)).toEqual(
      movements.slice(0, plan?.blocks.length).map(({ grade }) => grade),
    );
  });
});

describe('what is left of the day on which a session broke off', () => {
  const brokeOff = played('2026-11-22T08:00:00.000+01:00', 100_000);
  const rest = (validUntil: string | null, nowIso = '2026-11-22T10:00:00.000+01:00') =>
    restOfItsDay({ seal: { thumbprint: 'a', sealed: 'b', validUntil } }, brokeOff, today(mouthLed, brokeOff), nowIso);

  it('is offered as long as its day and the plan last, also on the last day of the plan', () => {
    const left = today(mouthLed, brokeOff).plan;
    expect(left).not.toBeNull();
    expect(restOfItsDay({}, brokeOff, today(mouthLed, brokeOff), '2026-11-22T10:00:00.000+01:00')).toEqual(left);
    expect(rest(null)).toEqual(left);
    expect(rest('2026-11-22')).toEqual(left);
  });

  it('is not offered of a plan whose last day is over, nor of another day (F21)', () => {
    expect(rest('2026-11-21')).toBeNull();
    expect(rest(null, '2026-11-23T10:00:00.000+01:00')).toBeNull();
  });

  it('is done when nothing is left of it', () => {
    const enough = played('2026-11-22T08:30:00.000+01:00', ...mouthLed.movements.map(() => 110_000));
    const all = today({ ...mouthLed, dose: { ...mouthLed.dose, blocksPerDay: 1 } }, enough);
    expect(restOfItsDay({}, enough, all, '2026-11-22T10:00:00.000+01:00')).toBe('done');
  });
});
