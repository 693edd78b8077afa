import { describe, expect, it } from 'vitest';
import { namedCameras, othersThan } from '../../../../game/player/session/face/named-cameras';

const named = (...labels: string[]) =>
  namedCameras(labels.map((label, i) => ({ id: `id ${i}`, label }))).map(({ label }) => label);

describe('the cameras that can be chosen', () => {
  it('keep their own names where these differ', () => {
    expect(named('Front', 'Back')).toEqual(['Front', 'Back']);
  });

  it('are numbered where several have the same name', () => {
    expect(named('USB', 'Front', 'USB')).toEqual(['USB (1)', 'Front', 'USB (2)']);
  });

  it('are numbered where the browser tells no names', () => {
    expect(named('', '')).toEqual(['(1)', '(2)']);
  });

  it('keep their ids', () => {
    expect(
      namedCameras([
        { id: 'a', label: 'USB' },
        { id: 'b', label: 'USB' },
      ]).map(({ id }) => id),
    ).toEqual(['a', 'b']);
  });
});

describe('the cameras beside one', () => {
  const [lid, desk] = [
    { id: 'a', label: 'Lid' },
    { id: 'b', label: 'Desk' },
  ];

  it('are all but the one that is known, and also what is left when that one is gone (F3)', () => {
    expect(othersThan([lid, desk], 'a')).toEqual([desk]);
    expect(othersThan([desk], 'a')).toEqual([desk]);
    expect(othersThan([lid], 'a')).toEqual([]);
  });

  it('are all where nobody knows which one it was, and none where there is no choice (F3)', () => {
    expect(othersThan([lid, desk], null)).toEqual([lid, desk]);
    expect(othersThan([lid], null)).toEqual([]);
    expect(othersThan([], null)).toEqual([]);
  });
});
