import * as v from 'valibot';
import { ATTEMPT_VERDICTS } from '../movement/attempt/judged-attempt';
import { LIMITED_BY } from '../movement/co-movement/detection-limits';
import { QUIET_REGIONS } from '../movement/co-movement/quiet-region';
import { GATE_REASONS } from '../movement/gate/gate-reason';
import { MEASURE_KEYS } from '../movement/measure/measure-id';
import { MOVEMENT_IDS } from '../movement/movement-id';
import { SIDES } from '../movement/side';
import { isWallClock } from '../therapy/dose/new-day';
import { SCENE_IDS } from '../therapy/scene-id';
import { DIARY_LEVELS } from './diary-entry';
import { SERIES_STATES } from './series/kept-series';
import { SESSION_SCHEMA_VERSION, type SessionRecord } from './session-record';
import { UNSEEN_SIGNS } from './unseen-sign';

/** Loose objects: a field this version does not know is kept, never dropped. */
const finite = v.pipe(v.number(), v.finite());
const share = v.pipe(finite, v.minValue(0), v.maxValue(1));
const length = v.pipe(finite, v.minValue(0));
const text = v.string();
/** On a day that there is: everything that counts days and puts sessions in order reads it without asking again. */
const wallClock = v.pipe(v.string(), v.check(isWallClock, 'ISO 8601 with offset'));
const movement = v.picklist(MOVEMENT_IDS);
const region = v.picklist(QUIET_REGIONS);
const side = v.picklist(SIDES);
const affected = v.picklist([...SIDES, 'both']);
const direction = v.picklist(['narrowing', 'widening', 'any']);

const bySide = <S extends v.GenericSchema>(entry: S) => v.looseObject({ patientLeft: entry, patientRight: entry });
const regionKeys = QUIET_REGIONS.flatMap((r) => [`${r}.patientLeft`, `${r}.patientRight`] as const);

/** A calibration alone, as a player's profile keeps the last one. */
export const calibrationSchema = v.looseObject({
  takenAt: wallClock,
  measurementVersion: text,
  camera: v.nullable(v.looseObject({ label: text, width: length, height: length })),
  interocularPx: length,
  rest: v.record(v.picklist(MEASURE_KEYS), v.looseObject({ median: finite, noiseSd: length })),
  restPose: v.looseObject({ yawDeg: finite, pitchDeg: finite, rollDeg: finite }),
  reach: v.record(
    movement,
    v.looseObject({
      bySide: bySide(v.nullable(finite)),
      direction: bySide(v.array(finite)),
      tries: length,
      coMovementBaseline: v.record(v.picklist(regionKeys), finite),
    }),
  ),
  blinkLengthMs: length,
});

const task = v.looseObject({
  movement,
  affected,
  quietList: v.array(
    v.looseObject({
      ...{ region, side, direction, allowance: length, stated: v.boolean() },
    }),
  ),
  target: finite,
  bandHalfWidth: finite,
  speedLimitPerS: finite,
  holdMs: length,
  releaseMs: length,
  symmetryTolerance: v.nullable(finite),
});

const attempt = v.looseObject({
  onsetMs: finite,
  holdMs: finite,
  releaseMs: finite,
  endMs: finite,
  peakActivation: finite,
  quality: v.looseObject({
    isolation: v.nullable(share),
    slowness: v.nullable(share),
    precision: v.nullable(share),
    steadiness: v.nullable(share),
    symmetry: v.nullable(share),
    release: v.nullable(share),
  }),
  sparc: v.nullable(finite),
  logDimensionlessJerk: v.nullable(finite),
  responses: v.exactOptional(
    v.record(v.picklist(regionKeys), v.looseObject({ change: finite, gain: v.nullable(finite) })),
  ),
  lidGapGain: v.exactOptional(bySide(v.nullable(finite))),
  verdict: v.picklist(ATTEMPT_VERDICTS),
  earned: v.nullable(share),
});

const coMovement = v.looseObject({
  ...{ region, side },
  crossMs: finite,
  startMs: finite,
  endMs: finite,
  underMs: v.exactOptional(finite),
  peak: finite,
  allowance: finite,
  lagMs: finite,
  coupling: finite,
  gain: v.nullable(finite),
});

const blink = v.looseObject({
  startMs: finite,
  endMs: finite,
  sides: affected,
  depth: finite,
  mouthMoved: v.boolean(),
});

const limit = v.looseObject({
  ...{ region, side, direction },
  planned: length,
  inForce: v.nullable(length),
  sureFrom: v.nullable(length),
  limitedBy: v.picklist(LIMITED_BY),
});

const keptSeries = v.union(
  [v.looseObject({ packed: text }), v.looseObject({ leftOut: v.picklist(['room', 'unseen']) })],
  'a packed series, or why it was left out',
);

const block = v.looseObject({
  levelId: text,
  scene: v.picklist(SCENE_IDS),
  grade: finite,
  task,
  limits: v.nullable(v.array(limit)),
  startMs: length,
  endMs: length,
  attempts: v.array(attempt),
  coMovements: v.array(coMovement),
  blinks: v.array(blink),
  series: v.nullable(v.array(keptSeries)),
  gateMs: v.record(v.picklist(GATE_REASONS), length),
  flowingMs: length,
  calmMs: length,
  pausedMs: length,
  progress: share,
  finished: v.boolean(),
});

const restingTone = v.looseObject({
  startMs: length,
  endMs: length,
  sureMs: length,
  fissureIod: bySide(v.nullable(finite)),
  mouthCornerUpIod: bySide(v.nullable(finite)),
});

const diaryLevel = v.nullable(v.picklist(DIARY_LEVELS));

const diaryEntry = v.looseObject({
  at: wallClock,
  moment: v.picklist(['beforePlay', 'afterPlay']),
  tightness: diaryLevel,
  tears: diaryLevel,
  dryEye: diaryLevel,
  pain: v.nullable(v.pipe(finite, v.minValue(0), v.maxValue(10))),
  mood: diaryLevel,
});

const unseenSign = v.looseObject({
  at: wallClock,
  by: v.picklist(['parent', 'therapist']),
  sign: v.picklist(UNSEEN_SIGNS),
  movement: v.nullable(movement),
  side: v.nullable(affected),
  answer: v.picklist(['seen', 'notSeen', 'notSure']),
});

const session = v.looseObject({
  schemaVersion: v.literal(SESSION_SCHEMA_VERSION),
  measurementVersion: text,
  id: v.pipe(text, v.nonEmpty()),
  playerId: v.nullable(v.pipe(text, v.nonEmpty())),
  startedAt: wallClock,
  endedAt: v.nullable(wallClock),
  ending: v.picklist(['open', 'finished', 'stopped', 'hurts', 'interrupted']),
  source: v.picklist(['camera', 'practice-face', 'recording']),
  modelSha256: v.nullable(text),
  runtime: text,
  plan: v.unknown(),
  calibrations: v.array(calibrationSchema),
  blocks: v.array(block),
  attemptSeries: v.picklist(SERIES_STATES),
  rests: v.array(restingTone),
  diary: v.array(diaryEntry),
  unseen: v.array(unseenSign),
  framesPerS: v.nullable(length),
});

/** A session of the newest version, field by field. Its output is checked against the type by the compiler. */
export const sessionRecordSchema: v.GenericSchema<unknown, SessionRecord> = session;
