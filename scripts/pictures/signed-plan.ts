import { sealMaker } from '../../engine-adapters/jose/seal-maker';
import { sealedPlanText } from '../../game/therapy/handover/sealed-plan';
import { SHORT_PLAN } from './short-plan';

/** A therapist as long as the program runs: signs plans with one key. */
export function passingTherapist() {
  let kept: CryptoKeyPair | null = null;
  return sealMaker({
    find: async () => kept,
    keepFirst: async (pair) => {
      kept ??= pair;
      return kept;
    },
    erase: async () => {
      kept = null;
    },
  });
}

const therapist = passingTherapist();

/** The short plan, signed, with what is changed in it. `validUntil`: its last day, YYYY-MM-DD. */
export function signedShortPlan(
  change: object = {},
  validUntil: string | null = null,
  by = therapist,
): Promise<string> {
  const text = sealedPlanText({ validUntil, plan: { ...SHORT_PLAN, $schema: undefined, signature: null, ...change } });
  return by.sign('plan', new TextEncoder().encode(text));
}

/** A signed plan as the file that a therapist hands over. */
export const signedFile = (sealed: string) => ({
  name: 'plan.jws',
  mimeType: 'application/jose',
  buffer: Buffer.from(sealed),
});
