import { QUIET_REGIONS, type QuietRegion, type RegionKey } from '../../../movement/quiet-region';
import type { Side } from '../../../movement/side';
import type { Puppet } from '../../art/puppet';
import type { Mood } from '../../mood';
import { breath } from '../../motion/ease';
import { Spring } from '../../motion/spring';
import { DEPTH, type Stage } from '../../stage';
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

/** Sleepers stir slowly, like something that would rather sleep on: 1/s. */
const WAKING_STIFFNESS_PER_S = 9;

interface Resting {
  readonly key: RegionKey;
  readonly kind: SleeperKind;
  readonly puppet: Puppet;
  readonly waking: Spring;
  readonly phase: number;
}

/** One small sleeper for every quiet region of a side, each at its fixed place on the stones. */
export class Sleepers {
  private readonly resting: readonly Resting[];

  static artFor(keys: readonly RegionKey[]): string[] {
    return [...new Set(keys.map((key) => KIND_OF[split(key).region].art))];
  }

  constructor(
    private readonly stage: Stage,
    keys: readonly RegionKey[],
  ) {
    this.resting = keys.map((key, index): Resting => {
      const { region, side } = split(key);
      const kind = KIND_OF[region];
      const place = sleeperPlace(region, side, stage.layout);
      const puppet = stage.puppet(kind.art, 1, DEPTH.sleepers + QUIET_REGIONS.indexOf(region) * 0.1);
      const unitPx = place.size / puppet.width;
      puppet.root.setPosition(place.x, place.y).setScale(unitPx * place.facing, unitPx);
      return { key, kind, puppet, waking: new Spring(0, WAKING_STIFFNESS_PER_S), phase: index * 0.37 };
    });
  }

  update(mood: Mood, dtS: number): void {
    const still = this.stage.motion === 'reduced';
    for (const sleeper of this.resting) {
      const wake = sleeper.waking.follow(Math.min(1, mood.signal.stirring[sleeper.key] ?? 0), dtS);
      const breathing = still ? 0.5 : breath(mood.timeS, 6.5, sleeper.phase);
      sleeper.kind.pose(sleeper.puppet, Math.max(0, wake), breathing, still ? 0 : mood.timeS + sleeper.phase * 9);
      sleeper.puppet.root.setAlpha(1 - 0.25 * mood.mist);
    }
  }
}

function split(key: RegionKey): { readonly region: QuietRegion; readonly side: Side } {
  const [region, side] = key.split('.') as [QuietRegion, Side];
  return { region, side };
}
