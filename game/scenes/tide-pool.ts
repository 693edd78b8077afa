import * as Phaser from 'phaser';
import { PALETTE, withAlpha } from './light/palette';
import { clamp } from './motion/ease';
import type { SceneDefinition } from './scene-definition';
import { DEPTH, type Stage } from './stage';
import { bandStrength } from './water/band-geometry';
import { paintBoulder } from './water/paint/paint-boulder';
import { paintGrowth } from './water/paint/paint-growth';
import { glowAt } from './water/paint/paint-sky';

const ART = 'tide-pool';
const WIDTH = 440;
const TONES = { cool: '#8fdedb', warm: '#ffcf95' } as const;

/** For observing the lids in looking down: a crab on a ledge looks into the pool, and a light sinks with the gaze. */
export const tidePool: SceneDefinition = {
  id: 'tide-pool',
  art: [ART],
  look: { view: 'below', band: 'own', water: ['#3a8f93', '#1c5f78', '#112450'], afterglow: '#f2a18f' },
  build(stage) {
    const { layout, motion, painter } = stage;
    const { creature, height, unit } = layout;
    const ledgeY = creature.y - creature.size * 0.02;
    const ledgeX = creature.x - creature.size * 0.36;
    const ledgeWide = creature.size * 1.7;
    const ledge = painter.paint('scene/ledge', ledgeWide, height - ledgeY + unit * 6, (pen, w, h) =>
      paintLedge(pen, w, h, unit * 5, (w * creature.size) / ledgeWide),
    );
    stage.picture(ledge, ledgeX, ledgeY - unit * 5, DEPTH.front + 1).setOrigin(0.56, 0);
    const unitPx = (creature.size * 0.52) / WIDTH;
    const crab = stage.puppet(ART, unitPx, DEPTH.creature);
    const homeX = ledgeX + creature.size * 0.14;
    const homeY = ledgeY + unit * 0.6;
    const pathX = creature.x + creature.size * 0.2;
    const topY = creature.y - creature.size * 0.14;
    const way = Math.min(layout.free.height * 0.22, creature.size * 0.46);
    const light = poolLight(stage, pathX, topY);
    return {
      update(mood) {
        const middle = Math.max(0.2, mood.bandMiddle);
        const yOf = (share: number) => topY + way * clamp(share / middle, -0.1, 1.9);
        light.band(yOf(mood.bandLow), yOf(mood.bandHigh), bandStrength(mood), mood.glow, creature.size * 0.42);
        const nowY = yOf(mood.now);
        const size = creature.size * (0.24 + 0.07 * mood.glow + 0.05 * mood.gathered);
        light.orb
          .setPosition(pathX, nowY)
          .setDisplaySize(size, size)
          .setAlpha(0.6 + 0.4 * mood.glow);
        const moves = motion === 'full' ? 1 - 0.7 * mood.calm : 0;
        const down = clamp((nowY - topY) / way, 0, 1.4);
        crab.root.setPosition(homeX, homeY + height * 0.002 * Math.sin(mood.drift * 0.9) * moves);
        crab.root.setScale(unitPx).setRotation(0.03 * down);
        crab.pose('eye-left', 0.14 + 0.22 * down + 0.03 * Math.sin(mood.drift * 0.8) * moves, 1, 1 - 0.08 * down);
        crab.pose(
          'eye-right',
          0.16 + 0.24 * down + 0.03 * Math.sin(mood.drift * 0.8 + 0.6) * moves,
          1,
          1 - 0.08 * down,
        );
        crab.pose('claw-left', 0.06 * Math.sin(mood.drift * 0.7) * moves);
        crab.pose('claw-right', -0.05 + 0.08 * down + 0.05 * Math.sin(mood.drift * 0.8 + 1) * moves);
      },
      offset: () => ({ x: crab.root.x - homeX, y: crab.root.y - homeY }),
    };
  },
};

