import type { QuietDirection, QuietRegion } from '../movement/co-movement/quiet-region';
import type { MovementId } from '../movement/movement-id';
import { SETTINGS } from '../movement/settings';

/** A region that usually stays quiet in a movement, with the healthy reference where one is known. */
export interface QuietDefault {
  readonly region: QuietRegion;
  readonly direction: QuietDirection;
  /** Default allowance, share of rest (eye) or of own reach; `notJudged` unless a plan states one. */
  readonly allowance: number | 'notJudged';
}

export interface CatalogueEntry {
  /** `active` movements are trained; `rest` is the relaxed face; `observed` is measured and never trained. */
  readonly kind: 'active' | 'rest' | 'observed';
  /** What the eyes do in the movement: whether the player can watch the scene meanwhile. */
  readonly eyes: 'watch' | 'close' | 'lookAway';
  /** What it trains, one sentence for a therapist. */
  readonly trains: string;
  /** Level that plays it when nothing else is chosen. */
  readonly level: string;
  /** Every region that can be judged beside it, with its default. */
  readonly quiet: readonly QuietDefault[];
  /** Regions judged when no plan says which. */
  readonly quietWithoutPlan: readonly QuietRegion[];
}

/** Least allowance of any region: share of the resting fissure, or of the region's own reach. */
const { floor: ALLOWANCE_FLOOR } = SETTINGS.coMovement;

/** A healthy eye loses 21.6 % (SD 13.4) of its height in a smile. */
const SMILE_EYE_REFERENCE = 0.22;

const eye = (allowance: number | 'notJudged'): QuietDefault => ({ region: 'eye', direction: 'narrowing', allowance });
const still = (region: QuietRegion): QuietDefault => ({ region, direction: 'any', allowance: ALLOWANCE_FLOOR });

/** The eight movements that a plan can name. */
export const MOVEMENT_CATALOGUE: Readonly<Record<MovementId, CatalogueEntry>> = {
  'brow-raise': {
    kind: 'active',
    eyes: 'watch',
    trains: 'Lifting the brow with the forehead alone while mouth and eyes stay soft.',
    level: 'rising-ray',
    quiet: [eye(ALLOWANCE_FLOOR), still('mouthCorner'), still('nose'), still('lowerLip'), still('jaw')],
    quietWithoutPlan: ['eye'],
  },
  'gentle-eye-closure': {
    kind: 'active',
    eyes: 'close',
    trains: 'Letting the lids sink softly while the corner of the mouth stays where it is.',
    level: 'sleepy-anemone',
    quiet: [still('mouthCorner'), still('brow'), still('nose'), still('lowerLip'), still('jaw')],
    quietWithoutPlan: ['mouthCorner'],
  },
  'closed-smile': {
    kind: 'active',
    eyes: 'watch',
    trains: 'A small smile with closed lips while the eye on that side stays open and soft.',
    level: 'lantern-turtle',
    quiet: [eye(SMILE_EYE_REFERENCE), still('brow'), still('nose'), still('lowerLip'), still('jaw')],
    quietWithoutPlan: ['eye'],
  },
  'open-mouth-smile': {
    kind: 'active',
    eyes: 'watch',
    trains: 'A small smile that shows the teeth while the eyes stay open and the chin stays smooth.',
    level: 'reef-walk',
    quiet: [eye(SMILE_EYE_REFERENCE), still('brow'), still('nose'), still('lowerLip')],
    quietWithoutPlan: ['eye'],
  },
  snarl: {
    kind: 'active',
    eyes: 'watch',
    trains: 'Lifting the upper lip and the wing of the nose a little while the forehead and the chin stay smooth.',
    level: 'whisker-seal',
    // The eye narrows in 90 % of healthy people here, so it is judged only where a therapist says so.
    quiet: [eye('notJudged'), still('brow'), still('lowerLip'), still('jaw')],
    quietWithoutPlan: [],
  },
  'lip-pucker': {
    kind: 'active',
    eyes: 'watch',
    trains: 'Bringing the lips softly forward while both eyes stay open: the cleanest probe for an eye that joins in.',
    level: 'moon-bubble',
    quiet: [eye(ALLOWANCE_FLOOR), still('brow'), still('nose'), still('jaw')],
    quietWithoutPlan: ['eye'],
  },
  rest: {
    kind: 'rest',
    eyes: 'watch',
    trains: 'Letting the whole face go, above all the side that holds on.',
    level: 'still-lagoon',
    quiet: [
      { region: 'eye', direction: 'any', allowance: ALLOWANCE_FLOOR },
      still('brow'),
      still('mouthCorner'),
      still('nose'),
      still('lowerLip'),
      still('jaw'),
    ],
    quietWithoutPlan: ['eye', 'mouthCorner'],
  },
  'look-down': {
    kind: 'observed',
    eyes: 'lookAway',
    trains: 'Nothing: it observes whether the upper lid follows the gaze, for the report alone.',
    level: 'tide-pool',
    quiet: [],
    quietWithoutPlan: [],
  },
};
