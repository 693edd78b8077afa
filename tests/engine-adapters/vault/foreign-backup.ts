import { passcodeKey, unwrapDataKey } from '../../../engine-adapters/vault/data-key';
import { type Sealed, type SealingKey, sealData, unsealData } from '../../../engine-adapters/vault/seal-data';
import { type VaultHeader, verifyHeader } from '../../../engine-adapters/vault/vault-header';
import type { Rest } from './vault-doubles';

/* Backups as somebody makes them who knows the passcode: whatever they hold, seals, digest and sum fit. */

type Bytes = Uint8Array<ArrayBuffer>;

/** Of everything that lies in a vault, with one thing changed: the line at its front, what is sealed in a place, or (a text) all that is sealed. */
export async function foreignBackup(
  rest: Rest,
  passcode: string,
  {
    line: changeLine,
    content: changed,
  }: { readonly line?: (line: string) => string; readonly content?: string | Readonly<Record<string, unknown>> },
): Promise<Bytes> {
  const header = verifyHeader(rest.get('header'), 'header');
  const key = await sealingKey(header, passcode);
  const about = { format: 'tiny-tides/vault-backup', version: 1, madeAt: '2026-03-28T10:00:00.000+01:00' };
  const line = JSON.stringify({ ...about, vault: { ...header, passkey: null } });
  const content =
    typeof changed === 'string' ? changed : JSON.stringify({ ...(await openedAll(rest, key)), ...changed });
  return framedBackup(new TextEncoder().encode(changeLine?.(line) ?? line), await sealedTexts(content, key), key);
}

/** The key that seals what lies in a vault. */
export async function sealingKey({ wrapped, kdf, vaultId }: VaultHeader, passcode: string): Promise<SealingKey> {
  const key = await unwrapDataKey(wrapped, 'passcode', await passcodeKey(passcode, kdf), vaultId, 'toUse');
  if (key === null) throw new Error('the passcode does not fit its own vault');
  return { key, vaultId };
}

/** What is sealed in the places that a backup has, opened. */
export async function openedAll(rest: ReadonlyMap<string, unknown>, key: SealingKey): Promise<Record<string, unknown>> {
  const places = [...rest].filter(([place]) => /^(patient|session|setting)\/|^left$/.test(place));
  return Object.fromEntries(
    await Promise.all(places.map(async ([place, raw]) => [place, await unsealData(raw, place, key)] as const)),
  );
}

/** The places of a text of JSON, each sealed as it is written there; all of it in one place where it is no such text. */
export async function sealedTexts(content: string, key: SealingKey): Promise<ReadonlyMap<string, Sealed>> {
  const entries = topEntries(content);
  const sealed = entries.map(async ([place, text]) => [place, await sealText(text, place, key)] as const);
  return new Map(await Promise.all(sealed));
}

/** The values of an object's keys as they are written in its text. */
function topEntries(content: string): (readonly [string, string])[] {
  const parsed = parsedOrText(content);
  if (typeof parsed !== 'object' || parsed === null) return [['left', content]];
  return Object.entries(parsed)
    .slice(0, 200)
    .map(([place, value]) => [place, writtenOr(value, content)] as const);
}

/** The text of a value; what is too deep to be written is sealed as the whole text around it. */
function writtenOr(value: unknown, content: string): string {
  try {
    return JSON.stringify(value);
  } catch {
    // Only we write by recursion: a stranger does not.
    return content;
  }
}

/** As `sealData`, for text that need not be JSON. */
export async function sealText(text: string, place: string, { key, vaultId }: SealingKey): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = new TextEncoder().encode(`tiny-tides/vault/1/${vaultId}/${place}`);
  const body = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData },
    key,
    new TextEncoder().encode(text),
  );
  return { iv, body: new Uint8Array(body) };
}

/** JSON where it is some; else the text itself, so that something is always sealed. */
export function parsedOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Harm made it no JSON: that is what comes in then.
    return text;
  }
}

/** A backup with a digest and a sum that fit, as somebody who knows the passcode can make it. */
export async function framedBackup(
  line: Uint8Array,
  sealed: ReadonlyMap<string, Sealed>,
  key: SealingKey,
): Promise<Bytes> {
  const parts: Uint8Array[] = [line, Uint8Array.of(10)];
  for (const [place, one] of sealed) parts.push(...framed(place, one));
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', joined(parts))).toString('hex');
  return summed(joined([...parts, ...framed('digest', await sealData(digest, 'digest', key))]));
}

function framed(place: string, { iv, body }: Sealed): Uint8Array[] {
  const name = new TextEncoder().encode(place);
  return [fourBytes(name.length), name, fourBytes(body.length), iv, body];
}

function fourBytes(value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

export async function summed(whole: Bytes): Promise<Bytes> {
  return joined([whole, new Uint8Array(await crypto.subtle.digest('SHA-256', whole))]);
}

export function joined(parts: readonly Uint8Array[]): Bytes {
  return new Uint8Array(Buffer.concat(parts));
}
