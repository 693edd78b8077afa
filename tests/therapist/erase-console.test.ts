import { expect, it } from 'vitest';
import type { SealMaker } from '../../game/ports/plan-seal';
import { eraseConsole } from '../../game/therapist/vault/erase-console';
import { newDevice, openOn } from '../engine-adapters/vault/vault-doubles';
import { samplePatient } from '../fixtures/patients/sample-patient';

async function aConsole() {
  const device = newDevice();
  const vault = openOn(device);
  await vault.open();
  await vault.create('seal under ice');
  await vault.writePatient(samplePatient());
  await vault.appendLeft({ at: '2026-03-28T10:00:00Z', what: 'plan', how: 'qr', code: 'OTTER-7', detail: 'v1' });
  await vault.putSetting('chosen', { locksAfterMinutes: 5 });
  const forgotten: string[] = [];
  const ports = (forget: () => Promise<void>) => ({
    forgetAppearance: () => void forgotten.push('appearance'),
    loadSeal: async () => ({ forget }) as Partial<SealMaker> as SealMaker,
  });
  return { device, vault, forgotten, ports };
}

it('a console that is erased leaves nothing, neither the vault nor its key nor the look', async () => {
  const { device, vault, forgotten, ports } = await aConsole();
  expect(device.rest.size).toBeGreaterThan(3);
  expect(
    await eraseConsole(
      vault,
      ports(async () => void forgotten.push('key')),
    ),
  ).toBe('erased');
  expect([...device.rest]).toEqual([]);
  expect(forgotten).toEqual(['appearance', 'key']);
  expect(await openOn(device).open()).toBe('none');
});

it('a signing key that the browser does not let go is told, and all else is erased', async () => {
  const { device, vault, ports } = await aConsole();
  expect(
    await eraseConsole(
      vault,
      ports(() => Promise.reject(new Error('refused'))),
    ),
  ).toBe('withoutKey');
  expect([...device.rest]).toEqual([]);
});

it('a vault that refuses stays whole, with its key', async () => {
  const { device, vault, forgotten, ports } = await aConsole();
  const before = new Map(device.rest);
  device.fails = true;
  await expect(
    eraseConsole(
      vault,
      ports(async () => void forgotten.push('key')),
    ),
  ).rejects.toThrow(/full/);
  expect(device.rest).toEqual(before);
  expect(forgotten).toEqual([]);
});
