import { describe, expect, it } from 'vitest';
import { planInAddress, withoutPlan } from '../../game/player/plan-in-address';

const at = (address: string) => {
  const { pathname, search, hash } = new URL(address, 'http://here.example/tides/');
  return { pathname, search, hash };
};

/** ms. A search that goes over the rest of a text from each of its letters takes minutes; once over it takes none. */
const NEVER_SO_LONG_MS = 15_000;

describe('a plan in an address', () => {
  it('is found behind a row of full stops as long as an address can be (F32)', { timeout: NEVER_SO_LONG_MS }, () => {
    const stops = '.'.repeat(250_000);
    expect(planInAddress({ search: '', hash: `#plan=${stops}x` })).toEqual({ at: 'hash', packed: 'x' });
    expect(planInAddress({ search: '', hash: `#plan=x${stops}` })).toEqual({ at: 'hash', packed: 'x' });
  });

  it.each([
    '#plan=abc-_9',
    '#Plan=abc-_9',
    '#PLAN=abc-_9',
    '#plan%3Dabc-_9',
    '#plan%3dabc-_9',
    '#plan%253Dabc-_9',
    '#?plan=abc-_9',
    '#plan=abc-_9&fbclid=1',
    '#plan=abc-_9%20',
    '#plan=abc%0A-_9',
    '#plan=abc-_9==',
    '#plan=abc-_9.',
    '#plan=abc-_9)',
    '#plan=%E2%80%8Babc-_9',
    '#x=1&plan=abc-_9',
    '#x=1&Plan=abc-_9',
    '#&amp;plan=abc-_9',
    '#x=1&amp;plan=abc-_9',
    '#x=1&amp%3Bplan=abc-_9',
    '#plan:abc-_9',
    '#plan%3Aabc-_9',
    '#plan: abc-_9',
    '#plan =abc-_9',
    '#/plan=abc-_9',
    '#/?plan=abc-_9',
    '#%E2%80%8Bplan=abc-_9',
    '?speed=2#plan=abc-_9',
    '?plan=old#plan=abc-_9',
  ])('is found in %s', (address) => {
    expect(planInAddress(at(address))).toEqual({ at: 'hash', packed: 'abc-_9' });
  });

  it.each([
    '#plan=eyJh.abc-_9.de_f',
    '#plan=eyJh.abc-_9.de_f.',
    '#plan=eyJh%2Eabc-_9.de_f)',
    '#plan=eyJh.abc-_9.\u200bde_f =',
  ])('is found with the stops between its parts where it is signed: %s', (address) =>
    expect(planInAddress(at(address))).toEqual({ at: 'hash', packed: 'eyJh.abc-_9.de_f' }),
  );

  it('is found empty or cut, so that it can be said', () => {
    expect(planInAddress(at('#plan='))).toEqual({ at: 'hash', packed: '' });
    expect(planInAddress(at('#plan=abc%'))).toEqual({ at: 'hash', packed: 'abc%' });
  });

  it.each(['#plan', '#Plan', '#plan&x=1', '#/plan', '#plan:', '#x=1&plan'])('is told as empty in %s', (address) => {
    expect(planInAddress(at(address))).toEqual({ at: 'hash', packed: '' });
  });

  it.each([
    ['#plan=one&plan=two', 'one&two'],
    ['#plan&plan=abc', '&abc'],
  ])('that stands twice in %s is no packed text, and so is told', (address, packed) => {
    expect(planInAddress(at(address))).toEqual({ at: 'hash', packed });
  });

  it.each(['?plan=abc', '?Plan=abc', '?speed=2&plan=abc', '?speed=2&amp;plan=abc'])(
    'is not taken from the query %s, where it was sent along, but noticed',
    (address) => expect(planInAddress(at(address))).toEqual({ at: 'query' }),
  );

  it.each([
    '',
    '#',
    '#home',
    '#plans',
    '#planet',
    '#planet=1',
    '#my-plan',
    '#x=plan',
    '#myplan=abc',
    '?planet=1',
    '#%E0%A4%A',
  ])('is not seen in %s', (address) => {
    expect(planInAddress(at(address))).toBeNull();
  });

  it.each([
    ['#plan=abc', '/tides/'],
    ['?speed=2&allowance=eye:0.1#plan=abc', '/tides/?speed=2&allowance=eye:0.1'],
    ['?plan=abc', '/tides/'],
    ['?speed=2&Plan=abc', '/tides/?speed=2'],
  ])('leaves nothing of itself in %s', (address, left) => {
    expect(withoutPlan(at(address))).toBe(left);
  });
});
