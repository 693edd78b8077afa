import * as v from 'valibot';
import type { SessionRecord } from './session-record';

/** Which version of a plan was played. */
export interface PlayedPlan {
  readonly id: string;
  readonly version: number;
}

const planSchema = v.looseObject({ id: v.pipe(v.string(), v.nonEmpty()), version: v.number() });

/** The version of the plan that a session was played with; null without a plan, or where it names no version. */
export function playedPlan({ plan }: Pick<SessionRecord, 'plan'>): PlayedPlan | null {
  const read = v.safeParse(planSchema, plan);
  return read.success ? { id: read.output.id, version: read.output.version } : null;
}
