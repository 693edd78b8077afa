import { signal } from '@preact/signals';
import { type ComponentChildren, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { unpackPlan } from '../../engine-adapters/exchange/unpack-plan';
import { openSeal } from '../../engine-adapters/jose/open-seal';
import { PlanNotTakenNote } from '../../game/player/handover/plan-not-taken';
import { type BroughtPlan, type PlanProblem, planInFile } from '../../game/player/handover/read-brought';
import { PlanProblemNote } from '../../game/player/parts/plan-problem-note';
import { Home, type HomeContext, Player, type PlayerContext } from '../../game/player/player-context';
import type { PlayerPorts } from '../../game/player/player-ports';
import { DeviceMemory } from '../../game/player/profiles/device-memory';
import { en as playerWords } from '../../game/player/words/en';
import { BroughtOutcome } from '../../game/therapist/results/brought-outcome';
import { readBrought } from '../../game/therapist/results/read-brought';
import { takeResults } from '../../game/therapist/results/take-results';
import { RestoreAnswer } from '../../game/therapist/vault/restore-answer';
import { openWords } from '../../game/words/open-words';
import { newDevice, openOn } from '../engine-adapters/vault/vault-doubles';
import { samplePatient } from '../fixtures/patients/sample-patient';
import { playerDoubles } from '../player/player-doubles';
import { drawnInConsole } from '../therapist/drawn-in-console';

export const NOW = '2026-11-26T09:30:00.000+01:00';
export const PASSCODE = 'seal under ice';

/** What a person sees after bringing something, and what is stored before and after. */
export interface Answer {
  readonly html: string;
  readonly before: string;
  readonly after: string;
}

/** Reads something that was brought to the player; `ports` open seals and links for real. */
type ReadsPlan = (ports: PlayerPorts) => Promise<PlanProblem | BroughtPlan>;

/** A player whose device has a signed plan already, and who is brought another one. */
export async function bringToPlayer(first: string, read: ReadsPlan): Promise<Answer> {
  const raw = new Map<string, unknown>();
  const doubles = playerDoubles().ports;
  const store = {
    ...doubles.store,
    listValues: async () => [...raw].map(([key, value]) => ({ key, value, problem: null, raw: value })),
    put: async (key: string, value: unknown) => void raw.set(key, structuredClone(value)),
  };
  const ports: PlayerPorts = { ...doubles, store, openSeal, unpackPlan };
  const memory = new DeviceMemory(store, ports.levels);
  await memory.open(async () => {});
  const confirm = (brought: BroughtPlan) =>
    memory.confirm({ ...brought, sign: 'ray', nowIso: NOW, newId: () => `p${raw.size + 1}` });
  const kept = await planInFile(new TextEncoder().encode(first), 'plan.jws', ports);
  if ('why' in kept || (await confirm(kept)) !== 'plays') throw new Error('the first plan was refused');

  const before = stored(raw);
  const spoken = signal({ language: 'en', say: openWords<typeof playerWords>({ en: playerWords })('en') });
  const drawn = (children: ComponentChildren) =>
    renderToString(
      h(Home.Provider, {
        value: { spoken } as unknown as HomeContext,
        children: h(Player.Provider, { value: { ports, memory, spoken } as unknown as PlayerContext, children }),
      }),
    );
  const found = await read(ports);
  if ('why' in found) return { html: drawn(h(PlanProblemNote, { problem: found })), before, after: stored(raw) };
  const why = await confirm(found);
  if (why === 'plays' || why === 'gone') throw new Error('the plan was taken');
  const html = drawn(h(PlanNotTakenNote, { why, brought: found, onSomebodyNew: undefined, onNewKey: undefined }));
  return { html, before, after: stored(raw) };
}

/** A console with one patient, and a file or a code on its page of results. */
export async function bringToResults(bytes: Uint8Array, file: string): Promise<Answer> {
  const device = newDevice();
  const vault = openOn(device);
  await vault.open();
  await vault.create(PASSCODE);
  await vault.writePatient(samplePatient());
  const before = stored(device.rest);
  const brought = await readBrought(bytes, file, { openSeal, nowIso: NOW });
  const outcome =
    brought.is === 'results'
      ? { is: 'taken' as const, ...(await takeResults(vault, brought.results, [samplePatient()])) }
      : brought;
  return { html: drawnInConsole(h(BroughtOutcome, { outcome })), before, after: stored(device.rest) };
}

/** A console with one patient, and a file on its page of backups; `make` gets a good backup of it. */
export async function bringBackup(make: (backup: Uint8Array) => Uint8Array, passcode = PASSCODE, tries = 1) {
  const device = newDevice();
  const vault = openOn(device);
  await vault.open();
  await vault.create(PASSCODE);
  await vault.writePatient(samplePatient());
  const bytes = make(await vault.backup());
  const before = stored(device.rest);
  let answer = await vault.restore(bytes, passcode, 'replace');
  for (let i = 1; i < tries; i += 1) {
    if ('waitMs' in answer) device.at += answer.waitMs / 1000;
    answer = await vault.restore(bytes, passcode, 'replace');
  }
  return { html: drawnInConsole(h(RestoreAnswer, { answer })), before, after: stored(device.rest) };
}

/** Everything that is kept, except how often a passcode did not fit: that is counted, and has to be. */
function stored(rest: ReadonlyMap<string, unknown>): string {
  const bytesToo = (_: string, value: unknown) => (ArrayBuffer.isView(value) ? `bytes ${String(value)}` : value);
  return JSON.stringify([...rest].filter(([key]) => key !== 'tries').sort(), bytesToo);
}
