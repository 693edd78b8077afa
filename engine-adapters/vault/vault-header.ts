import * as v from 'valibot';
import { VaultError } from '../../game/ports/vault-port';
import { NewerRecord } from '../../game/record/reading/newer-record';
import { DataError } from '../../game/therapy/data-error';
import { parseWith } from '../../game/therapy/parse-with';

export const VAULT_VERSION = 1;

/** OWASP's number for PBKDF2 with SHA-256; half a second on a slow laptop. */
export const KDF_ITERATIONS = 600_000;
/** More would be a foreign file that wants to stop the page. */
const MOST_ITERATIONS = 10_000_000;

/** Whole bytes: one letter over whole fours is none, and reading it would end in an error of the browser's. */
const base64 = v.pipe(
  v.string('base64url'),
  v.regex(/^[\w-]{8,2000}$/, 'base64url'),
  v.check((text) => text.length % 4 !== 1, 'base64url'),
);

/** The data key, encrypted by another. */
const wrapped = v.strictObject({ iv: base64, key: base64 });

/** What lies open beside the sealed things: how to come by the key, and nothing of anybody. */
export const vaultHeaderSchema = v.strictObject({
  format: v.literal('tiny-tides/vault', '"tiny-tides/vault"'),
  version: v.literal(VAULT_VERSION, String(VAULT_VERSION)),
  vaultId: v.pipe(v.string('an id'), v.regex(/^[\w-]{8,64}$/, 'an id')),
  kdf: v.strictObject({
    name: v.literal('PBKDF2', '"PBKDF2"'),
    hash: v.literal('SHA-256', '"SHA-256"'),
    iterations: v.pipe(
      v.number('a number'),
      v.integer('a whole number'),
      v.minValue(1, 'at least 1'),
      v.maxValue(MOST_ITERATIONS, `at most ${MOST_ITERATIONS}`),
    ),
    salt: base64,
  }),
  wrapped,
  /** The data key a second time, under a key that the passkey makes from `salt`. */
  passkey: v.nullable(v.strictObject({ credentialId: base64, salt: base64, wrapped })),
});

export type VaultHeader = v.InferOutput<typeof vaultHeaderSchema>;
export type WrappedKey = v.InferOutput<typeof wrapped>;

/** The header that lies in the store; null where there is none. Throws VaultError `newer` or `damaged`. */
export function readHeader(raw: unknown): VaultHeader | null {
  if (raw === undefined) return null;
  try {
    return verifyHeader(raw, 'vault header');
  } catch (error) {
    if (error instanceof NewerRecord) throw new VaultError('newer', error.message);
    if (error instanceof DataError) throw new VaultError('damaged', error.message);
    throw error;
  }
}

/** Throws DataError or NewerRecord. `file`: where it stands. */
export function verifyHeader(raw: unknown, file: string): VaultHeader {
  checkVersion(raw, file, VAULT_VERSION);
  return parseWith(vaultHeaderSchema, raw, file);
}

/** Throws NewerRecord for data of a later version than is known here. What else may stand there, the schema reports. */
export function checkVersion(raw: unknown, file: string, known: number): void {
  if (typeof raw !== 'object' || raw === null || !('version' in raw) || typeof raw.version !== 'number') return;
  if (raw.version > known) throw new NewerRecord(file, raw.version, known);
}
