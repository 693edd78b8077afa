import type * as Phaser from 'phaser';
import type { Painter } from '../art/painter';
import type { Layout } from '../layout';
import type { Mood } from '../mood';
import { seeded } from '../motion/seeded';
import { DEPTH } from '../stage';
import { type PlantKind, type PlantTone, paintPlant } from './paint-plant';

interface Rooted {
  readonly picture: Phaser.GameObjects.Image;
  readonly homeX: number;
  readonly homeY: number;
  readonly phase: number;
  readonly bend: number;
  /** Share of the world's movement that it takes part in. */
  readonly parallax: number;
}

/** Three depths of growth: far ones take the water's colour, near ones are silhouettes. */
const TONES: Readonly<Record<'far' | 'middle' | 'near', PlantTone>> = {
  far: { tip: '#3c93a0', foot: '#1b5273' },
  middle: { tip: '#2a7a80', foot: '#123660' },
  near: { tip: '#12345a', foot: '#081430' },
};

const BRIGHT: Readonly<Partial<Record<PlantKind, PlantTone>>> = {
  fan: { tip: '#d58f9d', foot: '#4a3f78' },
  sponge: { tip: '#9f8fd6', foot: '#2c3a73' },
};

/** Seaweed, sea fans and sponges on both sides, swaying about their roots. The middle of the picture stays free. */
export class Plants {
  private readonly rooted: Rooted[] = [];

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly painter: Painter,
    private readonly motion: 'full' | 'reduced',
  ) {}

  fit(layout: Layout, shown: boolean): void {
    for (const plant of this.rooted.splice(0)) plant.picture.destroy();
    if (!shown) return;
    const { width, height, unit, portrait } = layout;
    const random = seeded(portrait ? 71 : 70);
    const far = portrait ? 12 : 20;
    for (let i = 0; i < far; i++) {
      const side = i % 2 === 0 ? 0 : 1;
      const x = width * (side + (side === 0 ? 1 : -1) * 0.4 * random() ** 1.3);
      const kind = (['kelp', 'grass', 'kelp', 'fan'] as const)[i % 4] ?? 'kelp';
      this.plant(
        layout,
        kind,
        i % 3,
        'far',
        x,
        height * (0.9 + 0.03 * random()),
        unit * (kind === 'kelp' ? 26 + 18 * random() : 13 + 6 * random()),
        0.45,
        random(),
      );
    }
    const middle = portrait ? 14 : 24;
    for (let i = 0; i < middle; i++) {
      const side = i % 2 === 0 ? 0 : 1;
      const x = width * (side + (side === 0 ? 1 : -1) * (0.02 + 0.33 * random()));
      const kind = (['kelp', 'fan', 'grass', 'sponge', 'grass', 'kelp', 'fan'] as const)[i % 7] ?? 'grass';
      const tall = kind === 'kelp' ? 30 + 16 * random() : kind === 'grass' ? 11 + 8 * random() : 10 + 6 * random();
      this.plant(layout, kind, i % 3, 'middle', x, height * (0.93 + 0.05 * random()), unit * tall, 0.7, random());
    }
    for (let i = 0; i < 10; i++) {
      const side = i % 2 === 0 ? 0 : 1;
      const x = width * (side + (side === 0 ? 1 : -1) * (portrait ? -0.02 : 0.005 + 0.05 * random()));
      const kind = (['reed', 'grass', 'kelp', 'reed', 'grass'] as const)[i % 5] ?? 'reed';
      this.plant(
        layout,
        kind,
        i % 3,
        'near',
        x,
        height * 1.03,
        unit * (kind === 'kelp' ? 62 : 30 + 16 * random()),
        1,
        random(),
      );
    }
  }

  update(mood: Mood, layout: Layout, lift: number): void {
    const still = this.motion === 'reduced' ? 0 : 1 - 0.8 * mood.calm;
    for (const plant of this.rooted) {
      const slow = mood.drift * 0.55 + plant.phase * 6.28;
      const turn = (Math.sin(slow) + 0.4 * Math.sin(slow * 2.3 + 1)) * plant.bend * still;
      plant.picture.setRotation(turn);
      plant.picture.setPosition(plant.homeX, plant.homeY + lift * layout.height * 0.045 * plant.parallax);
    }
  }

  private plant(
    layout: Layout,
    kind: PlantKind,
    form: number,
    place: 'far' | 'middle' | 'near',
    x: number,
    y: number,
    tall: number,
    parallax: number,
    phase: number,
  ): void {
    const shape = { kelp: 0.36, grass: 0.8, fan: 1, reed: 0.5, sponge: 0.9 }[kind];
    const paintedTall = layout.unit * { kelp: 46, grass: 18, fan: 16, reed: 42, sponge: 15 }[kind];
    const tone = (place === 'middle' ? BRIGHT[kind] : undefined) ?? TONES[place];
    const key = this.painter.paint(
      `body/plant-${kind}-${form}-${place}`,
      paintedTall * shape,
      paintedTall,
      (pen, w, h) => paintPlant(pen, kind, w, h, 20 + form * 3, tone),
    );
    const depth = { far: DEPTH.farPlants, middle: DEPTH.middlePlants, near: DEPTH.front + 4 }[place];
    const picture = this.scene.add
      .image(x, y, key)
      .setOrigin(0.5, 1)
      .setScale(tall / paintedTall)
      .setDepth(depth);
    picture.setFlipX(phase > 0.5);
    if (place === 'far') picture.setAlpha(0.62);
    this.rooted.push({
      picture,
      homeX: x,
      homeY: y,
      phase,
      bend: { kelp: 0.045, grass: 0.07, fan: 0.03, reed: 0.022, sponge: 0.008 }[kind],
      parallax,
    });
  }
}
