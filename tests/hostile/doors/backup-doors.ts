import { passcodeKey, unwrapDataKey } from '../../../engine-adapters/vault/data-key';
import { type Sealed, type SealingKey, sealData, unsealData } from '../../../engine-adapters/vault/seal-data';
import { verifyHeader } from '../../../engine-adapters/vault/vault-header';
import { VaultError } from '../../../game/ports/vault-port';
import { newDevice, openOn } from '../../engine-adapters/vault/vault-doubles';
import { bytes, bytesOf, type Door, type Input, json, textOf } from '../door';
import { refusal } from './console-doors';
import { consoleWithPatient, lookAtAll, PASSCODE } from './console-here';

type Bytes = Uint8Array<ArrayBuffer>;

/** Where a backup is restored, and where a vault is opened whose bytes somebody has changed. */
export async function backupDoors(): Promise<readonly Door[]> {
  const here = await consoleWithPatient();
  const backup = await here.vault().backup();
  const header = verifyHeader(here.device.rest.get('header'), 'header');
  const key = await keyOf(header);
  const headLine = backup.subarray(0, backup.indexOf(10));
  const opened = await openedAll(here.device.rest, key);
  const wholeRest = [...here.device.rest];

  return [
    {
      ...{ name: 'backup', at: 'engine-adapters/vault/vault-backup.ts restore' },
      layers: [
        { name: 'file', valid: [bytes(backup)], wrap: bytesOf },
        { name: 'summed', valid: [bytes(backup.subarray(0, -32))], wrap: (plain) => summed(bytesOf(plain)) },
        {
          name: 'header',
          valid: [{ is: 'json', text: new TextDecoder().decode(headLine) }],
          wrap: async (plain) => framedBackup(bytesOf(plain), await sealedTexts(JSON.stringify(opened), key), key),
        },
        {
          name: 'content',
          valid: [json(opened)],
          wrap: async (plain) => framedBackup(headLine, await sealedTexts(textOf(plain), key), key),
        },
      ],
      kept: here.kept,
      take: async (input) => {
        const choices = ['ask', 'add', 'replace'] as const;
        const choice = choices[input.length % choices.length] ?? 'ask';
        try {
          const restored = await here.vault().restore(asBytes(input), PASSCODE, choice);
          if (restored.kind === 'refused') return refusal(restored.error);
          if (restored.kind !== 'restored') return 'refused';
        } catch (error) {
          return vaultRefusal(error);
        } finally {
          here.forgetTries();
        }
        await here.vault().listLeft();
        await here.useAndReset();
        return 'accepted';
      },
    },
    {
      ...{ name: 'vault at rest', at: 'engine-adapters/vault/vault-header.ts readHeader' },
      layers: [
        { name: 'header', valid: [json(header)], wrap: textOf },
        ...wholeRest
          .filter(([place]) => place !== 'header')
          .map(([place, sealed]) => ({
            name: place.replace(/\/.*/, ''),
            valid: [bytes((sealed as Sealed).body)],
            wrap: (plain: Parameters<typeof bytesOf>[0]) =>
              joined([new TextEncoder().encode(`${place}\n`), bytesOf(plain)]),
          })),
      ],
      take: async (input) => {
        const device = newDevice();
        for (const [place, value] of wholeRest) device.rest.set(place, structuredClone(value));
        if (typeof input === 'string') device.rest.set('header', storable(input));
        else {
          const at = input.indexOf(10);
          const place = new TextDecoder().decode(input.subarray(0, at));
          const { iv } = device.rest.get(place) as Sealed;
          device.rest.set(place, { iv, body: input.slice(at + 1) });
        }
        const vault = openOn(device);
        try {
          await vault.open();
          if ((await vault.unlock(PASSCODE)).kind !== 'opened') return 'refused';
          const broken = (await vault.listPatients()).filter(({ kind }) => kind === 'unreadable');
          if (broken.length > 0) return 'refused';
          await lookAtAll(vault);
          await vault.listLeft();
        } catch (error) {
          return vaultRefusal(error);
        }
        return 'accepted';
      },
    },
  ];
}

/** The refusals of a vault; `unavailable` is what it calls an error that nobody has thought of. */
function vaultRefusal(error: unknown): 'refused' {
  if (!(error instanceof VaultError)) return refusal(error);
  if (error.fault === 'unavailable') throw error;
  return 'refused';
}

async function keyOf({ wrapped, kdf, vaultId }: ReturnType<typeof verifyHeader>): Promise<SealingKey> {
  const key = await unwrapDataKey(wrapped, 'passcode', await passcodeKey(PASSCODE, kdf), vaultId, 'toUse');
  if (key === null) throw new Error('the passcode does not fit its own vault');
  return { key, vaultId };
}

/** What is sealed in the places that a backup has, opened. */
async function openedAll(rest: ReadonlyMap<string, unknown>, key: SealingKey): Promise<Record<string, unknown>> {
  const places = [...rest].filter(([place]) => /^(patient|session|setting)\/|^left$/.test(place));
  return Object.fromEntries(
    await Promise.all(places.map(async ([place, raw]) => [place, await unsealData(raw, place, key)] as const)),
  );
}

/** The places of a text of JSON, each sealed as it is written there; all of it in one place where it is no such text. */
async function sealedTexts(content: string, key: SealingKey): Promise<ReadonlyMap<string, Sealed>> {
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
async function sealText(text: string, place: string, { key, vaultId }: SealingKey): Promise<Sealed> {
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
function parsedOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Harm made it no JSON: that is what comes in then.
    return text;
  }
}

/** What a disk could give back: the double of one clones, and cannot clone what is too deep. */
function storable(text: string): unknown {
  const value = parsedOrText(text);
  try {
    return structuredClone(value);
  } catch {
    // As a disk would refuse it.
    return text;
  }
}

/** A backup with a digest and a sum that fit, as somebody who knows the passcode can make it. */
async function framedBackup(line: Uint8Array, sealed: ReadonlyMap<string, Sealed>, key: SealingKey): Promise<Bytes> {
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

async function summed(whole: Bytes): Promise<Bytes> {
  return joined([whole, new Uint8Array(await crypto.subtle.digest('SHA-256', whole))]);
}

function joined(parts: readonly Uint8Array[]): Bytes {
  return new Uint8Array(Buffer.concat(parts));
}

function asBytes(input: Input): Uint8Array {
  return typeof input === 'string' ? new TextEncoder().encode(input) : input;
}
