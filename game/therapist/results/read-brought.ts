import type { KeptSession } from '../../caseload/patient-file';
import type { OpenSeal, SealRefusal } from '../../ports/plan-seal';
import { readExport } from '../../record/export-file';
import { readResults } from '../../record/handover/results';
import { NewerRecord } from '../../record/reading/newer-record';
import { DataError } from '../../therapy/data-error';
import { looksSealed } from '../../therapy/handover/sealed-plan';
import { visibleText } from '../../therapy/visible-text';

/** What a player's file or code holds: all of it, or why it is refused. */
export type Brought =
  | { readonly is: 'results'; readonly results: readonly KeptSession[] }
  | { readonly is: 'sealRefused'; readonly file: string; readonly refusal: SealRefusal }
  | {
      readonly is: 'refused';
      readonly file: string;
      /** Place in the file; empty for the file as a whole. */
      readonly path: string;
      readonly found: string;
      readonly expected: string;
    };

/** Largest file that is read: as long as the longest export of a player, see `readExport` [bytes]. */
export const LONGEST_BROUGHT_BYTES = 100_000_000;

/**
 * Reads sessions that a player saved or showed: signed by the player's device (a code, a `.jws` file), or a whole
 * export as JSON. `bytes`: of the file, or of the text in the code. `file`: its name in messages.
 */
export async function readBrought(
  bytes: Uint8Array,
  file: string,
  { openSeal, nowIso }: { openSeal: OpenSeal; nowIso: string },
): Promise<Brought> {
  if (bytes.length > LONGEST_BROUGHT_BYTES) return tooLong(bytes.length, file);
  const text = new TextDecoder().decode(bytes);
  try {
    if (!looksSealed(text)) return kept(readExport(bytes, file).sessions, null, nowIso);
    const answer = await openSeal('results', text.trim());
    if ('refused' in answer) return { is: 'sealRefused', file: visibleText(file), refusal: answer.refused };
    const { content, signedBy } = answer.opened;
    return kept(readResults(content, file).sessions, signedBy.thumbprint, nowIso);
  } catch (error) {
    if (error instanceof DataError) {
      const { path, found, expected } = error;
      return { is: 'refused', file: error.file, path, found, expected };
    }
    if (error instanceof NewerRecord) {
      const { version, known } = error;
      return {
        ...{ is: 'refused', file: visibleText(error.file), path: 'version' },
        ...{ found: String(version), expected: `at most ${known}` },
      };
    }
    throw error;
  }
}

/** The refusal of a file that is longer than anything a player saves. */
export function tooLong(bytes: number, file: string): Extract<Brought, { is: 'refused' }> {
  return {
    ...{ is: 'refused', file: visibleText(file), path: '' },
    ...{ found: `${bytes} bytes`, expected: `at most ${LONGEST_BROUGHT_BYTES} bytes` },
  };
}

function kept(
  sessions: readonly KeptSession['session'][],
  signedBy: string | null,
  importedAt: string,
): Extract<Brought, { is: 'results' }> {
  return { is: 'results', results: sessions.map((session) => ({ session, importedAt, signedBy })) };
}
