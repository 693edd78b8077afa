import type { Prescription } from '../prescription/prescription';

/** What a therapist signs: the plan as its file would be, and until when it may be begun. */
export interface SealedPlan {
  /** The last day on which it is taken and begun, YYYY-MM-DD on the player's own clock; null without an end. */
  readonly validUntil: string | null;
  readonly plan: Prescription;
}

/**
 * The text to sign. What was signed is then what counts: it is kept and handed on as it is, and no other text is ever made of it to be
 * compared.
 */
export function sealedPlanText({ validUntil, plan }: SealedPlan): string {
  // The order of the names is the packer's dictionary's: a plan in another order is as good, and packs less well.
  return JSON.stringify({ format: 'tiny-tides/sealed-plan', schemaVersion: 1, validUntil, plan });
}

/** Whether what a person brings was meant as something sealed (compact JWS), whole or not; a plan's own text begins otherwise. */
export function looksSealed(text: string): boolean {
  return /^\s*eyJ[\w-]*\./.test(text.slice(0, 2000));
}
