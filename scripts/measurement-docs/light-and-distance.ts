import { NOISIEST_LID } from '../../game/movement/calibration/calibration-refusals';
import { SETTINGS } from '../../game/movement/settings';
import { markdownTable } from '../markdown-table';
import { ageText } from './age-text';
import type { Evidence } from './evidence';
import { type LinePicture, linePicture } from './line-picture';

type Seen = Pick<Evidence, 'measuredWith' | 'noise' | 'rooms'>;

/** Files beside the page, by name. */
export type Pictures = Readonly<Record<string, string>>;

const TOLD = 'light-told-rightly.svg';
const LATE = 'light-delay.svg';

const percent = (share: number, digits = 0) => `${(100 * share).toFixed(digits)} %`;

/** What poor light and distance do to the numbers, for those who treat, and what a family can do. */
export function lightAndDistance({ measuredWith, noise, rooms }: Seen): string {
  return `## What light and distance do

In every picture the points of the face lie a little elsewhere, even when the face is still. Less light, a face farther away and a poor camera
make them tremble more. The calibration measures this trembling for the room it is made in, and every limit follows it:

- an allowance can be no smaller than ${SETTINGS.coMovement.floorOverNoise} times the trembling of its region in one picture: below that nobody could say whether the region moved;
- talk, blinks, glances and a hidden face are only said where the movement is larger than the trembling makes it. A silent mouth is not "talking" because
  a lamp is weak;
- when the trembling grows to more than ${SETTINGS.gate.noiseRatio} times that of the calibration, nothing is judged: \`tooFar\` where the same picture would do with the face as near as it was, \`light\` otherwise.

${noise.levels.length === 0 ? '' : ageText(measuredWith.noise) + curves(noise)}${rooms.length === 0 ? '' : ageText(measuredWith.rooms) + roomsText(rooms)}What a family can do, most helpful first:

1. A lamp or a window in front of the face, none behind it. Light from one side leaves half of the face in the dark.
2. Sit at arm's length. At twice the distance everything trembles twice as much.
3. Wipe the lens, and let the camera stand on something firm.
4. Close other programs that use the camera or much of the computer.
`;
}

/** The drawn curves; none before they were measured. */
export function lightPictures({ noise, rooms }: Pick<Seen, 'noise' | 'rooms'>): Pictures {
  if (noise.levels.length === 0) return {};
  return { [TOLD]: linePicture(toldRightly(noise.levels, rooms)), [LATE]: linePicture(delays(noise.levels, rooms)) };
}

function curves({ input, levels }: Evidence['noise']): string {
  return `\`npm run bench:noise\`: ${input}. Trembling is put into every landmark of every picture, in the calibration and in play alike; a narrowing of one or both
eyes by 15, 20 or 30 % is what must be told. "Judged from" is the allowance in force where 10 % was asked for; "surely seen from" lies a little above it: from there on
the trembling should hide one in twenty at most (reckoned as the limit of detection beside that of decision, Currie 1968). Where a lid trembles by more than
${percent(NOISIEST_LID)} of its resting height this does not hold, and no calibration is taken. What lies as near to the allowance from either
side is left out of the last F1: there, chance decides.

![How many narrowings are told rightly against the trembling of a lid](${TOLD})

![How late calm begins against the trembling of a lid](${LATE})

${markdownTable(
  [
    'put in, px',
    'lid, one picture',
    'judged from',
    'surely seen from',
    'F1 from 15 %',
    'F1 of what is surely seen',
    'delay, median / 95 %',
    'not sure',
    'of it for a wrong reason',
  ],
  levels.map((l) => [
    String(l.px),
    percent(l.lidNoise, 1),
    percent(l.floor, 1),
    percent(l.sureFrom, 1),
    l.f1.toFixed(3),
    l.f1AboveFloor.toFixed(3),
    l.delayMs === null ? '' : `${Math.round(l.delayMs.median)} / ${Math.round(l.delayMs.p95)} ms`,
    percent(l.notSure, 1),
    percent(l.wrongReasons, 2),
  ]),
)}

`;
}

