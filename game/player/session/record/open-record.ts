import { MEASUREMENT_VERSION } from '../../../movement/measurement-version';
import type { FaceSourceInfo } from '../../../ports/face-source';
import type { PlayerPorts } from '../../player-ports';
import type { PlayerProfile } from '../../profiles/player-profile';
import type { SessionPlan } from '../session-plan';
import { RecordWriter, type SessionKept } from './record-writer';

/** Begins the record of a session. With the practice face it exists only in memory: nothing of it is stored. */
export function openRecord(
  { clock, newId, store }: PlayerPorts,
  info: FaceSourceInfo,
  plan: SessionPlan | null,
  player: PlayerProfile | null,
  onKept: (kept: SessionKept) => void,
): RecordWriter {
  const start = {
    id: newId(),
    playerId: player?.id ?? null,
    startedAt: clock.nowIso(),
    nowMs: clock.nowMs(),
    measurementVersion: MEASUREMENT_VERSION,
    source: info.kind,
    modelSha256: info.modelSha256,
    runtime: info.runtime,
    plan: plan?.source ?? null,
    attemptSeries: plan?.attemptSeries === 'off' ? 'off' : 'kept',
  } as const;
  return new RecordWriter(start, clock, info.kind === 'camera' ? store : null, onKept);
}
