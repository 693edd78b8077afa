import type { JudgedAttempt } from '../movement/attempt/judged-attempt';
import type { CoMovementEvent } from '../movement/co-movement/co-movement-event';
import type { BlinkEvent, Judgement } from '../movement/judgement';
import type { EndedInPlay } from '../play/ended-in-play';
import type { PlayStep } from '../play/play-step';
import { endSeries, keepSeries, NO_SERIES_YET, type SeriesRecorder, watchSeries } from './series/series-recorder';
import type { BlockRecord } from './session-record';

/** What is played in a block. */
export type BlockFacts = Pick<BlockRecord, 'levelId' | 'scene' | 'grade' | 'task' | 'limits'>;

/** A block while it is played. */
export interface BlockRecorder {
  readonly record: BlockRecord;
  /** Capture time of the block's first judged frame: the zero of its events; null before it. */
  readonly zeroMs: number | null;
  /** What the curves of the movements are made of; null where none are kept. */
  readonly series: SeriesRecorder | null;
}

/** A block that begins now. `startMs`: session time, ms; `series`: whether the curves of its movements are kept. */
export function beginBlock(facts: BlockFacts, startMs: number, series: 'kept' | 'none'): BlockRecorder {
  const { levelId, scene, grade, task, limits } = facts;
  const record: BlockRecord = {
    ...{ levelId, scene, grade, task, limits, startMs },
    endMs: startMs,
    attempts: [],
    coMovements: [],
    blinks: [],
    series: series === 'kept' ? [] : null,
    gateMs: {},
    flowingMs: 0,
    calmMs: 0,
    pausedMs: 0,
    progress: 0,
    finished: false,
  };
  return { record, zeroMs: null, series: series === 'kept' ? NO_SERIES_YET : null };
}

/** What of the play's answer to a frame is kept. */
export type KeptStep = Pick<PlayStep, 'signal' | 'ended'>;

/**
 * Takes one judged frame and the play's answer to it. Play alone decides which movements were attempts. Time that was
 * not sure is counted only under its reasons.
 */
export function judgeInBlock(block: BlockRecorder, judgement: Judgement, { signal, ended }: KeptStep): BlockRecorder {
  const { record } = block;
  const zeroMs = block.zeroMs ?? judgement.captureMs;
  const { dtMs } = judgement;
  const judged: BlockRecord = {
    ...record,
    gateMs: addGateTime(record.gateMs, judgement),
    flowingMs: record.flowingMs + (signal.flow === 'flowing' ? dtMs : 0),
    calmMs: record.calmMs + (signal.flow === 'calm' ? dtMs : 0),
    pausedMs: record.pausedMs + (signal.flow === 'paused' ? dtMs : 0),
    endMs: Math.max(record.endMs, record.startMs + judgement.captureMs - zeroMs),
    progress: signal.progress,
    finished: signal.phase === 'done',
  };
  const added = addEnded(judged, ended, zeroMs);
  if (block.series === null || added.series === null) return { zeroMs, record: added, series: null };
  // What ended lies before this frame, which may be the first one of a clock that was set.
  const come = added.attempts.slice(record.attempts.length);
  const { recorder, kept } = keepSeries(block.series, added.series, come);
  const series = watchSeries(recorder, judgement.captureMs - zeroMs, judgement, signal.flow);
  return { zeroMs, record: { ...added, series: kept }, series };
}

/** Closes the block at `endMs` of session time with what was still open. */
export function endBlock(block: BlockRecorder, endMs: number, last: EndedInPlay | null): BlockRecord {
  const record = last === null ? block.record : addEnded(block.record, last, block.zeroMs ?? 0);
  if (block.series === null || record.series === null) return { ...record, endMs };
  const come = record.attempts.slice(block.record.attempts.length);
  return { ...record, endMs, series: endSeries(block.series, record.series, come) };
}

function addGateTime(gateMs: BlockRecord['gateMs'], judgement: Judgement): BlockRecord['gateMs'] {
  if (judgement.notSure.length === 0 || judgement.dtMs === 0) return gateMs;
  const more = { ...gateMs };
  for (const reason of judgement.notSure) more[reason] = (more[reason] ?? 0) + judgement.dtMs;
  return more;
}

function addEnded(record: BlockRecord, ended: EndedInPlay, zeroMs: number): BlockRecord {
  if (ended.attempts.length + ended.coMovements.length + ended.blinks.length === 0) return record;
  return {
    ...record,
    attempts: [...record.attempts, ...ended.attempts.map((a) => attemptFrom(a, zeroMs))],
    coMovements: [...record.coMovements, ...ended.coMovements.map((c) => coMovementFrom(c, zeroMs))],
    blinks: [...record.blinks, ...ended.blinks.map((b) => blinkFrom(b, zeroMs))],
  };
}

function attemptFrom(attempt: JudgedAttempt, zeroMs: number): JudgedAttempt {
  return {
    ...attempt,
    onsetMs: attempt.onsetMs - zeroMs,
    holdMs: attempt.holdMs - zeroMs,
    releaseMs: attempt.releaseMs - zeroMs,
    endMs: attempt.endMs - zeroMs,
  };
}

function coMovementFrom(event: CoMovementEvent, zeroMs: number): CoMovementEvent {
  return {
    ...event,
    crossMs: event.crossMs - zeroMs,
    startMs: event.startMs - zeroMs,
    endMs: event.endMs - zeroMs,
    ...(event.underMs === undefined ? {} : { underMs: event.underMs - zeroMs }),
  };
}

function blinkFrom(blink: BlinkEvent, zeroMs: number): BlinkEvent {
  return { ...blink, startMs: blink.startMs - zeroMs, endMs: blink.endMs - zeroMs };
}
