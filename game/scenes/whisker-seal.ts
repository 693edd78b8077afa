import * as Phaser from 'phaser';
import { PALETTE } from './light/palette';
import { clamp } from './motion/ease';
import { seeded } from './motion/seeded';
import type { SceneDefinition } from './scene-definition';
import { DEPTH, type Stage } from './stage';
import { bandStrength } from './water/band-geometry';
import { glowAt } from './water/paint/paint-sky';
import { paintIceHole } from './water/paint/paint-snow';

const ART = 'whisker-seal';
const SHELL = 'rim-shell';
/** Number of lights that mark the band along the rim, and the angle between two. */
const BEADS = 26;
const BUBBLES = 9;

/** A seal in its breathing hole: the movement pushes a shell along the rim of ice into its glowing part. */
export const whiskerSeal: SceneDefinition = {
  id: 'whisker-seal',
  art: [ART, SHELL],
  look: { view: 'ice', band: 'own', water: ['#4391a8', '#24618a', '#172f63'], afterglow: '#f2a99a' },
  build(stage) {
    const { layout, motion, painter } = stage;
    const { creature, height, unit, portrait } = layout;
    // On a tall screen the sleepers' stones come closer: the hole is smaller there and its front rim ends above them.
    const wide = creature.size * (portrait ? 1.18 : 1.42);
    const tall = wide * (portrait ? 0.38 : 0.44);
    const holeY = creature.y + creature.size * (portrait ? 0.12 : 0.2);
    // Where on the rim the shell rests, radians from straight ahead; the band's middle is straight ahead.
    const start = portrait ? 0.86 : 1.02;
    const hole = painter.paint('scene/hole', wide, tall, paintIceHole);
    stage.picture(hole, creature.x, holeY, DEPTH.front + 1);
    const unitPx = (creature.size * 0.68) / 420;
    const seal = stage.puppet(ART, unitPx, DEPTH.creature);
    const homeY = holeY - creature.size * 0.14;
    const spark = rimLight(stage);
    const onRim = (angle: number) => ({
      x: creature.x + Math.sin(angle) * wide * 0.465,
      y: holeY + Math.cos(angle) * tall * 0.465,
    });
    const beads = rimBeads(stage, spark);
    // Water closes around the seal with a small ring of its own.
    const ring = painter.paint('scene/neck-ring', 256, 64, paintRing);
    const neck = stage
      .picture(ring, creature.x, holeY + tall * 0.07, DEPTH.creature + 2)
      .setDisplaySize(wide * 0.34, tall * 0.17);
    const shell = stage.puppet(SHELL, (creature.size * 0.19) / 240, DEPTH.creature + 3);
    const random = seeded(6);
    const bubbles = Array.from({ length: BUBBLES }, () => ({
      picture: stage.picture(spark, 0, 0, DEPTH.creature + 1, 'cool').setDisplaySize(unit * 1.4, unit * 1.4),
      x: creature.x + (random() - 0.5) * wide * 0.5,
      phase: random(),
    }));
    return {
      update(mood) {
        const middle = Math.max(0.2, mood.bandMiddle);
        const angleOf = (share: number) => -start + clamp((share / middle) * start, -0.1, start * 2.08);
        const moves = motion === 'full' ? 1 - 0.7 * mood.calm : 0;
        const low = angleOf(mood.bandLow);
        const high = angleOf(mood.bandHigh);
        beads.shine((i) => onRim(low + ((high - low) * i) / (BEADS - 1)), bandStrength(mood), mood.glow, unit * 4.6);
        const now = angleOf(mood.now);
        const at = onRim(now);
        shell.root.setPosition(at.x, at.y - unit * 2.2).setRotation(now * 0.32);
        shell.part('light-glow').setAlpha(0.15 + 0.55 * mood.glow + 0.3 * mood.gathered);
        const bob = Math.sin(mood.drift * 0.9) * 0.006 * moves;
        const lean = clamp((now + start) / (2 * start), 0, 1) - 0.5;
        seal.root.setPosition(creature.x + creature.size * 0.02 * lean, homeY + height * bob);
        seal.root.setScale(unitPx).setRotation(0.05 * lean + 0.012 * Math.sin(mood.drift * 0.7) * moves);
        seal.pose('muzzle', 0.02 * Math.sin(mood.drift * 1.1) * moves);
        seal.pose('whiskers', 0.05 * Math.sin(mood.drift * 1.3) * moves + 0.06 * mood.glow);
        const wave = 1 + 0.05 * Math.sin(mood.drift * 1.1) * moves;
        neck.setDisplaySize(wide * 0.34 * wave, tall * 0.17 * wave);
        for (const bubble of bubbles) {
          const way = (mood.timeS * 0.1 * (motion === 'full' ? 1 : 0) + bubble.phase) % 1;
          bubble.picture.setPosition(bubble.x, holeY + tall * (0.34 - 0.3 * way));
          bubble.picture.setAlpha(Math.sin(way * Math.PI) * 0.55 * Math.max(mood.calm, 0.2 * mood.rest));
        }
      },
      offset: () => ({ x: seal.root.x - creature.x, y: seal.root.y - homeY }),
    };
  },
};

/** Spots of light, cool and warm. */
function rimLight({ painter }: Stage) {
  return painter.sheet(
    'scene/rim-light',
    (['cool', 'warm'] as const).map((tone) => ({
      name: tone,
      width: 64,
      height: 64,
      paint: (pen: CanvasRenderingContext2D, w: number) =>
        glowAt(pen, w / 2, w / 2, w / 2, w / 2, tone === 'cool' ? '#9be6e4' : PALETTE.lantern, 0.9),
    })),
  );
}

/** The band along the rim: a row of lights, brightest at its ends. */
function rimBeads(stage: Stage, spark: ReturnType<typeof rimLight>) {
  const bead = (tone: string) =>
    stage.picture(spark, 0, 0, DEPTH.creature + 2, tone).setBlendMode(Phaser.BlendModes.ADD);
  const beads = Array.from({ length: BEADS }, () => ({ cool: bead('cool'), warm: bead('warm') }));
  return {
    /** `placeOf`: the place of a light, counted from the near end of the band; the more `glow`, 0..1, the warmer. */
    shine(
      placeOf: (i: number) => { readonly x: number; readonly y: number },
      strength: number,
      glow: number,
      size: number,
    ): void {
      beads.forEach(({ cool, warm }, i) => {
        const at = placeOf(i);
        const end = i === 0 || i === BEADS - 1 ? 1.1 : 0.13;
        cool
          .setPosition(at.x, at.y)
          .setDisplaySize(size, size * 0.62)
          .setAlpha(strength * end * 0.5 * (1 - 0.8 * glow));
        warm
          .setPosition(at.x, at.y)
          .setDisplaySize(size, size * 0.62)
          .setAlpha(strength * end * 0.5 * glow);
      });
    },
  };
}

function paintRing(pen: CanvasRenderingContext2D, w: number, h: number): void {
  for (const [share, alpha] of [
    [0.46, 0.5],
    [0.38, 0.28],
  ] as const) {
    pen.strokeStyle = `rgba(190, 230, 240, ${alpha})`;
    pen.lineWidth = 2;
    pen.beginPath();
    pen.ellipse(w / 2, h / 2, w * share, h * share, 0, 0, Math.PI * 2);
    pen.stroke();
  }
}
