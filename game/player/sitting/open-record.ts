import { MEASUREMENT_VERSION } from '../../movement/measurement-version';
import type { FaceSourceInfo } from '../../ports/face-source';
import type { PlayerProfile } from '../people/player-profile';
import type { PlayerPorts } from '../player-ports';
import type { SittingPlan } from './sitting-plan';
import { type SittingKept, SittingRecord } from './sitting-record';

/** Begins the record of a sitting. With the practice face it stays in memory: nothing of it is kept. */
export function openRecord(
  { clock, newId, store }: PlayerPorts,
  info: FaceSourceInfo,
  plan: SittingPlan | null,
  player: PlayerProfile | null,
  onKept: (kept: SittingKept) => void,
): SittingRecord {
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
  };
  return new SittingRecord(start, clock, info.kind === 'camera' ? store : null, onKept);
}
