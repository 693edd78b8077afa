import type { Prescription } from '../prescription/prescription';

/** What a therapist signs: the plan as in its file, and the last day on which it may be begun. */
export interface SealedPlan {
  /**
   * The last day on which the plan is accepted and begun, YYYY-MM-DD on the player's own clock; null without an end.
   */
  readonly validUntil: string | null;
  readonly plan: Prescription;
}

/**
 * The text to sign. Afterwards only the signed text counts: it is kept and handed on unchanged, and never serialised
 * again for a comparison.
 */
export function sealedPlanText({ validUntil, plan }: SealedPlan): string {
  // The names are in the order of the compression dictionary: another order is valid but compresses less well.
  return JSON.stringify({ format: 'tiny-tides/sealed-plan', schemaVersion: 1, validUntil, plan });
}

/**
 * Whether a text was meant as something sealed (compact JWS), complete or not; the text of an unsigned plan begins
 * differently.
 */
export function looksSealed(text: string): boolean {
  return /^\s*eyJ[\w-]*\./.test(text.slice(0, 2000));
}
