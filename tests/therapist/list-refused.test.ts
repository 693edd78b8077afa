import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { LeftEntry, VaultPort, VaultState } from '../../game/ports/vault-port';
import { listRefused } from '../../game/therapist/list-refused';

it('lists what was stopped, each address once, and waits with it until the console is open (F35)', () => {
  const vault = signal<VaultState>('locked');
  const listed: LeftEntry[] = [];
  const port: Partial<VaultPort> = { appendLeft: async (entry) => void listed.push(entry) };
  const hear = listRefused({
    vault,
    asking: (what) => what(),
    ports: { vault: port as VaultPort, clock: { nowMs: () => 0, nowIso: () => '2026-11-22T09:30:00+01:00' } },
  });
  hear({ way: 'fetch', to: 'https://elsewhere.test' });
  hear({ way: 'WebSocket', to: 'https://elsewhere.test' });
  expect(listed).toEqual([]);
  vault.value = 'open';
  expect(listed.map(({ what, detail }) => [what, detail])).toEqual([['refused', 'https://elsewhere.test']]);
  vault.value = 'locked';
  vault.value = 'open';
  hear({ way: 'img-src', to: 'https://another.test' });
  expect(listed).toHaveLength(2);
});
