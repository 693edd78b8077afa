import { instantOf } from '../../therapy/dose/new-day';
import type { Goal, KeptSession, PatientFile, PlanVersion } from '../patient-file';
import { isSameData } from '../same-data';

/**
 * Merges two files of one patient: everything that either has, each thing once by its id. Where both have it and it
 * differs, and for single values (stage, dates), `newer` wins; of a session the longer record wins, and the one with its curves. Merging again
 * changes nothing. Throws for two different patients.
 */
export function mergePatients(newer: PatientFile, older: PatientFile): PatientFile {
  if (newer.id !== older.id) throw new Error(`mergePatients: ${newer.id} and ${older.id} are two patients`);
  const codes = [...newer.aliases, ...older.aliases, older.code].filter((code) => code !== newer.code);
  return {
    ...newer,
    aliases: [...new Set(codes)],
    plans: mergePlans(newer.plans, older.plans),
    sessions: mergeSessions(newer.sessions, older.sessions),
    markers: joined(newer.markers, older.markers, ({ id }) => id),
    notes: joined(newer.notes, older.notes, ({ id }) => id),
    goals: mergeGoals(newer.goals, older.goals),
    scores: joined(newer.scores, older.scores, ({ id }) => id),
    cameraAssessments: byTime(joined(newer.cameraAssessments, older.cameraAssessments, ({ id }) => id)),
    blindedKeys: byTime(joined(newer.blindedKeys, older.blindedKeys, ({ id }) => id)),
    stairDecisions: byTime(joined(newer.stairDecisions, older.stairDecisions, (one) => JSON.stringify(one))),
  };
}

/**
 * Merges by id, oldest first. A record that was sent while its session was under way is replaced by the finished one, and
 * one that came by a code, without its curves, by the one that a file brings with them.
 */
export function mergeSessions(known: readonly KeptSession[], more: readonly KeptSession[]): readonly KeptSession[] {
  const byId = new Map(known.map((kept) => [kept.session.id, kept]));
  for (const kept of more) {
    const before = byId.get(kept.session.id);
    if (before === undefined) byId.set(kept.session.id, kept);
    else if (isLonger(kept, before)) byId.set(kept.session.id, withKnownSeries(kept, before));
  }
  return [...byId.values()].sort(
    (a, b) => instantOf(a.session.startedAt) - instantOf(b.session.startedAt) || (a.session.id < b.session.id ? -1 : 1),
  );
}

/** Whether the first record replaces the second. A signed record is replaced only by one signed by the same device. */
function isLonger({ session: one, signedBy }: KeptSession, { session: other, signedBy: before }: KeptSession): boolean {
  if (before !== null && signedBy !== before) return false;
  if (one.ending === 'open') return other.ending === 'open' && size(one) > size(other);
  if (other.ending === 'open' || size(one) > size(other)) return true;
  return size(one) === size(other) && one.attemptSeries === 'kept' && other.attemptSeries === 'inFile';
}

/**
 * A longer record that came by a code keeps the curves that are known, where the same hand has signed both: what stands
 * as signed was signed.
 */
function withKnownSeries(kept: KeptSession, { session: before, signedBy }: KeptSession): KeptSession {
  const { session } = kept;
  if (session.attemptSeries !== 'inFile' || kept.signedBy !== signedBy) return kept;
  const blocks = session.blocks.map((block, i) => {
    const known = before.blocks[i];
    const isSame = known?.startMs === block.startMs && known.attempts.length === block.attempts.length;
    return isSame && block.series === null ? { ...block, series: known.series } : block;
  });
  const isWhole = blocks.every(({ series }) => series !== null);
  return { ...kept, session: { ...session, blocks, attemptSeries: isWhole ? 'kept' : 'inFile' } };
}

/**
 * Of one version, what was signed or handed over is what the patient has: it wins over a draft, whoever is newer. A signature
 * and hand-overs are put together only for the same text.
 */
function mergePlans(newer: readonly PlanVersion[], older: readonly PlanVersion[]): readonly PlanVersion[] {
  const idOf = ({ plan }: PlanVersion) => `${plan.id} ${plan.version}`;
  const olderById = new Map(older.map((one) => [idOf(one), one]));
  return joined(newer, older, idOf)
    .map((one) => {
      const other = olderById.get(idOf(one)) ?? one;
      if (!isSameData(one.plan, other.plan)) return isOut(other) && !isOut(one) ? other : one;
      const handedOver = joined(one.handedOver, other.handedOver, (time) => JSON.stringify(time));
      return {
        ...one,
        jws: one.jws ?? other.jws,
        handedOver: handedOver.sort((a, b) => instantOf(a.at) - instantOf(b.at)),
      };
    })
    .sort((a, b) => instantOf(a.plan.created) - instantOf(b.plan.created) || a.plan.version - b.plan.version);
}

function isOut({ jws, handedOver }: PlanVersion): boolean {
  return jws !== null || handedOver.length > 0;
}

function mergeGoals(newer: readonly Goal[], older: readonly Goal[]): readonly Goal[] {
  const olderById = new Map(older.map((one) => [one.id, one]));
  return joined(newer, older, ({ id }) => id).map((goal) => {
    const other = olderById.get(goal.id) ?? goal;
    const ratings = joined(goal.ratings, other.ratings, (rated) => JSON.stringify(rated));
    return { ...goal, ratings: ratings.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))) };
  });
}

function size({ blocks, diary, unseen, rests }: KeptSession['session']): number {
  const attempts = blocks.reduce((sum, block) => sum + block.attempts.length, 0);
  return blocks.length + attempts + diary.length + unseen.length + rests.length;
}

function byTime<T extends { readonly at: string }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => instantOf(a.at) - instantOf(b.at));
}

function joined<T>(newer: readonly T[], older: readonly T[], idOf: (one: T) => string): T[] {
  const known = new Set(newer.map(idOf));
  return [...newer, ...older.filter((one) => !known.has(idOf(one)))];
}
