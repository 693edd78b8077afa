import { SIDES } from '../../../game/movement/side';
import type { PracticeDial } from '../../../game/ports/practice-dials';
import type { PracticeScript } from '../script/practice-script';
import { type DialRange, dial } from './dial';
import type { LiveFace } from './live-face';

/** Gaze, lids and head of a live practice face. */
export function headDials(face: LiveFace): readonly PracticeDial[] {
  return [...eyes(face), ...head(face)];
}

function eyes(face: LiveFace): PracticeDial[] {
  const gaze = () => {
    const found = face.script.happenings.find((h) => h.kind === 'gaze' && h.endMs === Number.POSITIVE_INFINITY);
    return found?.kind === 'gaze' ? found : { towardPatientLeft: 0, up: 0 };
  };
  const look = (towardPatientLeft: number, up: number) => {
    if (towardPatientLeft === 0 && up === 0) face.end('gaze');
    else face.begin({ kind: 'gaze', towardPatientLeft, up });
  };
  const range = [-0.3, 0.3, 0.01] as const;
  return [
    dial(
      'gaze.sideways',
      'eyes',
      'eyeWidths',
      range,
      () => gaze().towardPatientLeft,
      (v) => look(v, gaze().up),
    ),
    dial(
      'gaze.up',
      'eyes',
      'eyeWidths',
      range,
      () => gaze().up,
      (v) => look(gaze().towardPatientLeft, v),
    ),
    ...SIDES.map((side) =>
      dial(
        `lidFollows.${side}`,
        'eyes',
        'share',
        [0, 1, 0.05],
        () => face.script.lidFollows[side],
        (value) => face.change({ lidFollows: { ...face.script.lidFollows, [side]: value } }),
      ),
    ),
    dial(
      'lidWander',
      'eyes',
      'share',
      [0, 0.1, 0.005],
      () => face.script.lidWander.size,
      (size) => face.change({ lidWander: { ...face.script.lidWander, size } }),
    ),
  ];
}

function head(face: LiveFace): PracticeDial[] {
  const turned = (): { yawDeg: number; pitchDeg: number; rollDeg: number } => {
    const found = face.script.happenings.find((h) => h.kind === 'turn' && h.endMs === Number.POSITIVE_INFINITY);
    return found?.kind === 'turn' ? found : { yawDeg: 0, pitchDeg: 0, rollDeg: 0 };
  };
  const turn = (axis: 'yawDeg' | 'pitchDeg' | 'rollDeg') =>
    dial(
      `head.${axis}`,
      'head',
      'deg',
      [-30, 30, 1],
      () => turned()[axis],
      (value) => {
        const next = { ...turned(), [axis]: value };
        const { yawDeg, pitchDeg, rollDeg } = next;
        if (yawDeg === 0 && pitchDeg === 0 && rollDeg === 0) face.end('turn');
        else face.begin({ kind: 'turn', yawDeg, pitchDeg, rollDeg });
      },
    );
  const place = (part: keyof PracticeScript['place'], range: DialRange) =>
    dial(
      `place.${part}`,
      'head',
      'share',
      range,
      () => face.script.place[part],
      (value) => face.change({ place: { ...face.script.place, [part]: value } }),
    );
  return [
    turn('yawDeg'),
    turn('pitchDeg'),
    turn('rollDeg'),
    dial(
      'head.wander',
      'head',
      'deg',
      [0, 6, 0.1],
      () => face.script.head.wanderDeg,
      (wanderDeg) => face.change({ head: { ...face.script.head, wanderDeg } }),
    ),
    // From wholly beyond one edge of the picture to wholly beyond the other.
    place('x', [-0.4, 1.4, 0.01]),
    place('y', [-0.6, 1.4, 0.01]),
    place('iodShare', [0.05, 0.35, 0.01]),
  ];
}
