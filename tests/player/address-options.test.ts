import { describe, expect, it } from 'vitest';
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
});
