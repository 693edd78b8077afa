import type { ComponentChild, VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { MuscleDrawing } from '../../../game/player/art/muscle-drawing';
import { PracticeFaceDrawing } from '../../../game/player/art/practice-face-drawing';
import { ReadyDrawing } from '../../../game/player/art/ready-drawing';
import { ShellDrawing } from '../../../game/player/art/shell-drawing';

type Props = Readonly<Record<string, unknown>> & {
  readonly transform?: string;
  readonly opacity?: number;
  readonly children?: ComponentChild | ComponentChild[];
};

/** All elements of a drawing, components opened, from outside in. */
function elementsOf(child: ComponentChild | ComponentChild[]): readonly { name: string; props: Props }[] {
  if (Array.isArray(child)) return child.flatMap(elementsOf);
  if (typeof child !== 'object' || child === null) return [];
  const { type, props } = child as VNode<Props>;
  if (typeof type === 'function') return elementsOf((type as (props: Props) => ComponentChild)(props));
  return [{ name: type, props }, ...elementsOf(props.children)];
}

describe('the muscle drawing', () => {
  const trained = (affected: 'patientLeft' | 'patientRight' | 'both') =>
    elementsOf(MuscleDrawing({ movement: 'closed-smile', affected }))
      .filter(({ props }) => props['data-trained'] === '')
      .map(({ props }) => (props.transform === undefined ? 'left of the drawing' : 'right of the drawing'));

  it('lights the side that is trained, as in a mirror', () => {
    expect(trained('patientLeft')).toEqual(['left of the drawing']);
    expect(trained('patientRight')).toEqual(['right of the drawing']);
    expect(trained('both')).toHaveLength(2);
  });

  it('says the side by pearls too, not by light alone', () => {
    const pearls = (affected: 'patientLeft' | 'both') =>
      elementsOf(MuscleDrawing({ movement: 'rest', affected })).filter(({ props }) => 'stroke-dasharray' in props);
    expect(pearls('patientLeft').length).toBeGreaterThan(0);
    expect(pearls('both')).toEqual([]);
  });
});

describe('the pictures of the ready check', () => {
  const problems = [
    ...(['noFace', 'twoFaces', 'tooDark', 'tooBright', 'tooFar', 'tooNear'] as const),
    ...(['offMiddle', 'headTurned', 'headTilted', 'headUpDown', 'glare', 'tooSlow'] as const),
  ];

  it('are all different ones', () => {
    const drawn = problems.map((problem) =>
      elementsOf(ReadyDrawing({ problem }))
        .map(({ props: { children, ...own } }) => JSON.stringify(own))
        .join(),
    );
    expect(new Set(drawn).size).toBe(problems.length);
  });
});

describe('the drawings beside the play', () => {
  it('leave the water empty while the practice face is away', () => {
    const drawn = elementsOf(PracticeFaceDrawing({ lines: null, joining: { patientLeft: 1, patientRight: 0 } }));
    expect(drawn.filter(({ props }) => 'data-eye' in props)).toEqual([]);
  });

  it('put more light into the shell of a quieter session, and nothing that could be counted', () => {
    const shown = (shine: number) => elementsOf(ShellDrawing({ shine })).filter(({ name }) => name !== 'stop');
    const light = (shine: number) =>
      shown(shine)
        .map(({ props }) => Number(props.opacity ?? 0))
        .reduce((sum, value) => sum + value, 0);
    expect(light(1)).toBeGreaterThan(light(0.4));
    expect(shown(1).map(({ name }) => name)).toEqual(shown(0.4).map(({ name }) => name));
  });
});
