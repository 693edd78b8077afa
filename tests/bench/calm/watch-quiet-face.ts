import { SHIPPED_LEVELS } from '../../../game/app/shipped-levels';
import { calibrationFromRanges } from '../../../game/movement/calibration/calibration-from-ranges';
import { GATE_REASONS, type GateReason } from '../../../game/movement/gate/gate-reason';
import type { Judgement } from '../../../game/movement/judgement';
import { createMeasurer } from '../../../game/movement/pipeline';
import { endlessRules } from '../../../game/play/endless-rules';
import { wholeBlock } from '../../../game/play/whole-block';
import { taskFor } from '../../../game/therapy/task-for';
import { type ReasonTimes, reasonTimes } from '../score/reason-times';
import { fitsQuietFace } from './fitting-reasons';
import type { QuietActKind } from './quiet-act';
import type { QuietFace } from './quiet-face';
import { quietFrames } from './quiet-frames';

/** The least allowance that a therapist can state for a region. */
const STRICT_ALLOWANCE = 0.1;

/** What the product said of a quiet face that it should not have said. */
export interface QuietFault {
  readonly seed: number;
  readonly movement: QuietFace['movement'];
  /** `calm` for a false calm, else the reason that does not fit. */
  readonly said: 'calm' | GateReason;
  readonly startMs: number;
  readonly endMs: number;
  /** The act under way or the last one before, and how long before it had ended, ms (0: under way); null before the first. */
  readonly after: { readonly kind: QuietActKind; readonly part: string; readonly ms: number } | null;
}

/** A quiet face as the product judged it. */
export interface WatchedFace {
  readonly seed: number;
  readonly movement: QuietFace['movement'];
  readonly minutes: number;
  readonly blinks: number;
  readonly attempts: number;
  readonly acts: Readonly<Partial<Record<QuietActKind, number>>>;
  readonly reasons: ReasonTimes;
  readonly faults: readonly QuietFault[];
}

/** Watches a quiet face with a usual task on, by the pipeline of the game. Throws where it cannot be calibrated. */
export function watchQuietFace(face: QuietFace): WatchedFace {
  const { movement, affected, play } = face;
  const measurer = createMeasurer();
  const measured = Array.from(quietFrames(face), (frame) => measurer.measure(frame));
  const calibration = calibrationFromRanges({
    ...{ frames: measured, movement, rest: face.rest, reference: face.tries },
    ...{ camera: null, takenAt: '2026-01-01T00:00:00Z' },
  });
  if (calibration?.reach[movement]?.bySide.patientLeft == null)
    throw new Error(`quiet face ${face.seed}: no reach of ${movement} found in its tries`);
  const allowances = face.strict.map((region) => ({ region, side: 'both' as const, allowance: STRICT_ALLOWANCE }));
  const task = taskFor({ levels: SHIPPED_LEVELS, plan: null, movement, affected, allowances });
  const played = measured.filter((m) => m.captureMs >= play[0]);
  const { steps, ended } = wholeBlock({ rules: endlessRules(task), calibration }, played);
  const judgements = steps.map(({ judgement }) => judgement);
  const fits = fitsQuietFace(face);
  return {
    ...{ seed: face.seed, movement },
    minutes: (play[1] - play[0]) / 60_000,
    blinks: face.script.blinks.filter((b) => b.startMs >= play[0]).length,
    attempts: ended.attempts.length,
    acts: countKinds(face),
    reasons: reasonTimes(judgements, fits),
    faults: [
      ...stretchesOf(face, judgements, 'calm', (j) => j.calm > 0),
      ...GATE_REASONS.flatMap((reason) =>
        stretchesOf(face, judgements, reason, (j) => j.notSure.includes(reason) && !fits(reason, j.captureMs)),
      ),
    ],
  };
}

function countKinds({ acts }: QuietFace): WatchedFace['acts'] {
  const counts: Partial<Record<QuietActKind, number>> = {};
  for (const { kind } of acts) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Runs of frames of which something holds. */
function stretchesOf(
  face: QuietFace,
  judgements: readonly Judgement[],
  said: QuietFault['said'],
  holds: (j: Judgement) => boolean,
): QuietFault[] {
  const found: QuietFault[] = [];
  let isOpen = false;
  for (const judgement of judgements) {
    const { captureMs } = judgement;
    const last = found.at(-1);
    const holdsNow = holds(judgement);
    if (holdsNow && isOpen && last) found[found.length - 1] = { ...last, endMs: captureMs };
    else if (holdsNow) {
      const { seed, movement } = face;
      found.push({ seed, movement, said, startMs: captureMs, endMs: captureMs, after: actBefore(face, captureMs) });
    }
    isOpen = holdsNow;
  }
  return found;
}

function actBefore({ acts }: QuietFace, ms: number): QuietFault['after'] {
  const act = acts.findLast(({ startMs }) => startMs <= ms);
  if (act === undefined) return null;
  return { kind: act.kind, part: act.kind === 'tic' ? act.part : '', ms: Math.max(0, ms - act.endMs) };
}
