import type * as Phaser from 'phaser';
import { expect, it, vi } from 'vitest';
import type { ShelvedArt } from '../../../game/scenes/art/art-shelf';
import type { DrawnPart } from '../../../game/scenes/art/drawing';
import { Puppet } from '../../../game/scenes/art/puppet';

// The engine opens only in a browser; of it a puppet needs pictures that know where they are.
vi.mock('phaser', () => ({ BlendModes: { ADD: 1 } }));

/** A picture or a group of the engine, as far as it keeps what it is told. */
function thing(x: number, y: number) {
  const made = {
    ...{ x, y, rotation: 0, scaleX: 1, scaleY: 1, alpha: 1 },
    setOrigin: () => made,
    setBlendMode: () => made,
    add: () => made,
    setAlpha: (alpha: number) => Object.assign(made, { alpha }),
    setPosition: (x: number, y: number) => Object.assign(made, { x, y }),
    setScale: (scaleX: number, scaleY = scaleX) => Object.assign(made, { scaleX, scaleY }),
  };
  return made;
}

const part = (name: string, x: number, y: number) =>
  ({ name, pivot: { x, y }, origin: { x: 0.5, y: 0.5 } }) as Partial<DrawnPart> as DrawnPart;

/** A creature whose glow lies around a point right of its middle and above it, at two canvas pixels a unit. */
function creature() {
  const drawing = { name: 'turtle', width: 100, height: 60, parts: [part('light-halo', 10, -4), part('body', 0, 0)] };
  const scene = { add: { image: thing, container: thing } } as unknown as Phaser.Scene;
  return new Puppet(scene, { drawing, scale: 4 } as Partial<ShelvedArt> as ShelvedArt, 2);
}

it.each([
  ['swims upright', 0, { x: 320, y: 192 }],
  ['stands on its tail', Math.PI / 2, { x: 308, y: 220 }],
  ['swims on its back', Math.PI, { x: 280, y: 208 }],
])('the glow of a creature that %s lies around the same part of it, and is not turned itself', (_, turn, where) => {
  const puppet = creature();
  Object.assign(puppet.root, { x: 300, y: 200, rotation: turn, alpha: 0.5 });
  puppet.glowAt(1.5, 0.8);
  expect(puppet.glow?.x).toBeCloseTo(where.x);
  expect(puppet.glow?.y).toBeCloseTo(where.y);
  expect(puppet.glow).toMatchObject({ rotation: 0, scaleX: 0.75, scaleY: 0.75 });
  expect(puppet.glow?.alpha).toBeCloseTo(0.4);
});
