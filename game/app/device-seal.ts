import type { SealMaker } from '../ports/plan-seal';

const load = async () => (await import('../../engine-adapters/jose/seal-maker')).openSealMaker('tiny-tides-device-key');

/** The key with which this device signs what a player shows; loaded, and made, when it is first used. */
export const deviceSeal: SealMaker = {
  key: async () => (await load()).key(),
  sign: async (kind, content) => (await load()).sign(kind, content),
  forget: async () => (await load()).forget(),
};
