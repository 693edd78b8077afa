import type { CodeDrawing, CodeFrames, CodeModules } from '../../ports/codes';
import type { SealMaker } from '../../ports/plan-seal';
import { type HandedResults, resultsText, withoutSeries } from '../../record/handover/results';
import type { SessionRecord } from '../../record/session-record';
import { withoutCamera } from '../profiles/handed-on';

/** Most sessions in one code: a week, one a day. */
const MOST_SESSIONS = 7;

/** A code that can be held in front of a therapist's camera. */
export interface ResultsCode {
  /** How many of the newest sessions it holds. */
  readonly count: number;
  readonly shown:
    | { readonly is: 'one'; readonly modules: CodeModules }
    | { readonly is: 'row'; readonly frames: CodeFrames };
}

/** The signed text of sessions, as it goes into the file: with their curves, without the names of cameras. Rejects like `SealMaker.sign`. */
export function sealedResults(results: HandedResults, seal: Pick<SealMaker, 'sign'>): Promise<string> {
  const sessions = results.sessions.map((session) => withoutCamera(session));
  return seal.sign('results', new TextEncoder().encode(resultsText({ ...results, sessions })));
}

/** As many of the newest sessions as fit in one code, without their curves; null when not even one fits. Rejects like `SealMaker.sign`. */
export async function resultsCode(
  results: HandedResults,
  seal: Pick<SealMaker, 'sign'>,
  drawing: CodeDrawing,
): Promise<ResultsCode | null> {
  for (let count = Math.min(MOST_SESSIONS, results.sessions.length); count > 0; count -= 1) {
    const newest: readonly SessionRecord[] = results.sessions.slice(-count).map(withoutSeries);
    const sealed = await sealedResults({ ...results, sessions: newest }, seal);
    const modules = drawing.modules(sealed);
    if (modules !== null) return { count, shown: { is: 'one', modules } };
    const frames = drawing.frames(sealed);
    if (frames !== null) return { count, shown: { is: 'row', frames } };
  }
  return null;
}
