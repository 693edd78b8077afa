import { describe, expect, it } from 'vitest';
import { namedCameras } from '../../../../game/player/session/face/named-cameras';

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
