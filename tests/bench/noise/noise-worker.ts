import { type ClipJob, openClip, seedOf } from '../clips/clip-job';
import { runInNoise } from './run-in-noise';

/* One process of the benchmark: takes a clip, sends back its cases at every level of noise. */
process.on('message', async (job: ClipJob) => process.send?.(runInNoise(await openClip(job), seedOf(job))));
