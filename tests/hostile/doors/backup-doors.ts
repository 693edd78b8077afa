import type { Sealed } from '../../../engine-adapters/vault/seal-data';
import { verifyHeader } from '../../../engine-adapters/vault/vault-header';
import { VaultError } from '../../../game/ports/vault-port';
import {
  framedBackup,
  joined,
  openedAll,
  parsedOrText,
  sealedTexts,
  sealingKey,
  summed,
} from '../../engine-adapters/vault/foreign-backup';
import { newDevice, openOn } from '../../engine-adapters/vault/vault-doubles';
import { bytes, bytesOf, type Door, type Input, json, textOf } from '../door';
import { refusal } from './console-doors';
import { consoleWithPatient, lookAtAll, PASSCODE } from './console-here';

/** Where a backup is restored, and where a vault is opened whose bytes somebody has changed. */
export async function backupDoors(): Promise<readonly Door[]> {
  const here = await consoleWithPatient();
  const backup = await here.vault().backup();
  const header = verifyHeader(here.device.rest.get('header'), 'header');
  const key = await sealingKey(header, PASSCODE);
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

function asBytes(input: Input): Uint8Array {
  return typeof input === 'string' ? new TextEncoder().encode(input) : input;
}
