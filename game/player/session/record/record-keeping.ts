import type { FaceSourceInfo } from '../../../ports/face-source';
import type { SessionEnding, SessionRecord } from '../../../record/session-record';
import { afterSession } from '../../profiles/after-session';
import type { SessionContext } from '../session-context';
import type { SessionListener } from '../session-listener';
import type { SessionRun } from '../session-run';
import type { Snapshot } from '../session-state';
import { standing } from '../standing';
import { openRecord } from './open-record';
import type { RecordWriter } from './record-writer';

const recordEnding: Readonly<Record<string, Exclude<SessionEnding, 'open'>>> = {
  finished: 'finished',
  tired: 'stopped',
  stopped: 'stopped',
  hurts: 'hurts',
  interrupted: 'interrupted',
};

/** Begins a session's record, and acts on its end. */
export class RecordKeeping {
  /** The newest record, even after it is closed: its end may still be on the way to the store. */
  private last: RecordWriter | null = null;
  /** The records of this page that are not stored whole yet; a refused one is tried again while later sessions go on. */
  private readonly unstored = new Set<RecordWriter>();

  constructor(
    private readonly context: SessionContext,
    private readonly news: SessionListener,
  ) {}

  /** Begins a record with the calibration, or with a game that needs none; not with a look at the camera. */
  begin(snapshot: Snapshot, info: FaceSourceInfo | null, run: SessionRun): void {
    const begun = standing.calibration(snapshot) || standing.feel(snapshot) || standing.block(snapshot);
    if (run.record !== null || info === null || !begun) return;
    const { ports, state } = this.context;
    const record = openRecord(ports, info, state.plan.value, run.player, (kept) => {
      // What becomes of an older session only now says nothing of this one.
      if (this.last === record) state.kept.value = kept;
      if (kept === 'yes' && record.current().ending !== 'open') this.unstored.delete(record);
    });
    // Nothing of the practice face is ever stored.
    if (info.kind === 'camera') this.unstored.add(record);
    state.kept.value = 'no';
    run.record = record;
    this.last = record;
    if (run.calibration !== null) run.record.take({ kind: 'calibrated', calibration: run.calibration });
  }

  /** Done when each record has been written in its present state, or the store has refused it. */
  async written(): Promise<void> {
    await Promise.all([...this.unstored].map((record) => record.written()));
  }

  /** Closes the record with the ending from the flow chart; the player's profile is then updated. */
  end(snapshot: Snapshot, run: SessionRun): void {
    this.context.state.record.value = run.record === null ? null : this.close(run.record.end(endingOf(snapshot)), run);
    this.last = run.record;
    run.record = null;
  }

  /** Stops writing this session and those of this page that are not stored yet. Out: a function that resumes it. */
  async stop(): Promise<() => void> {
    const records = [...this.unstored];
    this.unstored.clear();
    const goOn = await Promise.all(records.map((record) => record.stopWriting()));
    return () => {
      for (const record of records) this.unstored.add(record);
      for (const one of goOn) one();
    };
  }

  private close(record: SessionRecord, { player, calibration, sourceId }: SessionRun): SessionRecord {
    if (record.source === 'camera') {
      const learned = { calibration, sourceId };
      this.news.played(record, player?.id ?? null, (now) => afterSession(now, record, learned));
    }
    return record;
  }
}

function endingOf(snapshot: Snapshot): Exclude<SessionEnding, 'open'> {
  return recordEnding[snapshot.context.end] ?? 'stopped';
}
