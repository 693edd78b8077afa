import type { SealRefusal } from '../../ports/plan-seal';
import { readSealedPlan } from '../../record/handover/read-sealed-plan';
import { readPlan } from '../../record/reading/read-plan';
import { DataError } from '../../therapy/data-error';
import { looksSealed } from '../../therapy/handover/sealed-plan';
import type { Prescription } from '../../therapy/prescription/prescription';
import { planInAddress } from '../plan-in-address';
import type { PlayerPorts } from '../player-ports';
import type { KeptSeal } from '../profiles/player-profile';

/** How a plan was brought. */
export type CameBy = 'file' | 'link' | 'code';

/** A plan that can be played, with its signature if it has one. */
export interface BroughtPlan {
  readonly plan: Prescription;
  readonly seal?: KeptSeal;
}

/** Why the brought plan cannot be played. Every text in it is safe to show. */
export type PlanProblem =
  | {
      readonly why: 'refused';
      readonly came: CameBy;
      readonly file: string;
      readonly path: string;
      readonly found: string;
      readonly expected: string;
    }
  /** The seal was refused. */
  | { readonly why: 'sealRefused'; readonly refusal: SealRefusal }
  | { readonly why: 'tooLarge'; readonly file: string; readonly bytes: number }
  /** The device does not give access to the file; `again` asks for it once more. */
  | { readonly why: 'unreadable'; readonly file: string; readonly again: () => void }
  /** This browser cannot open what was brought; the plan itself may be good. */
  | { readonly why: 'cannotOpenHere' }
  /** A link with its plan in the query, which is sent to the server. */
  | { readonly why: 'inQuery' }
  /** A picture in which no code was found. */
  | { readonly why: 'noCode' }
  /** A code that holds something else, such as an address or a ticket. */
  | { readonly why: 'otherCode' };

/** What is needed to read a brought plan. */
type Reading = Pick<PlayerPorts, 'levels' | 'openSeal' | 'unpackPlan'>;

/** The plan in the bytes of a file, sealed or not. `name`: the page's name for the file. */
export function planInFile(bytes: Uint8Array, name: string, reading: Reading): Promise<PlanProblem | BroughtPlan> {
  const text = new TextDecoder().decode(bytes);
  if (looksSealed(text)) return sealedPlan(text, 'file', name, reading);
  return orProblem('file', undefined, async () => ({ plan: readPlan(bytes, name, reading.levels) }));
}

/** The plan that a link carries behind `#plan=`, sealed or packed. `name`: the page's name for the link. */
export function planInLink(packed: string, name: string, reading: Reading): Promise<PlanProblem | BroughtPlan> {
  if (looksSealed(packed)) return sealedPlan(packed, 'link', name, reading);
  return orProblem('link', name, async () => ({
    plan: readPlan(await reading.unpackPlan(packed), name, reading.levels),
  }));
}

/** The plan that a code holds: sealed, as a link, or as plain text. `name`: the page's name for the code. */
export function planInCode(text: string, name: string, reading: Reading): Promise<PlanProblem | BroughtPlan> {
  if (looksSealed(text)) return sealedPlan(text, 'code', name, reading);
  const address = URL.canParse(text) ? new URL(text) : null;
  const link = address === null ? null : planInAddress(address);
  if (link?.at === 'query') return Promise.resolve({ why: 'inQuery' });
  if (link !== null) return planInLink(link.packed, name, reading);
  if (!text.trimStart().startsWith('{')) return Promise.resolve({ why: 'otherCode' });
  const bytes = new TextEncoder().encode(text);
  return orProblem('code', name, async () => ({ plan: readPlan(bytes, name, reading.levels) }));
}

function sealedPlan(text: string, came: CameBy, name: string, { levels, openSeal }: Reading) {
  return orProblem(came, name, async () => {
    // White space around it is what an editor or a messenger puts there.
    const sealed = text.trim();
    const answer = await openSeal('plan', sealed);
    if ('refused' in answer) return { why: 'sealRefused', refusal: answer.refused };
    const { content, signedBy } = answer.opened;
    const { plan, validUntil } = readSealedPlan(content, name, levels);
    return { plan, seal: { sealed, thumbprint: signedBy.thumbprint, validUntil } };
  });
}

/** The plan, or why it was refused. `called`: the page's name for the source, where its own name is not helpful. */
async function orProblem(
  came: CameBy,
  called: string | undefined,
  load: () => Promise<PlanProblem | BroughtPlan>,
): Promise<PlanProblem | BroughtPlan> {
  try {
    return await load();
  } catch (error) {
    // A browser that cannot unpack a link may still read the file.
    if (!(error instanceof DataError)) {
      console.error('Tiny Tides could not open a plan:', error);
      return { why: 'cannotOpenHere' };
    }
    const { file, path, found, expected } = error;
    return { why: 'refused', came, file: called ?? file, path, found, expected };
  }
}
