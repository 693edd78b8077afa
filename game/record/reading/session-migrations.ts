/** A record as plain JSON, before its shape is verified. */
export type JsonObject = Readonly<Record<string, unknown>>;

export interface SessionMigration {
  readonly from: number;
  readonly to: number;
  /** What changed, for the log and the test. */
  readonly what: string;
  /** Returns a new object; the old one is unchanged, so a broken migration does no harm and can be run again. */
  migrate(old: JsonObject): JsonObject;
}

/** Every step from the first version to the newest, one version each. */
export const SESSION_MIGRATIONS: readonly SessionMigration[] = [
  {
    from: 1,
    to: 2,
    what: 'A session tells what the camera cannot see: the diary, and the signs a person beside the player ticked.',
    migrate: (old) => ({ ...old, schemaVersion: 2, diary: [], unseen: [] }),
  },
  {
    from: 2,
    to: 3,
    what: 'A session keeps how the face rested between attempts and between blocks; of older sessions nothing is known.',
    migrate: (old) => ({ ...old, schemaVersion: 3, rests: [] }),
  },
  {
    from: 3,
    to: 4,
    what: 'Every movement keeps whether play counted it and what it earned; of older ones this is unknown, and all are still told as attempts.',
    migrate: (old) => ({ ...old, schemaVersion: 4, blocks: listOf(old.blocks, withUnknownVerdicts) }),
  },
  {
    from: 4,
    to: 5,
    what: 'A block keeps what could be told in its picture beside what the plan asked for; of older blocks this is not known.',
    migrate: (old) => ({ ...old, schemaVersion: 5, blocks: listOf(old.blocks, withUnknownLimits) }),
  },
  {
    from: 5,
    to: 6,
    what: 'A limit keeps from where on a change was surely found, a little above where it was judged; of older limits this is not known.',
    migrate: (old) => ({ ...old, schemaVersion: 6, blocks: listOf(old.blocks, withoutSureFrom) }),
  },
  {
    from: 6,
    to: 7,
    what: 'A session keeps the curves of its movements; of older sessions there are none.',
    migrate: (old) => ({
      ...old,
      schemaVersion: 7,
      attemptSeries: 'notThen',
      blocks: listOf(old.blocks, withoutSeries),
    }),
  },
];

function withUnknownVerdicts(block: unknown): unknown {
  if (!isObject(block)) return block;
  const verdict = { verdict: 'unknown', earned: null };
  return { ...block, attempts: listOf(block.attempts, (one) => (isObject(one) ? { ...one, ...verdict } : one)) };
}

function withUnknownLimits(block: unknown): unknown {
  return isObject(block) ? { ...block, limits: null } : block;
}

function withoutSureFrom(block: unknown): unknown {
  if (!isObject(block)) return block;
  return { ...block, limits: listOf(block.limits, (one) => (isObject(one) ? { ...one, sureFrom: null } : one)) };
}

function withoutSeries(block: unknown): unknown {
  return isObject(block) ? { ...block, series: null } : block;
}

/** A value that is no list is left unchanged: the schema then reports it with its path. */
function listOf(value: unknown, change: (one: unknown) => unknown): unknown {
  return Array.isArray(value) ? value.map(change) : value;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
