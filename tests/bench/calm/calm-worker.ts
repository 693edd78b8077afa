import type { CalmJob } from './calm-job';
import { quietFace } from './quiet-face';
import { watchQuietFace } from './watch-quiet-face';

/* One process of the benchmark: takes a seed, sends back what the product said of that face. */
process.on('message', ({ seed, playMs }: CalmJob) => process.send?.(watchQuietFace(quietFace(seed, playMs))));