function roomsText(rooms: Evidence['rooms']): string {
  return `\`npm run bench:rooms\`: the same clips of real faces, made darker, farther away, softer or slower by a script and shown to the real tracker. Real rooms have more than one
of these at a time, and a real camera's own ways of making up for them.

${markdownTable(
  [
    'clip',
    'room',
    'face, px',
    'lid, one picture',
    'found',
    'false calms',
    'calm late by at most',
    'not sure',
    'of it for a wrong reason',
  ],
  rooms.map((r) => [
    r.clip,
    r.room,
    r.facePx.toFixed(0),
    percent(r.lidNoise, 1),
    r.found,
    String(r.falseCalms),
    r.lateMs === null ? '' : `${Math.round(r.lateMs)} ms`,
    percent(r.notSure, 1),
    percent(r.wrongReasons, 1),
  ]),
)}

`;
}

const NOISE_AXIS = {
  label: 'trembling of a lid in one picture, share of its resting height',
  ticks: [0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06],
  write: (share: number) => percent(share),
};
const [SEA, CORAL, VIOLET] = ['#0b6e7a', '#c2493d', '#5b4b9a'];

function toldRightly(levels: Evidence['noise']['levels'], rooms: Evidence['rooms']): LinePicture {
  const inPicture = levels.filter(isInPicture);
  const line = (of: (level: (typeof levels)[number]) => number) => inPicture.map((l) => [l.lidNoise, of(l)] as const);
  return {
    title: 'The more a lid trembles from picture to picture, the fewer of its narrowings are told rightly',
    x: NOISE_AXIS,
    y: { label: 'share told rightly (F1)', ticks: [0.5, 0.6, 0.7, 0.8, 0.9, 1], write: (share) => percent(share) },
    lines: [
      { label: 'narrowings of 15 % and more', colour: SEA, dashed: false, points: line((l) => l.f1) },
      {
        label: 'those that are told to be surely seen here',
        colour: VIOLET,
        dashed: true,
        points: line((l) => l.f1AboveFloor),
      },
    ],
    marks: marksOf(rooms),
  };
}

function delays(levels: Evidence['noise']['levels'], rooms: Evidence['rooms']): LinePicture {
  const known = levels
    .filter(isInPicture)
    .flatMap(({ lidNoise, delayMs }) => (delayMs ? [{ lidNoise, ...delayMs }] : []));
  const most = Math.max(...known.map(({ p95 }) => p95));
  const stepMs = [100, 200, 500].find((step) => most / step <= MOST_STEPS) ?? 1000;
  const ticks = Array.from({ length: Math.ceil(most / stepMs) + 1 }, (_, i) => stepMs * i);
  const line = (of: 'median' | 'p95') => known.map((l) => [l.lidNoise, l[of]] as const);
  return {
    title: 'The more a lid trembles, the later calm begins',
    x: NOISE_AXIS,
    y: { label: 'calm begins after the true crossing, ms', ticks, write: String },
    lines: [
      { label: 'half of all begin by', colour: SEA, dashed: false, points: line('median') },
      { label: '95 % begin by', colour: CORAL, dashed: true, points: line('p95') },
    ],
    marks: marksOf(rooms),
  };
}

/** Lines across a picture that an eye still counts. */
const MOST_STEPS = 8;

const isInPicture = ({ lidNoise }: { lidNoise: number }) => lidNoise <= (NOISE_AXIS.ticks.at(-1) ?? 1);

/** Where the rooms of the first clip lie, from left to right: their words stand on two lines in turn. */
function marksOf(rooms: Evidence['rooms']): LinePicture['marks'] {
  const wanted = ['clean (recorded)', 'lamp', 'dark', 'far'];
  const own = rooms.filter((r) => r.clip === rooms[0]?.clip);
  const marks = wanted.flatMap((room) => {
    const seen = own.find((r) => r.room === room);
    return seen && isInPicture(seen) ? [{ x: seen.lidNoise, label: MARK_WORDS[room] ?? room }] : [];
  });
  return marks.sort((a, b) => a.x - b.x);
}

const MARK_WORDS: Readonly<Record<string, string>> = {
  'clean (recorded)': 'good light',
  lamp: 'one lamp',
  dark: 'dark room',
  far: 'far away',
};
