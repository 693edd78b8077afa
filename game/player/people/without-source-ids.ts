import type { StoredValue } from '../../ports/store-port';
import { SIDES_KEY } from './device-memory';
import { PLAYER_KEY } from './player-profile';

/** What is kept, as it may be handed on: which camera of this device is which is nobody else's business and means nothing elsewhere. */
export function withoutSourceIds(values: readonly StoredValue[]): readonly StoredValue[] {
  return values
    .filter(({ key }) => key !== SIDES_KEY)
    .map((stored) => {
      const { key, value } = stored;
      if (!key.startsWith(PLAYER_KEY) || typeof value !== 'object' || value === null) return stored;
      return { ...stored, value: { ...value, calibrationSourceId: undefined } };
    });
}
