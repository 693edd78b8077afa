import * as v from 'valibot';

const goal = v.object({ name: v.string(), wanted: v.string(), measured: v.string(), met: v.boolean() });

/** What the benchmarks measured last: written by them with `--record`, read by the page. */
export const EVIDENCE_SCHEMA = v.object({
  /** The measurement version that each part was measured with: a benchmark that was not run again keeps its own. */
  measuredWith: v.object({ movement: v.string(), noise: v.string(), rooms: v.string(), signal: v.string() }),
  movement: v.object({
    /** What it ran on, in words. */
    input: v.string(),
    goals: v.array(goal),
    detectors: v.array(
      v.object({ detector: v.string(), f1: v.string(), falseCalms: v.string(), blinks: v.string(), delay: v.string() }),
    ),
  }),
  /** At each level of noise put into the landmarks, over all clips; empty until it was measured. */
  noise: v.object({
    input: v.string(),
    levels: v.array(
      v.object({
        /** Standard deviation of every landmark in one picture, px of a picture 480 px wide. */
        px: v.number(),
        /** Medians over the clips, shares of the resting fissure: one picture's noise of a lid, and the least allowance told. */
        lidNoise: v.number(),
        floor: v.number(),
        /** Median over the clips of what is told that it is surely seen, share of the resting fissure. */
        sureFrom: v.number(),
        f1: v.number(),
        f1AboveFloor: v.number(),
        /** Null where nothing was found. */
        delayMs: v.nullable(v.object({ median: v.number(), p95: v.number() })),
        /** Shares of the judged time. */
        notSure: v.number(),
        wrongReasons: v.number(),
      }),
    ),
  }),
  /** One row a clip and room. */
  rooms: v.array(
    v.object({
      clip: v.string(),
      room: v.string(),
      /** Between the temples, px of the camera's picture. */
      facePx: v.number(),
      /** The larger of both eyes, share of the resting fissure. */
      lidNoise: v.number(),
      found: v.string(),
      falseCalms: v.number(),
      lateMs: v.nullable(v.number()),
      notSure: v.number(),
      wrongReasons: v.number(),
    }),
  ),
  signal: v.object({
    goals: v.array(goal),
    /** By measure: standard deviation of one frame and of the filtered value on a still real face, thousandths of the unit. */
    noise: v.record(v.string(), v.object({ frame: v.number(), filtered: v.number() })),
  }),
});

export type Evidence = v.InferOutput<typeof EVIDENCE_SCHEMA>;
