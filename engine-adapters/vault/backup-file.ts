import * as v from 'valibot';
import { checkBackupLength } from '../../game/caseload/backup-length';
import { parseForeignJson } from '../../game/record/reading/parse-foreign-json';
import { DataError, InWords } from '../../game/therapy/data-error';
import { isWallClock } from '../../game/therapy/dose/new-day';
import { parseWith } from '../../game/therapy/parse-with';
import { isSealed, type Sealed, type SealingKey, sealData, unsealText } from './seal-data';
import { checkVersion, type VaultHeader, vaultHeaderSchema, verifyHeader } from './vault-header';

const BACKUP_VERSION = 1;
/** Bytes of the open line at the front. */
const LONGEST_HEADER = 20_000;
const SHA_BYTES = 32;
const IV_BYTES = 12;
const LENGTH_BYTES = 4;
/** Name of the last sealed entry in a backup: the digest of everything before it. */
const DIGEST = 'digest';

/** A backup as far as it can be read without its key. */
export interface BackupFile {
  readonly madeAt: string;
  readonly vault: VaultHeader;
  readonly sealed: ReadonlyMap<string, Sealed>;
  /** SHA-256 of everything before the digest. */
  readonly digest: string;
}

const headerSchema = v.strictObject({
  format: v.literal('tiny-tides/vault-backup', '"tiny-tides/vault-backup"'),
  version: v.literal(BACKUP_VERSION, String(BACKUP_VERSION)),
  madeAt: v.pipe(v.string('a time'), v.check(isWallClock, 'a time with offset, ISO 8601')),
  vault: vaultHeaderSchema,
});

/**
 * One file: an unencrypted line of JSON (format, version, how the key is derived), all sealed entries as stored, a
 * sealed digest over all of them so that none can be removed or exchanged, and a plain SHA-256 at the end to tell
 * damage from a wrong passcode.
 */
export async function writeBackup(
  header: VaultHeader,
  madeAt: string,
  sealed: ReadonlyMap<string, Sealed>,
  key: SealingKey,
): Promise<Uint8Array<ArrayBuffer>> {
  // The passkey belongs to this device.
  const line = {
    format: 'tiny-tides/vault-backup',
    version: BACKUP_VERSION,
    madeAt,
    vault: { ...header, passkey: null },
  };
  const parts = [new TextEncoder().encode(`${JSON.stringify(line)}\n`)];
  for (const [place, one] of sealed) parts.push(...framed(place, one));
  const digest = await sha256(joined(parts));
  parts.push(...framed(DIGEST, await sealData(hex(digest), DIGEST, key)));
  const whole = joined(parts);
  return joined([whole, await sha256(whole)]);
}

/** Throws DataError (file, path, value, expected) or NewerRecord for what is no backup, or not whole to the last bit. */
export async function readBackup(bytes: Uint8Array, file: string): Promise<BackupFile> {
  const refuse = (found: string, expected: string): never => {
    throw new DataError(file, '', new InWords(found), expected);
  };
  checkBackupLength(bytes.length, file);
  const lineEnd = bytes.subarray(0, LONGEST_HEADER).indexOf(10);
  if (lineEnd < 0) refuse('no line of JSON at its begin', 'a backup of this console');
  const header = readLine(new TextDecoder().decode(bytes.subarray(0, lineEnd)), file);
  const whole = bytes.slice(0, -SHA_BYTES);
  if (hex(await sha256(whole)) !== hex(bytes.slice(-SHA_BYTES)))
    refuse('a changed or cut file', 'the backup as it was made');
  const sealed = new Map<string, Sealed>();
  let at = lineEnd + 1;
  let digestFrom = at;
  while (at < whole.length) {
    const frame = unframed(whole, at) ?? refuse('a cut record', 'whole records');
    if (sealed.has(frame.place)) refuse(`the record ${frame.place} twice`, 'each record once');
    sealed.set(frame.place, frame.sealed);
    digestFrom = at;
    at = frame.end;
  }
  if ([...sealed.keys()].at(-1) !== DIGEST) refuse('no digest at its end', 'the backup as it was made');
  return { ...header, sealed, digest: hex(await sha256(whole.slice(0, digestFrom))) };
}

/**
 * Everything in it, opened: plain data, as foreign as any file's, because whoever knows the passcode can seal whatever he likes. Rejects with
 * VaultError `damaged` where anything is not as this key sealed it, with DataError for what is no plain data.
 */
export async function openBackup(
  { sealed, digest }: BackupFile,
  key: SealingKey,
): Promise<ReadonlyMap<string, unknown>> {
  const opened = new Map<string, unknown>();
  for (const [place, one] of sealed)
    opened.set(place, parseForeignJson(await unsealText(one, place, key), `backup, ${place}`));
  if (opened.get(DIGEST) !== digest)
    throw new DataError('backup', '', new InWords('records of another backup'), 'its own');
  opened.delete(DIGEST);
  return opened;
}

function readLine(line: string, file: string): Pick<BackupFile, 'madeAt' | 'vault'> {
  const data = parseForeignJson(line, file);
  checkVersion(data, file, BACKUP_VERSION);
  if (typeof data === 'object' && data !== null && 'vault' in data) verifyHeader(data.vault, file);
  const { madeAt, vault } = parseWith(headerSchema, data, file);
  return { madeAt, vault };
}

function framed(place: string, one: Sealed): Uint8Array<ArrayBuffer>[] {
  const name = new TextEncoder().encode(place);
  return [length(name.length), name, length(one.body.length), one.iv, one.body];
}

function unframed(bytes: Uint8Array, from: number): { place: string; sealed: Sealed; end: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const nameFrom = from + LENGTH_BYTES;
  if (nameFrom > bytes.length) return null;
  const ivFrom = nameFrom + view.getUint32(from) + LENGTH_BYTES;
  if (ivFrom > bytes.length) return null;
  const bodyFrom = ivFrom + IV_BYTES;
  const end = bodyFrom + view.getUint32(ivFrom - LENGTH_BYTES);
  if (end > bytes.length) return null;
  const place = new TextDecoder().decode(bytes.subarray(nameFrom, ivFrom - LENGTH_BYTES));
  const sealed = {
    iv: new Uint8Array(bytes.slice(ivFrom, bodyFrom)),
    body: new Uint8Array(bytes.slice(bodyFrom, end)),
  };
  return isSealed(sealed) ? { place, sealed, end } : null;
}

function length(value: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(LENGTH_BYTES);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
