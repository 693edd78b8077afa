import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHIPPED_LEVELS } from '../../game/app/shipped-levels';
import { SHIPPED_PLANS } from '../../game/app/shipped-plans';
import { startPlay } from '../../game/play/play-step';
import { bandOf } from '../../game/play/reward-law';
import { blockFor } from '../../game/therapy/block-for';
import { DataError } from '../../game/therapy/data-error';
import { parseLevel } from '../../game/therapy/level/parse-level';
import { parsePrescription } from '../../game/therapy/prescription/parse-prescription';
import type { Prescription } from '../../game/therapy/prescription/prescription';
import { SAMPLE_PLAN } from '../../game/therapy/prescription/sample-plan';

const FILE = 'any.json';

/** Parses, or gives back the fault; anything but a DataError is a fault of ours. */
function tried<T>(parse: () => T): T | DataError {
  try {
    return parse();
  } catch (error) {
    if (error instanceof DataError) return error;
    throw error;
  }
}

/** Paths to every leaf and branch of a JSON value. */
function placesOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, part]) =>
    placesOf(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, ...inner];
}

function withValueAt(value: unknown, [key, ...rest]: readonly (string | number)[], put: unknown): unknown {
  if (key === undefined) return put;
  if (Array.isArray(value)) return value.map((part, i) => (i === key ? withValueAt(part, rest, put) : part));
  const object = value as Record<string, unknown>;
  return { ...object, [key]: withValueAt(object[String(key)], rest, put) };
}

const plans: readonly Prescription[] = [SAMPLE_PLAN, ...SHIPPED_PLANS];
const odd = fc.oneof(
  fc.jsonValue(),
  fc.double(),
  fc.integer({ min: -10, max: 200 }),
  fc.constantFrom('patientLeft', 'closed-smile', 'rest', 'still-lagoon', 'eye', 'flaccid', 0.3, 0.05, undefined),
);

/** Every block that a plan can ask for. */
function blocksOf(plan: Prescription) {
  return plan.movements.flatMap(({ movement, level, bounds }) =>
    Array.from({ length: bounds.hardest - bounds.easiest + 1 }, (_, i) =>
      blockFor({ levels: SHIPPED_LEVELS, plan, movement, level, grade: bounds.easiest + i }),
    ),
  );
}

describe('any file', () => {
  it('is taken or refused with file, place and expectation, and never breaks the reader', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything()), (json) => {
        const readers: (() => unknown)[] = [
          () => parseLevel(json, FILE),
          () => parsePrescription(json, FILE, SHIPPED_LEVELS),
        ];
        for (const read of readers) {
          const result = tried(read);
          expect(result).toBeInstanceOf(DataError);
          if (result instanceof DataError) expect(result.message).toContain(`${FILE}: `);
        }
      }),
    );
  });

  it('with one thing changed in a good plan is refused at that place or played in every grade it allows (F33)', () => {
    const changed = fc
      .constantFrom(...plans)
      .chain((plan) =>
        fc.tuple(fc.constantFrom(...placesOf(plan)), odd).map(([path, put]) => withValueAt(plan, path, put)),
      );
    let taken = 0;
    fc.assert(
      fc.property(changed, (json) => {
        const result = tried(() => parsePrescription(json, FILE, SHIPPED_LEVELS));
        if (result instanceof DataError) {
          expect(result.expected.length).toBeGreaterThan(0);
          return;
        }
        taken += 1;
        for (const block of blocksOf(result)) {
          startPlay(block);
          if (block.task.movement !== 'rest') expect(bandOf(block.task).high).toBeLessThanOrEqual(0.85);
          expect(block.task.target).toBeLessThanOrEqual(result.targetCeiling);
          expect(block.blockMs).toBeLessThanOrEqual(120_000);
        }
      }),
      { numRuns: 400 },
    );
    expect(taken).toBeGreaterThan(5);
  });

  it('that came with the product says the same after a round through JSON', () => {
    for (const plan of plans) {
      expect(parsePrescription(JSON.parse(JSON.stringify(plan)), FILE, SHIPPED_LEVELS)).toEqual(plan);
    }
  });
});

describe('harder', () => {
  it('is never bigger, faster, more or shorter, for any plan and any two grades', () => {
    for (const plan of plans) {
      for (const { movement, level } of plan.movements) {
        const blocks = blocksOf(plan).filter((b) => b.task.movement === movement && b.level.id === level);
        for (const [i, harder] of blocks.entries()) {
          const easier = blocks[i - 1];
          if (!easier) continue;
          expect(harder.task.target).toBeLessThanOrEqual(easier.task.target);
          expect(bandOf(harder.task).high).toBeLessThanOrEqual(bandOf(easier.task).high);
          expect(harder.task.speedLimitPerS).toBeLessThanOrEqual(easier.task.speedLimitPerS);
          expect(harder.task.holdMs).toBeGreaterThanOrEqual(easier.task.holdMs);
          expect(harder.attempts).toBe(easier.attempts);
          expect(harder.task.releaseMs).toBe(easier.task.releaseMs);
          for (const [q, rule] of harder.task.quietList.entries()) {
            expect(rule.allowance).toBeLessThanOrEqual(easier.task.quietList[q]?.allowance ?? 0);
          }
        }
      }
    }
  });
});
