import type { AnsweringRegion, Clip } from './clip';
import { generatedClip } from './generated-clip';
import { readRealClip } from './real-clips';
import { runClip } from './run-clip';
import type { CaseResult } from './score-case';

/** One clip to run, small enough to be handed to a worker. */
export type ClipJob =
  | { readonly kind: 'real'; readonly name: string }
  | { readonly kind: 'generated'; readonly seed: number; readonly answers: AnsweringRegion };

export async function runClipJob(job: ClipJob): Promise<CaseResult[]> {
  const clip: Clip = job.kind === 'real' ? await readRealClip(job.name) : generatedClip(job.seed, job.answers);
  return runClip(clip, job.kind === 'real' ? 0 : job.seed);
}
