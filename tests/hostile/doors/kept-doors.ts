import { knownKey, publicKeyIn } from '../../../engine-adapters/jose/known-key';
import { seal, unseal } from '../../../engine-adapters/localforage/sealed-record';
import { storedSession, storedValue } from '../../../engine-adapters/localforage/shelves';
import { SHIPPED_LEVELS } from '../../../game/app/shipped-levels';
import { DEFAULT_THRESHOLDS } from '../../../game/caseload/overview/flag-thresholds';
import { readThresholds } from '../../../game/caseload/overview/read-thresholds';
import { readTray } from '../../../game/caseload/read-patient';
import { readMetLater } from '../../../game/player/profiles/later-than-now';
import { readProfile } from '../../../game/player/profiles/read-profile';
import { readChosenScenes } from '../../../game/player/session/chosen-scenes';
import { firstSettings, readSettings } from '../../../game/player/settings';
import { StoreError } from '../../../game/ports/store-port';
import { appearanceText, readAppearance } from '../../../game/therapist/settings/appearance';
import { fingerprintWords } from '../../../game/therapy/handover/fingerprint-words';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';
import { sampleSession } from '../../fixtures/records/sample-session';
import { type Door, json, text, textOf } from '../door';
import { comesBack } from '../promises';
import { refusal } from './console-doors';

const FIRST = firstSettings({ language: 'en', lessMotion: false, moreContrast: false });
const SAVED_AT = '2026-11-26T09:30:00.000+01:00';
const PROFILE = {
  ...{ format: 'tiny-tides/player', version: 1, id: 'p1', sign: 'ray', plan: SAMPLE_PLAN },
  ...{ confirmedAt: SAVED_AT, shells: 3, stairs: { 0: { position: 3.2 } } },
  ...{
    calibration: sampleSession().calibrations[0],
    calibrationSourceId: 'cam',
    scenes: { 'lip-pucker': 'lantern-turtle' },
  },
};

/** What lies in the browser, which anybody who sits at the device can change. */
export async function keptDoors(): Promise<readonly Door[]> {
  const jwk = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', jwk.publicKey);
  return [
    {
      ...{ name: 'settings', at: 'game/player/settings.ts readSettings' },
      layers: [{ name: 'kept', valid: [json({ ...FIRST, textScale: 2, sound: 'off' })], wrap: textOf }],
      take: async (input) => {
        const read = readSettings(parsed(input), FIRST, ['en', 'de']);
        comesBack(read, (again) => readSettings(again, FIRST, ['en', 'de']));
        return 'accepted';
      },
    },
    {
      ...{ name: 'appearance', at: 'game/therapist/settings/appearance.ts readAppearance' },
      layers: [{ name: 'kept', valid: [text(appearanceText({ language: 'de', theme: 'dark' }))], wrap: textOf }],
      take: async (input) => {
        const read = readAppearance(String(input), 'en');
        comesBack(read, () => readAppearance(appearanceText(read), 'en'));
        return 'accepted';
      },
    },
    {
      ...{ name: 'player', at: 'game/player/profiles/read-profile.ts readProfile' },
      layers: [{ name: 'kept', valid: [json(PROFILE)], wrap: textOf }],
      take: async (input) => {
        const kept = parsed(input);
        const { profile } = readProfile(kept, SHIPPED_LEVELS);
        readMetLater(kept);
        readChosenScenes(kept);
        if (profile === null) return 'refused';
        comesBack(profile, (again) => readProfile(again, SHIPPED_LEVELS).profile);
        return 'accepted';
      },
    },
    {
      ...{ name: 'stored record', at: 'engine-adapters/localforage/shelves.ts storedSession' },
      layers: [
        { name: 'as stored', valid: [json(await seal(sampleSession()))], wrap: textOf },
        {
          name: 'summed',
          valid: [json(sampleSession())],
          wrap: async (plain) => JSON.stringify(await summed(textOf(plain))),
        },
      ],
      take: async (input) => {
        const raw = parsed(input);
        const session = await storedSession('session/one', raw);
        await storedValue('value/one', raw);
        if (session.session !== null) return 'accepted';
        await unseal(raw, 'one').catch((error: unknown) => {
          if (!(error instanceof StoreError)) throw error;
        });
        if (session.problem === 'unavailable')
          throw new Error('a record that is unreadable for a reason that nobody thought of');
        return 'refused';
      },
    },
    {
      ...{ name: 'console settings', at: 'game/caseload/read-patient.ts readTray' },
      layers: [
        {
          name: 'tray',
          valid: [json([{ session: sampleSession(), importedAt: SAVED_AT, signedBy: null }])],
          wrap: textOf,
        },
        { name: 'thresholds', valid: [json(DEFAULT_THRESHOLDS)], wrap: textOf },
      ],
      take: async (input) => {
        const kept = parsed(input);
        try {
          if (Array.isArray(kept)) comesBack(readTray(kept, 'tray'), (again) => readTray(again, 'tray'));
          else comesBack(readThresholds(kept, 'thresholds'), (again) => readThresholds(again, 'thresholds'));
        } catch (error) {
          return refusal(error);
        }
        return 'accepted';
      },
    },
    {
      ...{ name: 'key', at: 'engine-adapters/jose/known-key.ts publicKeyIn' },
      layers: [{ name: 'jwk', valid: [json({ kty, crv, x, y })], wrap: textOf }],
      take: async (input) => {
        const key = publicKeyIn(parsed(input));
        if (key === null) return 'refused';
        const { thumbprint } = await knownKey(key);
        if (fingerprintWords(thumbprint, 'de').length !== 6) throw new Error('a key without six words');
        return 'accepted';
      },
    },
  ];
}

/** As `seal`, for text that need not be JSON. */
async function summed(body: string) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body));
  return { checksum: Buffer.from(digest).toString('hex'), body };
}

/** What a store would give: plain data; a text where it is no JSON. */
function parsed(input: unknown): unknown {
  try {
    return JSON.parse(String(input));
  } catch {
    // A store gives whatever lies there.
    return String(input);
  }
}
