import { PALETTE } from '../light/palette';
import { smooth } from '../motion/ease';
import { seeded } from '../motion/seeded';
import { paintBoulder } from '../water/paint/paint-boulder';
import { paintGrowth } from '../water/paint/paint-growth';
import { type PlantKind, type PlantTone, paintPlant } from '../water/paint/paint-plant';
import { glowAt } from '../water/paint/paint-sky';
import { paintSmallShell } from './paint-small-shell';
import { crest, ripeness, shellPlaces } from './reef-growth';

interface Rooted {
  readonly kind: PlantKind;
  /** Position from left 0 to right 1. */
  readonly at: number;
  /** Share of the reef's height. */
  readonly tall: number;
  /** Ripeness at which it begins to grow. */
  readonly from: number;
  readonly tone: PlantTone;
}

const GREEN: PlantTone = { tip: '#3fa79a', foot: '#174a66' };
const ROSE: PlantTone = { tip: '#ec93a0', foot: '#5a3d7a' };
const LILAC: PlantTone = { tip: '#b9a7ff', foot: '#36397f' };
const AMBER: PlantTone = { tip: '#ffc48a', foot: '#7a4a6a' };

/** What stands behind the stones: a young reef has weed, a grown one has sea fans and sponges in all its colours. */
const BEHIND: readonly Rooted[] = [
  { kind: 'grass', at: 0.2, tall: 0.34, from: -1, tone: GREEN },
  { kind: 'kelp', at: 0.74, tall: 0.62, from: -1, tone: GREEN },
  { kind: 'fan', at: 0.36, tall: 0.5, from: 0.04, tone: ROSE },
  { kind: 'kelp', at: 0.28, tall: 0.7, from: 0.14, tone: GREEN },
  { kind: 'sponge', at: 0.62, tall: 0.46, from: 0.22, tone: LILAC },
  { kind: 'fan', at: 0.82, tall: 0.4, from: 0.32, tone: LILAC },
  { kind: 'grass', at: 0.9, tall: 0.3, from: 0.36, tone: GREEN },
  { kind: 'sponge', at: 0.14, tall: 0.36, from: 0.44, tone: AMBER },
  { kind: 'kelp', at: 0.67, tall: 0.84, from: 0.5, tone: GREEN },
  { kind: 'fan', at: 0.5, tall: 0.58, from: 0.6, tone: AMBER },
  { kind: 'sponge', at: 0.43, tall: 0.4, from: 0.72, tone: ROSE },
  { kind: 'fan', at: 0.22, tall: 0.46, from: 0.82, tone: LILAC },
];

/** Small growths on the stones of a full-grown reef, at most. */
const GROWTHS = 34;

/** The player's reef: stones, growths (more with every shell, by ever smaller steps), and the shells. Fills its canvas. */
export function paintReef(pen: CanvasRenderingContext2D, width: number, height: number, shells: number): void {
  const random = seeded(404);
  const ripe = ripeness(shells);
  BEHIND.forEach((plant, i) => {
    const grown = smooth(plant.from, plant.from + 0.3, ripe);
    if (grown <= 0) return;
    const tall = height * plant.tall * (0.45 + 0.55 * grown);
    const wide = tall * (plant.kind === 'kelp' ? 0.45 : 0.95);
    pen.save();
    pen.translate(width * plant.at - wide / 2, height * (1 - crest(plant.at) * 0.72) - tall);
    paintPlant(pen, plant.kind, wide, tall, 20 + i * 3, plant.tone);
    pen.restore();
  });
  // Towards its ends the reef sinks into the sand in smaller stones, so that nothing of it is cut off.
  const stone = (at: number, share: number, wide: number, seed: number) => {
    const tall = crest(at) * height * share;
    paintBoulder(pen, width * at, height - tall, width * wide * (0.5 + 0.5 * Math.sin(Math.PI * at)), tall * 1.2, seed);
  };
  for (let i = 0; i < 8; i++) {
    stone(0.1 + (0.8 * (i + 0.3 + 0.4 * random())) / 8, 0.86 + 0.18 * random(), 0.17 + 0.09 * random(), 500 + i * 3);
  }
  for (let i = 0; i < 7; i++) {
    stone(0.08 + (0.84 * (i + 0.2 + 0.6 * random())) / 7, 0.5 + 0.2 * random(), 0.15 + 0.09 * random(), 600 + i * 5);
  }
  for (let i = 0; i < 8; i++) {
    stone(0.06 + (0.88 * (i + 0.2 + 0.6 * random())) / 8, 0.2 + 0.16 * random(), 0.1 + 0.09 * random(), 650 + i * 7);
  }
  for (let i = 0; i < GROWTHS; i++) {
    const at = 0.07 + 0.86 * ((i * 0.618034 + 0.21) % 1);
    const depth = (i * 0.37 + 0.08) % 0.72;
    const size = height * (0.09 + 0.08 * random());
    const grown = smooth(i / GROWTHS - 0.12, i / GROWTHS + 0.1, ripe + 0.06);
    if (grown <= 0) continue;
    const y = height * (1 - crest(at) * (0.88 - depth));
    paintGrowth(pen, width * at, y, size * (0.5 + 0.5 * grown), i * 7 + (i % 5));
  }
  for (const place of shellPlaces(shells)) {
    const size = place.size * height;
    glowAt(pen, place.x * width, place.y * height - size * 0.3, size * 1.3, size, PALETTE.lantern, 0.24);
    paintSmallShell(pen, place.x * width, place.y * height, size, place.seed);
  }
}

/** Only the light of the shells, to pulse over the painted reef. */
export function paintReefLight(pen: CanvasRenderingContext2D, width: number, height: number, shells: number): void {
  for (const place of shellPlaces(shells)) {
    const size = place.size * height;
    glowAt(pen, place.x * width, place.y * height - size * 0.35, size * 1.8, size * 1.3, PALETTE.lantern, 0.5);
  }
}
