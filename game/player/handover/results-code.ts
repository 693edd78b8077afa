import type { CodeDrawing, CodeFrames, CodeModules } from '../../ports/codes';
import type { SealMaker } from '../../ports/plan-seal';
import { type HandedResults, resultsText } from '../../record/handover/results';
import type { SessionRecord } from '../../record/session-record';
import { withoutCamera } from '../profiles/handed-on';

/** Most sessions in one code: a week, one a day. */
const MOST_SESSIONS = 7;

/** What can be held before a therapist's camera. */
export interface ResultsCode {
  /** How many of the newest sessions are in it. */
  readonly count: number;
  readonly shown:
    | { readonly is: 'one'; readonly modules: CodeModules }
    | { readonly is: 'row'; readonly frames: CodeFrames };
}

/** The signed text of sessions, without the names of cameras. Rejects as `SealMaker.sign` does. */
export function sealedResults(results: HandedResults, seal: Pick<SealMaker, 'sign'>): Promise<string> {
  const sessions = results.sessions.map((session) => withoutCamera(session));
  return seal.sign('results', new TextEncoder().encode(resultsText({ ...results, sessions })));
}

/** The newest sessions as a code, as many as it holds; null where it does not hold one of them. Rejects as `SealMaker.sign` does. */
export async function resultsCode(
  results: HandedResults,
  seal: Pick<SealMaker, 'sign'>,
  drawing: CodeDrawing,
): Promise<ResultsCode | null> {
  for (let count = Math.min(MOST_SESSIONS, results.sessions.length); count > 0; count -= 1) {
    const newest: readonly SessionRecord[] = results.sessions.slice(-count);
    const sealed = await sealedResults({ ...results, sessions: newest }, seal);
    const modules = drawing.modules(sealed);
    if (modules !== null) return { count, shown: { is: 'one', modules } };
    const frames = drawing.frames(sealed);
    if (frames !== null) return { count, shown: { is: 'row', frames } };
  }
  return null;
}
