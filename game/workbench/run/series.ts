import type { Calibration } from '../../movement/calibration/calibration';
import type { RestingTone } from '../../movement/findings/resting-tone';
import { GATE_REASONS } from '../../movement/gate/gate-reason';
import type { AttemptPhase, Judgement } from '../../movement/judgement';
import { MEASURE_KEYS } from '../../movement/measure/measure-id';
import type { MeasuredFrame } from '../../movement/measure/measured-frame';
import type { MovementTask } from '../../movement/movement-task';
import { SIDES } from '../../movement/side';
import { createBlockRun } from '../../play/block-run';
import type { EndedInPlay } from '../../play/ended-in-play';
import { endlessRules } from '../../play/endless-rules';
import type { PlayModel } from '../../play/play-model';
import type { Flow, PlaySignal } from '../../play/play-signal';
import { startPlay, stepPlay } from '../../play/play-step';
import { type Column, type Columns, createColumns } from './columns';

export const PHASES: readonly AttemptPhase[] = ['rest', 'onset', 'hold', 'release'];
export const FLOWS: readonly Flow[] = ['flowing', 'notSure', 'calm', 'paused'];

export interface Moment {
  readonly judgement: Judgement;
  readonly signal: PlaySignal;
}

/** Everything that was measured and judged, as columns over time; null where it was not known. */
export interface Series {
  readonly t: number[];
  readonly columns: ReadonlyMap<string, Column>;
  /** Events that have ended; every movement has the verdict of a block without an end. */
  readonly ended: { -readonly [K in keyof EndedInPlay]: EndedInPlay[K][number][] };
  /** Rests between attempts, where they were long and sure enough to be measured. */
  readonly rests: RestingTone[];
  /** Judgement and play signal of each row; null without a calibration. */
  readonly moments: (Moment | null)[];
  /** Takes the next measured frame. */
  add(frame: MeasuredFrame): void;
  /** Ends every open event. */
  finish(): void;
  /** Begins a new block of play; the judgement continues. */
  newBlock(): void;
  /** Drops all but the newest rows. */
  keepNewest(rows: number): void;
}

/** The block whose play is shown, with the rules of the game. The stored events come from a second block that never ends. */
const SHOWN_BLOCK = { attempts: 6, blockMs: 120_000, stillMs: 20_000, feedbackEvery: 1 } as const;

/** Without a calibration the series has only measures: no judgement, no play. */
export function createSeries(task: MovementTask, calibration: Calibration | null): Series {
  const run = calibration === null ? null : createBlockRun({ rules: endlessRules(task), calibration });
  const begin = (): PlayModel => startPlay({ task, ...SHOWN_BLOCK });
  // Begins anew when somebody asks for a new block, while the run goes on: a second play of the same judgements.
  let shown = begin();
  const table = createColumns();
  const { t, columns, put } = table;
  const ended: Series['ended'] = { attempts: [], coMovements: [], blinks: [], gate: [] };
  const moments: (Moment | null)[] = [];
  const rests: RestingTone[] = [];

  const addRest = (rest: RestingTone | null) => {
    if (rest !== null) rests.push(rest);
  };

  const addEnded = (now: EndedInPlay) => {
    ended.attempts.push(...now.attempts);
    ended.coMovements.push(...now.coMovements);
    ended.blinks.push(...now.blinks);
    ended.gate.push(...now.gate);
  };

  return {
    t,
    columns,
    ended,
    rests,
    moments,
    add(frame) {
      if (frame.status === 'timeNotRising') return;
      table.begin(frame.captureMs);
      putMeasures(put, frame, calibration?.restPose);
      moments.push(null);
      if (run !== null) {
        const { judgement, ended: now, rested } = run.step(frame);
        const { model, signal } = stepPlay(shown, judgement);
        shown = model;
        moments[moments.length - 1] = { judgement, signal };
        putJudgement(put, judgement);
        addEnded(now);
        addRest(rested);
        put('progress', signal.progress);
        put('light', signal.light);
        put('holdProgress', signal.holdProgress);
        put('flow', FLOWS.indexOf(signal.flow));
      }
      table.end();
    },
    finish() {
      if (run === null) return;
      const end = run.finish();
      addEnded(end.ended);
      addRest(end.rested);
    },
    newBlock() {
      shown = begin();
    },
    keepNewest(rows) {
      const surplus = t.length - rows;
      if (surplus <= 0) return;
      table.dropOldest(surplus);
      moments.splice(0, surplus);
    },
  };
}

/** `restPose`: the pose at rest, which is subtracted; 0 where it is not known. */
function putMeasures(put: Columns['put'], frame: MeasuredFrame, restPose: Calibration['restPose'] | undefined): void {
  for (const key of MEASURE_KEYS) {
    put(key, frame.measures[key].value);
    put(`${key}.raw`, frame.measures[key].raw);
  }
  put('yaw', frame.pose && frame.pose.yawDeg - (restPose?.yawDeg ?? 0));
  put('pitch', frame.pose && frame.pose.pitchDeg - (restPose?.pitchDeg ?? 0));
  put('roll', frame.pose && frame.pose.rollDeg - (restPose?.rollDeg ?? 0));
  put('residual', frame.rigidResidualIod);
  put('framesPerS', frame.framesPerS);
}

function putJudgement(put: Columns['put'], now: Judgement): void {
  put('activation', now.activation);
  put('activationSpeed', now.activationSpeedPerS);
  for (const side of SIDES) put(`activation.${side}`, now.activationBySide[side]);
  put('calm', now.calm);
  put('attemptPhase', PHASES.indexOf(now.phase));
  for (const reason of GATE_REASONS) put(`gate.${reason}`, now.notSure.includes(reason) ? 1 : 0);
  for (const { region, side, change, allowance, coMoving, past } of now.quiet) {
    put(`quiet.${region}.${side}`, change);
    put(`allowance.${region}.${side}`, allowance);
    put(`coMoving.${region}.${side}`, coMoving ? 1 : 0);
    put(`past.${region}.${side}`, past ? 1 : 0);
  }
}
