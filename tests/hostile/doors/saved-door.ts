import { openSeal } from '../../../engine-adapters/jose/open-seal';
import { SHIPPED_LEVELS } from '../../../game/app/shipped-levels';
import { DeviceMemory } from '../../../game/player/profiles/device-memory';
import { readProfile } from '../../../game/player/profiles/read-profile';
import { readSaved } from '../../../game/player/profiles/saved/read-saved';
import { writeExport } from '../../../game/record/export-file';
import { sealedPlanText } from '../../../game/therapy/handover/sealed-plan';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';
import { memoryDevice } from '../../engine-adapters/localforage/memory-device';
import { sampleSession } from '../../fixtures/records/sample-session';
import { bytesOf, type Door, type Plain } from '../door';
import { refusal } from './console-doors';
import { keptText } from './kept-text';
import { stranger } from './signing';

const NOW = '2026-11-26T09:30:00.000+01:00';
const READING = { levels: SHIPPED_LEVELS, openSeal };
const PLAN = { ...SAMPLE_PLAN, created: NOW };
const profile = (id: string, differs: object = {}) => ({
  ...{ format: 'tiny-tides/player', version: 1, id, sign: 'ray', plan: PLAN, confirmedAt: NOW, shells: 3 },
  ...{ stairs: { 0: { position: 3.2 } }, calibration: sampleSession().calibrations[0] },
  ...differs,
});

/** Where a player brings back what was saved as a file, on a device on which somebody plays already. */
export async function savedDoor(): Promise<Door> {
  const device = memoryDevice();
  const store = device.tab('here');
  const memory = new DeviceMemory(store, SHIPPED_LEVELS);
  await memory.open(async () => {});
  await store.putSession(sampleSession({ playerId: 'here' }));
  await store.put('player:here', profile('here', { plan: { ...PLAN, id: 'here', code: 'HERE-1' } }));
  const before = new Map(device.raw);
  return {
    ...{ name: 'saved file', at: 'game/player/profiles/saved/read-saved.ts readSaved' },
    layers: [{ name: 'file', valid: [await signedFile(), fileOf({ 'player:p2': profile('p2') })], wrap: bytesOf }],
    kept: () => keptText(device.raw),
    take: async (input) => {
      const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
      try {
        await memory.bringBack(await readSaved(bytes, 'saved.json', READING));
      } catch (error) {
        return refusal(error);
      }
      for (const [key, raw] of before)
        if (device.raw.get(key) !== raw && !key.startsWith('value/')) throw new Error(`${key} is not as it was`);
      const broken = [...(await store.listSessions()), ...(await store.listValues())].filter(
        (one) => one.problem !== null,
      );
      if (broken.length > 0) throw new Error(`brought back, and cannot be read: ${JSON.stringify(broken[0])}`);
      for (const { key, value } of await store.listValues())
        if (key.startsWith('player:') && readProfile(value, SHIPPED_LEVELS).state !== 'whole')
          throw new Error(`${key} was brought back and is not whole`);
      device.raw.clear();
      for (const [key, raw] of before) device.raw.set(key, raw);
      await memory.lookAgain();
      return 'accepted';
    },
  };
}

async function signedFile(): Promise<Plain> {
  const therapist = await stranger();
  const validUntil = '2027-01-31';
  const sealed = await therapist.seal('plan', { is: 'json', text: sealedPlanText({ validUntil, plan: PLAN }) });
  const opened = await openSeal('plan', sealed);
  if ('refused' in opened) throw new Error(`the plan of this door was refused: ${opened.refused}`);
  const seal = { sealed, thumbprint: opened.opened.signedBy.thumbprint, validUntil };
  return fileOf({
    'player:p1': profile('p1', { seal, formerSeals: [{ ...seal, until: NOW }] }),
    'apart:player:p1': { odd: true },
    settings: { language: 'de' },
    'left-device': [{ at: NOW, what: 'all', how: 'file', code: null, detail: 'tiny-tides.json' }],
    'met-later-than-now': { a: NOW },
  });
}

function fileOf(values: Readonly<Record<string, unknown>>): Plain {
  const sessions = ['a', 'b'].map((id) => {
    const session = sampleSession({ id, playerId: 'p1' });
    return { id, session, problem: null, raw: session };
  });
  const kept = Object.entries(values).map(([key, value]) => ({ key, value, problem: null, raw: value }));
  return { is: 'json', text: writeExport({ sessions, values: kept }, NOW) };
}