/** Stones, the lower ones in front, and what grows on them. `top` and `size`: px of the picture to the ledge, and of the creature. */
function paintLedge(pen: CanvasRenderingContext2D, w: number, h: number, top: number, size: number): void {
  // Shares of the creature's size from the ledge's middle, and of the ledge's height.
  const at = (x: number) => w * 0.56 + size * x;
  for (const [x, y, wide, tall, seed] of [
    [-0.22, 0.14, 0.46, 0.5, 1203],
    [0.06, 0, 0.5, 0.6, 1217],
    [-0.5, 0.36, 0.5, 0.6, 1207],
    [0.16, 0.24, 0.4, 0.6, 1213],
    [-0.2, 0.36, 0.5, 0.6, 1229],
    [-0.74, 0.58, 0.42, 0.5, 1231],
    [0.28, 0.5, 0.36, 0.5, 1237],
    [0.04, 0.54, 0.46, 0.5, 1249],
    [-0.42, 0.64, 0.48, 0.4, 1259],
    [0.2, 0.76, 0.44, 0.3, 1277],
    [-0.14, 0.8, 0.42, 0.3, 1283],
    [0.42, 0.84, 0.28, 0.3, 1289],
  ] as const) {
    paintBoulder(pen, at(x), top + h * y, size * wide, h * tall, seed);
  }
  for (const [x, y, tall, seed] of [
    [-0.36, 0.16, 0.06, 6],
    [-0.6, 0.38, 0.06, 9],
    [0.26, 0.26, 0.06, 7],
    [-0.12, 0.38, 0.06, 10],
    [0.34, 0.52, 0.06, 8],
    [-0.82, 0.6, 0.06, 5],
    [-0.3, 0.67, 0.06, 11],
  ] as const) {
    paintGrowth(pen, at(x), top + h * y, size * tall, seed);
  }
}

/** The light that sinks with the gaze, and its target band: a column of water between two hoops, cool and warm. */
function poolLight(stage: Stage, x: number, y: number) {
  const sheet = stage.painter.sheet('scene/pool-light', [
    { name: 'orb', width: 192, height: 192, paint: paintOrb },
    ...(['cool', 'warm'] as const).flatMap((tone) => [
      { name: `column-${tone}`, width: 128, height: 64, paint: paintColumn(TONES[tone]) },
      {
        name: `hoop-${tone}`,
        width: 256,
        height: 96,
        paint: paintHoop(stage.contrast === 'high' ? PALETTE.foam : TONES[tone]),
      },
    ]),
  ]);
  const add = (frame: string) => stage.picture(sheet, x, y, DEPTH.halo, frame).setBlendMode(Phaser.BlendModes.ADD);
  const bands = (['cool', 'warm'] as const).map((tone) => ({
    tone,
    column: add(`column-${tone}`),
    hoops: [add(`hoop-${tone}`), add(`hoop-${tone}`)],
  }));
  return {
    orb: add('orb').setDepth(DEPTH.creature + 1),
    /** Draws the band between two depths, px; the more `glow`, 0..1, the warmer. */
    band(low: number, high: number, strength: number, glow: number, hoopWide: number): void {
      for (const { tone, column, hoops } of bands) {
        const share = strength * (tone === 'warm' ? glow : 1 - 0.8 * glow);
        column
          .setPosition(x, (low + high) / 2)
          .setDisplaySize(hoopWide, Math.max(4, high - low))
          .setAlpha(share * 0.34);
        hoops.forEach((hoop, i) => {
          hoop
            .setPosition(x, i === 0 ? low : high)
            .setDisplaySize(hoopWide, hoopWide * 0.24)
            .setAlpha(share * 0.85);
        });
      }
    },
  };
}

function paintOrb(pen: CanvasRenderingContext2D, width: number): void {
  const middle = width / 2;
  glowAt(pen, middle, middle, middle, middle, PALETTE.lantern, 0.6);
  glowAt(pen, middle, middle, middle * 0.42, middle * 0.42, '#fff3d2', 1);
  glowAt(pen, middle, middle, middle * 0.22, middle * 0.22, '#ffffff', 1);
}

/** A column of light between two depths, with soft sides. */
function paintColumn(colour: string) {
  return (pen: CanvasRenderingContext2D, width: number, height: number): void => {
    const side = pen.createLinearGradient(0, 0, width, 0);
    side.addColorStop(0, withAlpha(colour, 0));
    side.addColorStop(0.3, withAlpha(colour, 0.5));
    side.addColorStop(0.5, withAlpha(colour, 0.7));
    side.addColorStop(0.7, withAlpha(colour, 0.5));
    side.addColorStop(1, withAlpha(colour, 0));
    pen.fillStyle = side;
    pen.fillRect(0, 0, width, height);
  };
}

/** A horizontal hoop of light in the water: the near or the far end of the band. */
function paintHoop(colour: string) {
  return (pen: CanvasRenderingContext2D, width: number, height: number): void => {
    for (const [thick, alpha] of [
      [0.09, 0.2],
      [0.05, 0.35],
      [0.02, 0.9],
    ] as const) {
      pen.strokeStyle = withAlpha(colour, alpha);
      pen.lineWidth = height * thick * 1.6;
      pen.beginPath();
      pen.ellipse(width / 2, height / 2, width * 0.43, height * 0.36, 0, 0, Math.PI * 2);
      pen.stroke();
    }
  };
}
