import type { CaseResult } from '../score/score-case';
import type { AnsweringRegion, Clip } from './clip';
import { generatedClip } from './generated-clip';
import { readRealClip } from './real-clips';
import { runClip } from './run-clip';

/** One clip to run, small enough to be handed to a worker. */
export type ClipJob =
  | { readonly kind: 'real'; readonly name: string }
  | { readonly kind: 'generated'; readonly seed: number; readonly answers: AnsweringRegion };

/** The seed of everything that is drawn for a clip; real ones need none of their own. */
export const seedOf = (job: ClipJob): number => (job.kind === 'real' ? 0 : job.seed);

export async function openClip(job: ClipJob): Promise<Clip> {
  return job.kind === 'real' ? readRealClip(job.name) : generatedClip(job.seed, job.answers);
}

export async function runClipJob(job: ClipJob): Promise<CaseResult[]> {
  return runClip(await openClip(job), seedOf(job));
}
