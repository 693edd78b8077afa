import type { Calibration } from '../movement/calibration/calibration';
import type { RestingTone } from '../movement/findings/resting-tone';
import type { Judgement } from '../movement/judgement';
import type { EndedInPlay } from '../play/ended-in-play';
import {
  type BlockFacts,
  type BlockRecorder,
  beginBlock,
  endBlock,
  judgeInBlock,
  type KeptStep,
} from './block-recorder';
import type { DiaryEntry } from './diary-entry';
import { countFrame, type FrameRate, medianFramesPerS, NO_FRAMES } from './frame-rate';
import { type SeriesState, withinRoom } from './series/kept-series';
import { type BlockRecord, SESSION_SCHEMA_VERSION, type SessionEnding, type SessionRecord } from './session-record';
import type { UnseenSign } from './unseen-sign';

/** What is known when a session starts. `nowMs`: monotonic, ms; every later `nowMs` comes from the same clock. */
export type SessionStart = Pick<
  SessionRecord,
  'id' | 'playerId' | 'startedAt' | 'measurementVersion' | 'source' | 'modelSha256' | 'runtime' | 'plan'
> & {
  readonly nowMs: number;
  /** `off`: the plan asks for no curves of the movements. */
  readonly attemptSeries: Extract<SeriesState, 'kept' | 'off'>;
};

/** What can happen in a session, in the order in which it happened. Never a frame itself, only what is kept of it. */
export type RecordAction =
  | { readonly kind: 'calibrated'; readonly calibration: Calibration }
  | { readonly kind: 'blockBegan'; readonly block: BlockFacts; readonly nowMs: number }
  | { readonly kind: 'judged'; readonly judgement: Judgement; readonly step: KeptStep }
  /** `last`: what was still open, with play's verdict (finishPlay); null when nothing was. */
  | { readonly kind: 'blockEnded'; readonly last: EndedInPlay | null; readonly nowMs: number }
  /** A rest that ended now; `tone` in the source's time. */
  | { readonly kind: 'rested'; readonly tone: RestingTone; readonly nowMs: number }
  | { readonly kind: 'diary'; readonly entry: DiaryEntry }
  | { readonly kind: 'unseen'; readonly sign: UnseenSign }
  | {
      readonly kind: 'ended';
      readonly ending: Exclude<SessionEnding, 'open'>;
      readonly endedAt: string;
      readonly nowMs: number;
    };

/** A session while it is recorded. Plain data, never changed in place. */
export interface SessionRecorder {
  readonly startedMs: number;
  readonly closed: SessionRecord;
  readonly block: BlockRecorder | null;
  readonly frameRate: FrameRate;
}

export function startSession(start: SessionStart): SessionRecorder {
  const { nowMs, ...facts } = start;
  const closed: SessionRecord = {
    schemaVersion: SESSION_SCHEMA_VERSION,
    ...facts,
    endedAt: null,
    ending: 'open',
    calibrations: [],
    blocks: [],
    rests: [],
    diary: [],
    unseen: [],
    framesPerS: null,
  };
  return { startedMs: nowMs, closed, block: null, frameRate: NO_FRAMES };
}

/** The session after one more thing happened. Pure; throws only on a caller's mistake (a block in a block, a frame outside one). */
export function stepSession(session: SessionRecorder, action: RecordAction): SessionRecorder {
  const { closed, block } = session;
  if (closed.ending !== 'open') throw new Error(`The session ${closed.id} has ended: ${action.kind} came too late.`);
  switch (action.kind) {
    case 'calibrated':
      return { ...session, closed: { ...closed, calibrations: [...closed.calibrations, action.calibration] } };
    case 'blockBegan':
      if (block !== null) throw new Error(`A block began before ${block.record.levelId} ended.`);
      return {
        ...session,
        block: beginBlock(
          action.block,
          action.nowMs - session.startedMs,
          closed.attemptSeries === 'kept' ? 'kept' : 'none',
        ),
      };
    case 'judged': {
      if (block === null) throw new Error('A judged frame came outside a block.');
      const judged = judgeInBlock(block, action.judgement, action.step);
      return withSeriesInRoom(
        {
          ...session,
          block: judged,
          frameRate: countFrame(session.frameRate, action.judgement.dtMs),
        },
        block.record,
      );
    }
    case 'blockEnded':
      return closeBlock(session, action.nowMs, action.last);
    case 'rested': {
      const rest = restFrom(action.tone, action.nowMs - session.startedMs);
      return { ...session, closed: { ...closed, rests: [...closed.rests, rest] } };
    }
    case 'diary':
      return { ...session, closed: { ...closed, diary: [...closed.diary, action.entry] } };
    case 'unseen':
      return { ...session, closed: { ...closed, unseen: [...closed.unseen, action.sign] } };
    case 'ended': {
      const whole = closeBlock(session, action.nowMs, null);
      return { ...whole, closed: { ...whole.closed, ending: action.ending, endedAt: action.endedAt } };
    }
  }
}

/** The record so far, including an open block; it is stored again and again during play. */
export function sessionRecord(session: SessionRecorder): SessionRecord {
  const blocks = session.block === null ? session.closed.blocks : [...session.closed.blocks, session.block.record];
  return { ...session.closed, blocks, framesPerS: medianFramesPerS(session.frameRate) };
}

/** A session that was found open at the next start: kept, with `ending` set to `interrupted`. */
export function interruptedSession(record: SessionRecord): SessionRecord {
  return record.ending === 'open' ? { ...record, ending: 'interrupted' } : record;
}

/** A rest that ended at `endMs` of session time. One that lay partly before the session began there. */
function restFrom(tone: RestingTone, endMs: number): RestingTone {
  return { ...tone, startMs: Math.max(0, endMs - (tone.endMs - tone.startMs)), endMs };
}

/** Looks for room only where a series came or grew. `before`: the block's record of the frame before. */
function withSeriesInRoom(session: SessionRecorder, before: BlockRecord | null): SessionRecorder {
  const { closed, block } = session;
  if (block !== null && block.record.series === before?.series) return session;
  const all = block === null ? closed.blocks : [...closed.blocks, block.record];
  const fitting = withinRoom(all);
  if (fitting === all) return session;
  const last = block === null ? undefined : fitting.at(-1);
  return {
    ...session,
    closed: { ...closed, blocks: fitting.slice(0, closed.blocks.length) },
    block: block === null || last === undefined ? block : { ...block, record: last },
  };
}

function closeBlock(session: SessionRecorder, nowMs: number, last: EndedInPlay | null): SessionRecorder {
  if (session.block === null) return session;
  const ended = endBlock(session.block, nowMs - session.startedMs, last);
  const { closed } = session;
  return withSeriesInRoom({ ...session, block: null, closed: { ...closed, blocks: [...closed.blocks, ended] } }, null);
}
