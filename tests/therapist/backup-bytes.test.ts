import { expect, it, vi } from 'vitest';
import { backupBytes } from '../../game/therapist/vault/backup-bytes';

it('a backup that is far too large is refused by its size, and not a byte of it is read (F32)', async () => {
  const arrayBuffer = vi.fn(async () => new ArrayBuffer(3));
  const file = { name: 'big.tides', size: 1_000_000_001, arrayBuffer };
  await expect(backupBytes(file)).rejects.toMatchObject({
    ...{ file: 'big.tides', found: '1000000001 bytes', expected: 'at most 1000000000 bytes' },
  });
  expect(arrayBuffer).not.toHaveBeenCalled();
  expect(await backupBytes({ ...file, size: 3 })).toHaveLength(3);
});
