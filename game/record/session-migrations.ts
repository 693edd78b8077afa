/** A record as plain JSON, before anybody vouches for its shape. */
export type JsonObject = Readonly<Record<string, unknown>>;

export interface SessionMigration {
  readonly from: number;
  readonly to: number;
  /** What changed, for the log and the test. */
  readonly what: string;
  /** A new object; the old one stays as it was, so a broken migration harms nothing and can be run again. */
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
];
