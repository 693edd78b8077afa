import { type ClipJob, runClipJob } from './clip-job';

/* One process of the benchmark: takes a clip, sends back its results. */
process.on('message', async (job: ClipJob) => process.send?.(await runClipJob(job)));
