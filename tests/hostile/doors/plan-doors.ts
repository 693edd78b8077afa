import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { packPlan } from '../../../engine-adapters/exchange/pack-plan';
import { unpackPlan } from '../../../engine-adapters/exchange/unpack-plan';
import { openSeal } from '../../../engine-adapters/jose/open-seal';
import { SHIPPED_LEVELS } from '../../../game/app/shipped-levels';
import {
  type BroughtPlan,
  type PlanProblem,
  planInCode,
  planInFile,
  planInLink,
} from '../../../game/player/handover/read-brought';
import { planInAddress } from '../../../game/player/plan-in-address';
import { DeviceMemory } from '../../../game/player/profiles/device-memory';
import { readProfile } from '../../../game/player/profiles/read-profile';
import { blockFor } from '../../../game/therapy/block-for';
import { sealedPlanText } from '../../../game/therapy/handover/sealed-plan';
import { parsePrescription } from '../../../game/therapy/prescription/parse-prescription';
import type { Prescription } from '../../../game/therapy/prescription/prescription';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';
import { playerDoubles } from '../../player/player-doubles';
import { bytesOf, type Door, type Input, json, type Layer, type Outcome, type Plain, text, textOf } from '../door';
import { comesBack, saidWell } from '../promises';
import { keptText } from './kept-text';
import { stranger } from './signing';

const NOW = '2026-11-26T09:30:00.000+01:00';
const READING = { levels: SHIPPED_LEVELS, openSeal, unpackPlan };
const SHIPPED = ['mouth-led', 'eye-led', 'first-weeks'].map((name): Prescription => {
  const file = `levels/plans/${name}.plan.json`;
  return parsePrescription(
    JSON.parse(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')),
    file,
    SHIPPED_LEVELS,
  );
});
const PLANS = [SAMPLE_PLAN, ...SHIPPED];

/** Where a plan is brought to the player: as a file, in a link, in a code. */
export async function planDoors(): Promise<readonly Door[]> {
  const device = await deviceWithPlan();
  const therapist = await stranger();
  const plans = PLANS.map(json);
  const contents = PLANS.map((plan): Plain => ({ is: 'json', text: sealedPlanText({ validUntil: null, plan }) }));
  const sealed = await Promise.all(contents.map((content) => therapist.seal('plan', content)));
  const links = await Promise.all(PLANS.map(async (plan) => `#plan=${await packPlan(JSON.stringify(plan))}`));
  const packings = PLANS.map((plan): Plain => ({ is: 'bytes', bytes: deflateRawSync(JSON.stringify(plan)) }));
  const inBase64 = (plain: Plain) => Buffer.from(bytesOf(plain)).toString('base64url');
  const signed = therapist.layers('plan', contents);
  const linkLayers: readonly Layer[] = [
    { name: 'address', valid: [...links, ...sealed.map((one) => `#plan=${one}`)].map(text), wrap: textOf },
    { name: 'plan', valid: plans, wrap: async (plain) => `#plan=${await packPlan(textOf(plain))}` },
    { name: 'packing', valid: packings, wrap: (plain) => `#plan=${inBase64(plain)}` },
  ];
  return [
    {
      ...{ name: 'plan, file', at: 'game/player/handover/read-brought.ts planInFile' },
      layers: [{ name: 'file', valid: plans, wrap: bytesOf }],
      ...device,
      take: (input) => device.bring(planInFile(asBytes(input), 'plan.json', READING)),
    },
    {
      ...{ name: 'plan, signed', at: 'engine-adapters/jose/open-seal.ts openSeal' },
      layers: [{ name: 'seal', valid: sealed.map(text), wrap: bytesOf }, ...signed],
      ...device,
      take: (input) => device.bring(planInFile(asBytes(input), 'plan.jws', READING)),
    },
    {
      ...{ name: 'plan, link', at: 'game/player/plan-in-address.ts planInAddress' },
      layers: linkLayers,
      ...device,
      take: async (input) => {
        const link = planInAddress({ search: '', hash: String(input) });
        if (link === null || link.at === 'query') return 'refused';
        return device.bring(planInLink(link.packed, 'this link', READING));
      },
    },
    {
      ...{ name: 'plan, code', at: 'game/player/handover/read-brought.ts planInCode' },
      layers: [
        {
          name: 'code',
          valid: [...sealed, ...links.map((link) => `https://example.org/${link}`)].map(text),
          wrap: textOf,
        },
        { name: 'plan', valid: plans, wrap: textOf },
      ],
      ...device,
      take: (input) => device.bring(planInCode(String(input), 'this code', READING)),
    },
  ];
}

function asBytes(input: Input): Uint8Array {
  return typeof input === 'string' ? new TextEncoder().encode(input) : input;
}

/** A device on which somebody plays already, with a store that lasts as long as the test. */
async function deviceWithPlan() {
  const raw = new Map<string, unknown>();
  const store = {
    ...playerDoubles().ports.store,
    listValues: async () => [...raw].map(([key, value]) => ({ key, value, problem: null, raw: value })),
    put: async (key: string, value: unknown) => void raw.set(key, structuredClone(value)),
  };
  const confirm = async (brought: BroughtPlan) => {
    const memory = new DeviceMemory(store, SHIPPED_LEVELS);
    await memory.open(async () => {});
    return memory.confirm({ ...brought, sign: 'ray', nowIso: NOW, newId: () => `p${raw.size + 1}` });
  };
  await confirm({ plan: { ...SAMPLE_PLAN, id: 'here', code: 'HERE-1' } });
  const before = new Map(raw);

  return {
    kept: () => keptText(raw),

    /** What comes of a plan: one that is taken is confirmed, read back, and every block of it is made. */
    async bring(reading: Promise<PlanProblem | BroughtPlan>): Promise<Outcome> {
      const found = await reading;
      if ('why' in found) return refused(found);
      comesBack(found.plan, (again) => parsePrescription(again, 'again', SHIPPED_LEVELS));
      for (const { movement, level } of found.plan.movements) {
        blockFor({ levels: SHIPPED_LEVELS, plan: found.plan, movement, level });
      }
      if ((await confirm(found)) !== 'plays') return 'refused';
      for (const stored of raw.values()) {
        const { state } = readProfile(stored, SHIPPED_LEVELS);
        if (state !== 'whole') throw new Error(`a confirmed plan is ${state} when it is read back`);
      }
      raw.clear();
      for (const [key, value] of before) raw.set(key, value);
      return 'accepted';
    },
  };
}

function refused(problem: PlanProblem): Outcome {
  if (problem.why === 'refused') return saidWell(problem);
  // What is told so is an error that nobody has thought of.
  if (problem.why === 'cannotOpenHere') throw new Error('the plan could not be opened for a reason that is no refusal');
  return 'refused';
}
