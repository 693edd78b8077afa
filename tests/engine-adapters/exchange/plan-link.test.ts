import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packPlan } from '../../../engine-adapters/exchange/pack-plan';
import { unpackPlan } from '../../../engine-adapters/exchange/unpack-plan';
import { LONGEST_PLAN_BYTES } from '../../../game/record/reading/read-plan';
import { DataError } from '../../../game/therapy/data-error';

const plan = JSON.stringify(JSON.parse(readFileSync('levels/plans/eye-led.plan.json', 'utf8')));
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('a plan in a link', () => {
  it('comes out as it went in, and is short and needs no escaping', async () => {
    const packed = await packPlan(plan);
    expect(packed).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(packed.length).toBeLessThan(2000);
    expect(text(await unpackPlan(packed))).toBe(plan);
  });

  it('keeps every letter of every language', async () => {
    expect(text(await unpackPlan(await packPlan('Ångström, 微笑')))).toBe('Ångström, 微笑');
  });

  it.each([
    ['cut off', (packed: string) => packed.slice(0, packed.length / 2)],
    ['with a sign that does not belong', (packed: string) => `${packed}%`],
    ['of one letter only', () => 'A'],
    ['empty', () => ''],
    ['with other letters', (packed: string) => `zzzz${packed.slice(4)}`],
  ])('is refused when it is %s (F32)', async (_how, change) => {
    await expect(unpackPlan(change(await packPlan(plan)))).rejects.toBeInstanceOf(DataError);
  });

  it('is taken up to the length that a file may have, and not a byte more', async () => {
    const longest = 'a'.repeat(LONGEST_PLAN_BYTES);
    expect((await unpackPlan(await packPlan(longest))).length).toBe(LONGEST_PLAN_BYTES);
    await expect(unpackPlan(await packPlan(`${longest}a`))).rejects.toBeInstanceOf(DataError);
  });

  it('is refused when it would grow past every plan, or is too long itself (F32)', async () => {
    await expect(unpackPlan(await packPlan('a'.repeat(5_000_000)))).rejects.toThrow(
      `at most ${LONGEST_PLAN_BYTES} bytes`,
    );
    await expect(unpackPlan('A'.repeat(40_000))).rejects.toThrow(/at most 30000/);
  });
});
