import { describe, expect, it, vi } from 'vitest';
import { readAddress } from '../../game/player/address-options';

const read = (query: string) => readAddress(new URLSearchParams(query));

describe('what the address may set', () => {
  it('is nothing at all by default', () => {
    const { options, problems } = read('');
    expect(problems).toEqual([]);
    expect(options).toMatchObject({ movement: null, affected: null, allowances: [], practice: null, speed: 1 });
  });

  it('takes movement, side and several allowances', () => {
    const { options, problems } = read(
      'movement=lip-pucker&affected=patientLeft&allowance=eye:0.10&allowance=brow:0.2',
    );
    expect(problems).toEqual([]);
    expect(options.movement).toBe('lip-pucker');
    expect(options.affected).toBe('patientLeft');
    expect(options.allowances.map((a) => [a.region, a.allowance])).toEqual([
      ['eye', 0.1],
      ['brow', 0.2],
    ]);
  });

  it.each([
    ['movement=grin', 'movement', 'grin'],
    ['affected=left', 'affected', 'left'],
    ['allowance=eye:-1', 'allowance', 'eye:-1'],
    ['allowance=ear:0.1', 'allowance', 'ear:0.1'],
    ['allowance=eye', 'allowance', 'eye'],
    ['speed=-3', 'speed', '-3'],
    ['speed=0x10', 'speed', '0x10'],
    ['seed=1.5', 'seed', '1.5'],
    ['attempts=90', 'attempts', '90'],
    ['practice=lazy', 'practice', 'lazy'],
  ])('refuses %s by name, with the value and what was expected, and sets nothing', (query, name, value) => {
    const { options, problems } = read(query);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ name, value });
    expect(problems[0]?.expected.length).toBeGreaterThan(3);
    expect(options).toEqual(read('').options);
  });

  it.each([
    ['Movement=lip-pucker', 'Movement', 'lip-pucker', 'the name movement'],
    ['movement=lip-pucker&amp;affected=patientLeft', 'amp;affected', 'patientLeft', 'the name affected'],
    ['colour=red', 'colour', 'red', 'a name out of movement, affected'],
    ['movement=snarl&movement=lip-pucker', 'movement', 'snarl, lip-pucker', 'movement once'],
    ['speed=2&speed=2', 'speed', '2, 2', 'speed once'],
    ['allowance=eye:0.1&allowance=eye.patientLeft:0.3', 'allowance', 'eye.patientLeft:0.3', 'eye once for each side'],
    ['%E2%80%AE=x', '\\u202e', 'x', 'a name out of'],
  ])('tells the name in %s, which nobody could have meant so', (query, name, value, expected) => {
    const { problems } = read(query);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ name, value });
    expect(problems[0]?.expected).toContain(expected);
  });

  it('sets nothing by a name that is told', () => {
    expect(read('Movement=lip-pucker&speed=2&speed=3').options).toEqual(read('').options);
    expect(read('allowance=eye:0.1&allowance=eye:0.3').options.allowances).toMatchObject([{ allowance: 0.1 }]);
  });

  it('leaves a plan in the query to those who read plans', () => {
    expect(read('plan=abc&Plan=abc').problems).toEqual([]);
  });

  it('is looked through once, however many names there are (F32)', () => {
    const query = new URLSearchParams(Array.from({ length: 500 }, (_, i) => `a${i}=${i}`).join('&'));
    // Each look goes through all names again.
    const looks = [vi.spyOn(query, 'get'), vi.spyOn(query, 'getAll'), vi.spyOn(query, 'has')];
    expect(readAddress(query).problems).toHaveLength(500);
    expect(looks.reduce((sum, { mock }) => sum + mock.calls.length, 0)).toBeLessThan(50);
  });

  it('shows nothing long or unseen', () => {
    const { problems } = read(`movement=${'%07'.repeat(3000)}`);
    expect(problems[0]?.value.length).toBeLessThan(500);
    expect(problems[0]?.value).not.toMatch(/\p{Cc}/u);
  });
});
