import * as Phaser from 'phaser';
import { BUBBLE_EDGE, paintBubble } from './light/paint-bubble';
import { PALETTE } from './light/palette';
import { RingBand } from './light/ring-band';
import { approach, clamp } from './motion/ease';
import type { SceneDefinition } from './scene-definition';
import { DEPTH } from './stage';
import { bandStrength } from './water/band-geometry';
import { glowAt } from './water/paint/paint-sky';

const ART = 'moon-bubble';

/** Radius of the bubble in the middle of the band, share of the creature's size. */
const TARGET_RADIUS = 0.235;
/** Smallest size of a bubble, share of its target, so that there is always something to look at. */
const SEED = 0.24;
/** Seconds that a released bubble takes to the surface. */
const RISE_S = 5;

/** A puffer fish with a bubble: the bubble grows with the movement into a ring of moonlight, closes in the hold, floats up on release. */
export const moonBubble: SceneDefinition = {
  id: 'moon-bubble',
  art: [ART],
  look: { view: 'below', band: 'own', water: ['#4391a8', '#24618a', '#172f63'], afterglow: '#d58fb4' },
  build(stage) {
    const { layout, motion } = stage;
    const { creature, height, waterlineY } = layout;
    const target = creature.size * TARGET_RADIUS;
    const film = stage.painter.paint('scene/bubble', Math.min(512, target * 4), Math.min(512, target * 4), paintBubble);
    const ring = new RingBand(stage, DEPTH.halo);
    const bubble = stage.picture(film, creature.x, creature.y, DEPTH.creature + 2);
    const inner = stage
      .picture(
        stage.painter.paint('scene/moonlight', 128, 128, (pen, w) =>
          glowAt(pen, w / 2, w / 2, w / 2, w / 2, PALETTE.lantern, 0.75),
        ),
        creature.x,
        creature.y,
        DEPTH.creature + 1,
      )
      .setBlendMode(Phaser.BlendModes.ADD);
    const freed = stage.picture(film, creature.x, creature.y, DEPTH.creature + 1).setAlpha(0);
    // On a tall screen the sleepers' stones come closer, so the puffer keeps to the middle.
    const homeX = creature.x - creature.size * (layout.portrait ? 0.04 : 0.13);
    const homeY = creature.y + creature.size * 0.4;
    const puffer = stage.puppet(ART, (creature.size * 0.46) / 400, DEPTH.creature);
    const unitPx = (creature.size * 0.46) / 400;
    let phase = '';
    let risenS = RISE_S;
    let freedRadius = 0;
    let sealed = 0;
    const setRadius = (picture: typeof bubble, radius: number) =>
      picture.setDisplaySize(radius / BUBBLE_EDGE, radius / BUBBLE_EDGE);
    return {
      update(mood, dtS) {
        const middle = Math.max(0.2, mood.bandMiddle);
        const radiusOf = (share: number) => target * clamp(SEED + (1 - SEED) * (share / middle), SEED * 0.8, 1.75);
        const radius = radiusOf(mood.now);
        const moves = motion === 'full' ? 1 : 0;
        const slow = mood.drift * moves;
        const strength = bandStrength(mood);
        ring.draw(mood, strength, creature.x, creature.y, radiusOf(mood.bandLow), radiusOf(mood.bandHigh));
        sealed = approach(sealed, mood.hold, 0.8, dtS);
        const wobble = Math.sin(slow * 1.7) * 0.012 * (1 - sealed) * (1 - mood.calm);
        setRadius(bubble, radius);
        bubble.setScale(bubble.scaleX * (1 + wobble), bubble.scaleY * (1 - wobble));
        inner
          .setDisplaySize(radius * 2.3, radius * 2.3)
          .setAlpha((0.1 + 0.26 * mood.glow + 0.2 * mood.gathered) * (1 - mood.release) * (1 - mood.done));
        bubble.setAlpha((0.62 + 0.38 * Math.max(mood.glow, sealed)) * (1 - 0.8 * mood.release) * (1 - mood.done));
        if (phase === 'hold' && mood.signal.phase === 'release') {
          risenS = 0;
          freedRadius = radius;
        }
        phase = mood.signal.phase;
        risenS = Math.min(RISE_S, risenS + dtS * (moves === 1 ? 1 : 1.4));
        const way = risenS / RISE_S;
        setRadius(freed, freedRadius * (1 + 0.06 * Math.sin(way * 9)));
        freed.setPosition(
          creature.x + Math.sin(way * 5) * creature.size * 0.03 * moves,
          creature.y - (creature.y - waterlineY) * way ** 1.5 * moves,
        );
        freed.setAlpha(freedRadius === 0 ? 0 : (1 - way) ** 0.7 * Math.min(1, way * 6));
        const paddle = Math.sin(slow * 2.1);
        const puff = 1 + 0.07 * clamp(mood.now / middle, 0, 1.3);
        puffer.root.setPosition(homeX, homeY + height * 0.006 * Math.sin(slow * 0.9) * (1 - mood.calm));
        puffer.root.setRotation(-0.34 + 0.03 * Math.sin(slow * 0.8)).setScale(unitPx * puff);
        puffer.pose('spines', 0, 0.93 + 0.08 * clamp(mood.now / middle, 0, 1.3));
        puffer.pose('fin', 0.24 * paddle, 1, 1 - 0.12 * paddle);
        puffer.pose('tail', 0.14 * Math.sin(slow * 1.6 + 1), 1 - 0.06 * paddle, 1);
        puffer.pose('dorsal', 0.06 * Math.sin(slow * 1.3));
      },
      offset: () => ({ x: puffer.root.x - homeX, y: puffer.root.y - homeY }),
    };
  },
};
