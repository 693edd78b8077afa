import type { KnownCodes } from './came-back';

/** The patient whose code this is or was; null where nobody has it. Upper and lower case are equal. */
export function codeOwner<P extends KnownCodes>(code: string, patients: readonly P[]): P | null {
  const wanted = code.trim().toLowerCase();
  return patients.find((one) => [one.code, ...one.aliases].some((own) => own.toLowerCase() === wanted)) ?? null;
}
