import * as Phaser from 'phaser';
import { QUIET_REGIONS, type QuietRegion, type RegionKey } from '../../../movement/co-movement/quiet-region';
import type { Side } from '../../../movement/side';
import type { Puppet } from '../../art/puppet';
import { PALETTE } from '../../light/palette';
import type { Mood } from '../../mood';
import { breath } from '../../motion/ease';
import { Spring } from '../../motion/spring';
import { DEPTH, type Stage } from '../../stage';
import { glowAt } from '../../water/paint/paint-sky';
import { sleeperPlace } from '../../water/sleeper-places';
import { eel } from './eel';
import { seaSlug } from './sea-slug';
import { seaStar } from './sea-star';
import { shellCrab } from './shell-crab';
import type { SleeperKind } from './sleeper-kind';
import { snail } from './snail';
import { urchin } from './urchin';

const KIND_OF: Readonly<Record<QuietRegion, SleeperKind>> = {
  brow: snail,
  eye: seaStar,
  nose: urchin,
  mouthCorner: shellCrab,
  lowerLip: eel,
  jaw: seaSlug,
};

/** Stiffness of the waking spring, 1/s: sleepers stir slowly. */
const WAKING_STIFFNESS_PER_S = 9;

interface Resting {
  readonly key: RegionKey;
  readonly kind: SleeperKind;
  readonly puppet: Puppet;
  /** Canvas pixels per unit of the drawing, and which way it looks. */
  readonly unitPx: number;
  readonly facing: 1 | -1;
  /** Moonlight on a sleeper that stirs, so that it is noticed in peripheral vision; never the amber of earned light. */
  readonly moonlight: Phaser.GameObjects.Image;
  readonly waking: Spring;
  readonly phase: number;
}

/** One small sleeper for every quiet region and side, each at its fixed place on the stones. */
export class Sleepers {
  private readonly resting: readonly Resting[];

  static artFor(keys: readonly RegionKey[]): string[] {
    return [...new Set(keys.map((key) => KIND_OF[split(key).region].art))];
  }

  constructor(
    private readonly stage: Stage,
    keys: readonly RegionKey[],
  ) {
    const glow = stage.painter.paint('body/sleeper-light', 96, 96, (pen, w) => {
      glowAt(pen, w / 2, w / 2, w / 2, w / 2, PALETTE.lilac, 0.7);
      glowAt(pen, w / 2, w / 2, w * 0.28, w * 0.28, PALETTE.foam, 0.5);
    });
    this.resting = keys.map((key, index): Resting => {
      const { region, side } = split(key);
      const kind = KIND_OF[region];
      const place = sleeperPlace(region, side, stage.layout);
      const puppet = stage.puppet(kind.art, 1, DEPTH.sleepers + QUIET_REGIONS.indexOf(region) * 0.1);
      const unitPx = place.size / puppet.width;
      puppet.root.setPosition(place.x, place.y).setScale(unitPx * place.facing, unitPx);
      const moonlight = stage
        .picture(glow, place.x, place.y - place.size * 0.32, DEPTH.sleepers - 1)
        .setDisplaySize(place.size * 2.5, place.size * 2)
        .setBlendMode(Phaser.BlendModes.ADD)
        .setAlpha(0);
      const { facing } = place;
      return {
        key,
        kind,
        puppet,
        unitPx,
        facing,
        moonlight,
        waking: new Spring(0, WAKING_STIFFNESS_PER_S),
        phase: index * 0.37,
      };
    });
  }

  update(mood: Mood, dtS: number): void {
    const still = this.stage.motion === 'reduced';
    for (const sleeper of this.resting) {
      const wake = sleeper.waking.follow(Math.min(1, mood.signal.stirring[sleeper.key] ?? 0), dtS);
      const breathing = still ? 0.5 : breath(mood.timeS, 6.5, sleeper.phase);
      sleeper.kind.pose(sleeper.puppet, Math.max(0, wake), breathing, still ? 0 : mood.timeS + sleeper.phase * 9);
      const { unitPx, facing, moonlight, puppet } = sleeper;
      const grown = unitPx * (1 + 0.1 * Math.max(0, wake));
      puppet.root.setAlpha(1 - 0.25 * mood.mist).setScale(grown * facing, grown);
      moonlight.setAlpha(0.6 * Math.max(0, wake) ** 1.3);
    }
  }
}

function split(key: RegionKey): { readonly region: QuietRegion; readonly side: Side } {
  const [region, side] = key.split('.') as [QuietRegion, Side];
  return { region, side };
}
