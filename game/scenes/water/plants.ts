import type * as Phaser from 'phaser';
import type { Painter, SheetPicture } from '../art/painter';
import type { Layout } from '../layout';
import type { Mood } from '../mood';
import { seeded } from '../motion/seeded';
import { DEPTH } from '../stage';
import { type PlantKind, type PlantTone, paintPlant } from './paint/paint-plant';

type Nearness = 'far' | 'middle' | 'near';

interface Rooted {
  readonly picture: Phaser.GameObjects.Image;
  readonly place: Nearness;
  readonly homeX: number;
  readonly homeY: number;
  readonly phase: number;
  readonly bend: number;
  /** Share of the world's movement with which it moves (parallax). */
  readonly parallax: number;
}

/** Properties of a kind: width / height, painted height in layout units, and sway (radians). */
const KINDS: Readonly<
  Record<PlantKind, { readonly slim: number; readonly tall: number; readonly bend: number; readonly near: Nearness[] }>
> = {
  kelp: { slim: 0.4, tall: 46, bend: 0.045, near: ['far', 'middle', 'near'] },
  grass: { slim: 0.8, tall: 18, bend: 0.07, near: ['far', 'middle', 'near'] },
  fan: { slim: 1, tall: 16, bend: 0.03, near: ['far', 'middle'] },
  reed: { slim: 0.5, tall: 36, bend: 0.022, near: ['near'] },
  sponge: { slim: 0.9, tall: 13, bend: 0.008, near: ['middle'] },
};

const FORMS = 3;

/** Tones for three distances: far plants take the water's colour, near ones are silhouettes. */
const TONES: Readonly<Record<Nearness, PlantTone>> = {
  far: { tip: '#348797', foot: '#1a4d70' },
  middle: { tip: '#2b7d83', foot: '#113159' },
  near: { tip: '#133a5e', foot: '#081430' },
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
    this.paintSheet(layout);
    const { width, height, free, unit, portrait } = layout;
    const ground = (share: number) => free.top + free.height * share;
    const random = seeded(portrait ? 71 : 70);
    const fromSide = (i: number, inward: number) => width * (i % 2 === 0 ? inward : 1 - inward);
    const far = ['kelp', 'grass', 'kelp', 'fan', 'grass'] as const;
    for (let i = 0; i < (portrait ? 12 : 20); i++) {
      const kind = far[(i >> 1) % far.length] ?? 'kelp';
      const tall = kind === 'kelp' ? 24 + 18 * random() : 12 + 6 * random();
      this.plant(
        kind,
        'far',
        i,
        fromSide(i, 0.4 * random() ** 1.2),
        ground(0.9 + 0.03 * random()),
        unit * tall,
        layout,
      );
    }
    const middle = ['kelp', 'fan', 'grass', 'sponge', 'grass', 'kelp', 'fan'] as const;
    for (let i = 0; i < (portrait ? 12 : 22); i++) {
      const kind = middle[(i >> 1) % middle.length] ?? 'grass';
      const tall = kind === 'kelp' ? 28 + 14 * random() : 9 + 7 * random();
      const x = fromSide(i, 0.03 + 0.33 * random());
      this.plant(kind, 'middle', i, x, ground(0.93 + 0.05 * random()), unit * tall, layout);
    }
    const near = ['kelp', 'grass', 'reed'] as const;
    for (let i = 0; i < 6; i++) {
      const kind = near[i >> 1] ?? 'grass';
      // From the window's edge up, over what words lie on.
      const tall = { kelp: 56, grass: 17, reed: 26 }[kind] + (height - free.bottom) / unit;
      const inward = (portrait ? -0.03 : 0.004) + 0.03 * random();
      this.plant(kind, 'near', i, fromSide(i, inward), height * 1.03, unit * tall, layout);
    }
  }

  /** The pictures as they stand, by their nearness, each from back to front. */
  pictures(): Readonly<Record<Nearness, readonly Phaser.GameObjects.Image[]>> {
    const of = (nearness: Nearness) =>
      this.rooted.flatMap(({ place, picture }) => (place === nearness ? [picture] : []));
    return { far: of('far'), middle: of('middle'), near: of('near') };
  }

  update(mood: Mood, layout: Layout, lift: number): void {
    const still = this.motion === 'reduced' ? 0 : 1 - 0.8 * mood.calm;
    for (const plant of this.rooted) {
      plant.picture.setRotation(turnOf(plant, mood.drift) * still);
      plant.picture.setPosition(plant.homeX, plant.homeY + lift * layout.free.height * 0.045 * plant.parallax);
    }
  }

  private paintSheet(layout: Layout): void {
    const pictures: SheetPicture[] = [];
    for (const kind of Object.keys(KINDS) as PlantKind[]) {
      const { slim, tall, near } = KINDS[kind];
      for (const place of near) {
        const tone = (place === 'middle' ? BRIGHT[kind] : undefined) ?? TONES[place];
        for (let form = 0; form < FORMS; form++) {
          pictures.push({
            name: `${kind}-${place}-${form}`,
            width: layout.unit * tall * slim,
            height: layout.unit * tall,
            paint: (pen, w, h) => paintPlant(pen, kind, w, h, 20 + form * 3, tone),
          });
        }
      }
    }
    this.painter.sheet('body/plants', pictures);
  }

  private plant(
    kind: PlantKind,
    place: Nearness,
    index: number,
    x: number,
    y: number,
    tall: number,
    layout: Layout,
  ): void {
    const phase = (index * 0.618) % 1;
    const depth = { far: DEPTH.farPlants, middle: DEPTH.middlePlants, near: DEPTH.front + 4 }[place];
    const picture = this.scene.add
      .image(x, y, 'body/plants', `${kind}-${place}-${index % FORMS}`)
      .setOrigin(0.5, 1)
      .setScale(tall / (KINDS[kind].tall * layout.unit))
      .setDepth(depth)
      .setFlipX(phase > 0.5);
    if (place === 'far') picture.setAlpha(0.62);
    const parallax = { far: 0.45, middle: 0.7, near: 1 }[place];
    const rooted: Rooted = { picture, place, homeX: x, homeY: y, phase, bend: KINDS[kind].bend, parallax };
    if (this.motion === 'full') picture.setRotation(turnOf(rooted, 0));
    this.rooted.push(rooted);
  }
}

/** How far the water has turned a plant, rad. */
function turnOf({ phase, bend }: Pick<Rooted, 'phase' | 'bend'>, drift: number): number {
  const slow = drift * 0.55 + phase * 6.28;
  return (Math.sin(slow) + 0.4 * Math.sin(slow * 2.3 + 1)) * bend;
}
