import type { KeptSession } from '../../caseload/patient-file';
import type { OpenSeal, SealRefusal } from '../../ports/plan-seal';
import { readExport } from '../../record/export-file';
import { readResults } from '../../record/handover/results';
import { NewerRecord } from '../../record/reading/newer-record';
import { DataError } from '../../therapy/data-error';
import { looksSealed } from '../../therapy/handover/sealed-plan';

/** What a player's file or code holds: all of it, or why it is refused. */
export type Brought =
  | { readonly is: 'results'; readonly results: readonly KeptSession[] }
  | { readonly is: 'sealRefused'; readonly refusal: SealRefusal }
  | { readonly is: 'refused'; readonly path: string; readonly found: string; readonly expected: string };

/**
 * Reads sessions that a player saved or showed: signed by the player's device (a code, a `.jws` file), or a whole
 * export as JSON. `bytes`: of the file, or of the text in the code. `file`: its name in messages.
 */
export async function readBrought(
  bytes: Uint8Array,
  file: string,
  { openSeal, nowIso }: { openSeal: OpenSeal; nowIso: string },
): Promise<Brought> {
  const text = new TextDecoder().decode(bytes);
  try {
    if (!looksSealed(text)) return kept(readExport(bytes, file).sessions, null, nowIso);
    const answer = await openSeal('results', text.trim());
    if ('refused' in answer) return { is: 'sealRefused', refusal: answer.refused };
    const { content, signedBy } = answer.opened;
    return kept(readResults(content, file).sessions, signedBy.thumbprint, nowIso);
  } catch (error) {
    if (error instanceof DataError)
      return { is: 'refused', path: error.path, found: error.found, expected: error.expected };
    if (error instanceof NewerRecord) return { is: 'refused', path: file, found: error.message, expected: '' };
    throw error;
  }
}

function kept(
  sessions: readonly KeptSession['session'][],
  signedBy: string | null,
  importedAt: string,
): Extract<Brought, { is: 'results' }> {
  return { is: 'results', results: sessions.map((session) => ({ session, importedAt, signedBy })) };
}
