import * as v from 'valibot';

const goal = v.object({ name: v.string(), wanted: v.string(), measured: v.string(), met: v.boolean() });

/** What the benchmarks measured last: written by them with `--record`, read by the page. */
export const EVIDENCE_SCHEMA = v.object({
  measurementVersion: v.string(),
  movement: v.object({
    /** What it ran on, in words. */
    input: v.string(),
    goals: v.array(goal),
    detectors: v.array(
      v.object({ detector: v.string(), f1: v.string(), falseCalms: v.string(), blinks: v.string(), delay: v.string() }),
    ),
  }),
  signal: v.object({
    goals: v.array(goal),
    /** By measure: standard deviation of one frame and of the filtered value on a still real face, thousandths of the unit. */
    noise: v.record(v.string(), v.object({ frame: v.number(), filtered: v.number() })),
  }),
});

export type Evidence = v.InferOutput<typeof EVIDENCE_SCHEMA>;
