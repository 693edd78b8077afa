import { QUIET_REGIONS, type QuietRegion } from '../../../game/movement/co-movement/quiet-region';
import { SIDES, type Side } from '../../../game/movement/side';
import type { PracticeDial } from '../../../game/ports/practice-dials';
import type { PracticeScript } from '../script/practice-script';
import { type DialRange, dial } from './dial';
import { headDials } from './head-dials';
import type { LiveFace } from './live-face';
import { troubleDials } from './trouble-dials';

/** Every parameter of a live practice face as a dial, in the order in which a page shows them. */
export function liveDials(face: LiveFace): readonly PracticeDial[] {
  return [
    ...movementDials(face),
    ...coMovementDials(face),
    ...blinkDials(face),
    ...headDials(face),
    ...troubleDials(face),
  ];
}

function movementDials(face: LiveFace): PracticeDial[] {
  const { aimAt, change } = face;
  const tremor = (part: Partial<PracticeScript['tremor']>) => change({ tremor: { ...face.script.tremor, ...part } });
  return [
    dial(
      'target',
      'movement',
      'share',
      [0, 1.5, 0.01],
      () => face.aim.target,
      (target) => aimAt({ target }),
    ),
    dial(
      'speed',
      'movement',
      'perS',
      [0.05, 4, 0.05],
      () => face.aim.speedPerS,
      (speedPerS) => aimAt({ speedPerS }),
    ),
    ...SIDES.map((side) =>
      dial(
        `reach.${side}`,
        'movement',
        'share',
        [0, 1.2, 0.05],
        () => face.script.reach[side],
        (value) => change({ reach: { ...face.script.reach, [side]: value } }),
      ),
    ),
    dial(
      'tremor.size',
      'movement',
      'share',
      [0, 0.3, 0.01],
      () => face.script.tremor.size,
      (size) => tremor({ size }),
    ),
    dial(
      'tremor.hz',
      'movement',
      'hz',
      [1, 12, 0.5],
      () => face.script.tremor.hz,
      (hz) => tremor({ hz }),
    ),
  ];
}

/** Lag given to a co-movement that is turned on, ms. */
const FIRST_LAG_MS = 60;

function coMovementDials(face: LiveFace): PracticeDial[] {
  const of = (region: QuietRegion, side: Side) =>
    face.script.coMovements.find((c) => c.region === region && c.side === side);
  const lag = () => face.script.coMovements[0]?.lagMs ?? FIRST_LAG_MS;
  const set = (region: QuietRegion, side: Side, gain: number) => {
    const others = face.script.coMovements.filter((c) => c !== of(region, side));
    face.change({ coMovements: gain === 0 ? others : [...others, { region, side, gain, lagMs: lag() }] });
  };
  const gains = QUIET_REGIONS.flatMap((region) =>
    SIDES.map((side) =>
      dial(
        `coMovement.${region}.${side}`,
        'coMovement',
        'share',
        [region === 'eye' ? -0.5 : 0, 1, 0.01],
        () => of(region, side)?.gain ?? 0,
        (gain) => set(region, side, gain),
      ),
    ),
  );
  const lags = dial('coMovement.lag', 'coMovement', 'ms', [0, 600, 10], lag, (lagMs) =>
    face.change({ coMovements: face.script.coMovements.map((c) => ({ ...c, lagMs })) }),
  );
  return [...gains, lags];
}

function blinkDials(face: LiveFace): PracticeDial[] {
  type Part = keyof PracticeScript['blinkHabit'];
  const part = (name: Part, unit: PracticeDial['unit'], range: DialRange) =>
    dial(
      `blinks.${name}`,
      'blinks',
      unit,
      range,
      () => face.script.blinkHabit[name],
      (value) => face.change({ blinkHabit: { ...face.script.blinkHabit, [name]: value } }),
    );
  return [
    part('perMinute', 'perMinute', [0, 60, 1]),
    part('partialShare', 'share', [0, 1, 0.05]),
    part('longShare', 'share', [0, 1, 0.05]),
    part('oneSidedShare', 'share', [0, 1, 0.05]),
  ];
}
