import { MEASUREMENT_VERSION } from '../../movement/measurement-version';
import type { DiaryEntry } from '../../record/diary-entry';
import { SESSION_SCHEMA_VERSION, type SessionEnding, type SessionRecord } from '../../record/session-record';
import { type BlockPlan, blockFor } from '../../therapy/block-for';
import type { LevelBook } from '../../therapy/level/level-spec';
import type { PlannedMovement, Prescription } from '../../therapy/prescription/prescription';
import { type ExampleCourse, exampleBlock } from './example-block';
import { type ExampleFace, exampleCalibration, rounded } from './example-face';
import type { Draws } from './seeded-draws';

/** One session of an example patient. */
export interface ExampleSession {
  readonly id: string;
  readonly plan: Prescription;
  /** Grades of the planned movements, in their order: where the staircase had led by then. */
  readonly grades: readonly number[];
  readonly levels: LevelBook;
  /** YYYY-MM-DD */
  readonly date: string;
  /** Offset of the wall clock, `+01:00` or `Z`. */
  readonly offset: string;
  readonly ending: Exclude<SessionEnding, 'open'>;
  readonly face: ExampleFace;
  readonly course: (planned: PlannedMovement) => ExampleCourse;
  readonly diary: Pick<DiaryEntry, 'tightness' | 'pain' | 'mood'>;
}

const FIRST_BLOCK_MS = 60_000;
const MINUTE_S = 60;

export function exampleSession(wanted: ExampleSession, draws: Draws): SessionRecord {
  const { plan, levels, date, offset } = wanted;
  const startS = Math.round(draws.between(16 * 3600, 18 * 3600));
  const clock = (seconds: number) => `${date}T${timeOfDay(startS + seconds)}.000${offset}`;
  const movements = [...new Set(plan.movements.map(({ movement }) => movement))].filter(
    (movement) => movement !== 'rest',
  );
  const calibration = exampleCalibration(clock(20), movements, { affected: plan.affected, ...wanted.face }, draws);
  const blocks: SessionRecord['blocks'][number][] = [];
  const rests: SessionRecord['rests'][number][] = [];
  let atMs = FIRST_BLOCK_MS;
  for (const [i, planned] of plan.movements.entries()) {
    const block = exampleBlock(
      blockOf(plan, { ...planned, grade: wanted.grades[i] ?? planned.grade }, levels),
      calibration,
      atMs,
      wanted.course(planned),
      draws,
    );
    blocks.push(block);
    const fissure = (side: 'patientLeft' | 'patientRight') =>
      rounded(draws.about(calibration.rest[`palpebralFissure.${side}`]?.median ?? 0, 0.001));
    rests.push({
      ...{ startMs: block.endMs + 2000, endMs: block.endMs + 8000, sureMs: 5600 },
      fissureIod: { patientLeft: fissure('patientLeft'), patientRight: fissure('patientRight') },
      mouthCornerUpIod: { patientLeft: -0.5, patientRight: -0.5 },
    });
    atMs = block.endMs + plan.dose.restBetweenMs;
  }
  return {
    schemaVersion: SESSION_SCHEMA_VERSION,
    measurementVersion: MEASUREMENT_VERSION,
    ...{ id: wanted.id, playerId: 'example', startedAt: clock(0), endedAt: clock(atMs / 1000), ending: wanted.ending },
    ...{ source: 'camera', modelSha256: null, runtime: 'example', plan },
    ...{ calibrations: [calibration], blocks, rests },
    diary: [{ at: clock(atMs / 1000), moment: 'afterPlay', tears: null, dryEye: null, ...wanted.diary }],
    unseen: [],
    attemptSeries: 'kept',
    framesPerS: rounded(draws.about(29, 0.4)),
  };
}

function blockOf(plan: Prescription, { movement, level, grade }: PlannedMovement, levels: LevelBook): BlockPlan {
  return blockFor({ levels, plan, movement, level, grade });
}

/** HH:MM:SS for a number of seconds after midnight. */
function timeOfDay(seconds: number): string {
  const whole = Math.round(seconds);
  return [whole / 3600, (whole / MINUTE_S) % MINUTE_S, whole % MINUTE_S]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':');
}
