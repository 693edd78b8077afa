import type { QuietRegion } from '../../../game/movement/co-movement/quiet-region';
import type { MovementId } from '../../../game/movement/movement-id';
import type { Side } from '../../../game/movement/side';
import { type FaceState, RESTING_STATE } from './face-state';

type Sided = 'smile' | 'browLift' | 'lidClosure' | 'lidLift' | 'upperLipRaise' | 'alarLift' | 'lowerLipLift' | 'pucker';

/** A face state while it is being put together. */
export interface StateInTheMaking extends Record<Sided, Record<Side, number>> {
  jawOpening: number;
  gaze: { towardPatientLeft: number; up: number };
  lidFollows: Record<Side, number>;
  head: { yawDeg: number; pitchDeg: number; rollDeg: number };
  place: { x: number; y: number; iodShare: number };
}

/** A resting state of its own, free to be changed. */
export function atRest(place: FaceState['place']): StateInTheMaking {
  const rest = RESTING_STATE;
  return {
    smile: { ...rest.smile },
    browLift: { ...rest.browLift },
    lidClosure: { ...rest.lidClosure },
    lidLift: { ...rest.lidLift },
    upperLipRaise: { ...rest.upperLipRaise },
    alarLift: { ...rest.alarLift },
    lowerLipLift: { ...rest.lowerLipLift },
    pucker: { ...rest.pucker },
    jawOpening: rest.jawOpening,
    gaze: { ...rest.gaze },
    lidFollows: { ...rest.lidFollows },
    head: { ...rest.head },
    place: { ...place },
  };
}

/** What each movement is made of at its comfortable reach on one side, in the units of FaceState. */
const SIDED_PARTS: Readonly<Record<MovementId, Partial<Record<Sided, number>>>> = {
  'brow-raise': { browLift: 1 },
  'gentle-eye-closure': { lidClosure: 0.9 },
  'closed-smile': { smile: 1 },
  'open-mouth-smile': { smile: 1, upperLipRaise: 0.35 },
  snarl: { upperLipRaise: 1, alarLift: 1 },
  'lip-pucker': { pucker: 1 },
  rest: {},
  'look-down': {},
};

/** Chin of an open smile, of a full opening. */
const OPEN_SMILE_JAW = 0.3;
/** A comfortable look down, eye widths. */
const LOOK_DOWN = 0.18;

/** Adds a movement: `activation` of its comfortable reach, the side's own share `reach` of a full one. */
export function addMovement(
  state: StateInTheMaking,
  movement: MovementId,
  side: Side,
  activation: number,
  reach: number,
) {
  for (const [part, amount] of Object.entries(SIDED_PARTS[movement]) as [Sided, number][]) {
    const way = activation * amount * reach;
    if (part === 'lidClosure') closeLid(state, side, way);
    else state[part][side] += way;
  }
  if (movement === 'open-mouth-smile') state.jawOpening += (activation * OPEN_SMILE_JAW) / 2;
  if (movement === 'look-down') state.gaze.up -= (activation * LOOK_DOWN) / 2;
}

/**
 * Adds the co-movement of a region. `way` is a share of the resting fissure for an eye (positive narrows, negative
 * widens), of the region's own full way elsewhere.
 */
export function addRegion(state: StateInTheMaking, region: QuietRegion, side: Side, way: number) {
  switch (region) {
    case 'eye':
      if (way >= 0) closeLid(state, side, way);
      else state.lidLift[side] -= way;
      break;
    case 'brow':
      state.browLift[side] += way;
      break;
    case 'mouthCorner':
      state.smile[side] += way;
      break;
    case 'nose':
      state.alarLift[side] += way;
      state.upperLipRaise[side] += way;
      break;
    case 'lowerLip':
      state.lowerLipLift[side] += way;
      break;
    case 'jaw':
      state.jawOpening += way;
      break;
  }
}

/** Closures add up as shares of what is still open: a blink on a narrowed eye closes the rest. */
export function closeLid(state: StateInTheMaking, side: Side, share: number) {
  const open = 1 - state.lidClosure[side];
  state.lidClosure[side] = Math.min(1, 1 - open * (1 - share));
}
