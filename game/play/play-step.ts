import type { JudgedAttempt } from '../movement/attempt/judged-attempt';
import type { RegionKey } from '../movement/co-movement/quiet-region';
import type { EndedEvents, Judgement } from '../movement/judgement';
import { holdShare } from './attempt-credit';
import { stepAttempt } from './attempt-step';
import { blockProgress } from './block-progress';
import { endAttempt } from './end-attempt';
import type { EndedInPlay } from './ended-in-play';
import { nextCue } from './play-cue';
import type { PlayEvent } from './play-event';
import { nextFlow } from './play-flow';
import { nextLight } from './play-light';
import type { PlayModel } from './play-model';
import type { PlayRules } from './play-rules';
import type { PlaySignal } from './play-signal';
import { bandOf, mayEarn } from './reward-law';
import { NO_CUE, settleCue } from './settle-cue';

/** How long an attempt under way may outlast the block's time before it is ended, ms: longer than any hold and release. */
const OVERTIME_MS = 15_000;

export interface PlayStep {
  readonly model: PlayModel;
  readonly signal: PlaySignal;
  readonly events: readonly PlayEvent[];
  /** What ended with this frame, every movement with its verdict: what the record keeps. */
  readonly ended: EndedInPlay;
}

/** A block before its first frame. Asserts the ranges that level and plan guarantee. */
export function startPlay(rules: PlayRules): PlayModel {
  const { task } = rules;
  if (rules.attempts < 1 || rules.blockMs <= 0 || rules.stillMs <= 0 || rules.feedbackEvery < 1 || task.holdMs <= 0) {
    throw new Error('startPlay: attempts, blockMs, stillMs, feedbackEvery and holdMs must be above zero');
  }
  if (task.movement !== 'rest' && bandOf(task).low <= 0) {
    throw new Error(`startPlay: the band must begin above rest, got target ${task.target} +- ${task.bandHalfWidth}`);
  }
  return {
    rules,
    phase: 'ready',
    attemptsEnded: 0,
    attempt: null,
    attemptBeganMs: 0,
    earnedBefore: 0,
    stillMs: 0,
    shownProgress: 0,
    flow: 'flowing',
    cue: NO_CUE,
    light: 0,
    activation: 0,
    shownActivation: 0,
    flowMs: { flowing: 0, calm: 0, paused: 0, notSure: 0 },
    playedMs: 0,
  };
}

/** One judged frame of play. Pure: the same model and judgement give the same step. */
export function stepPlay(model: PlayModel, judgement: Judgement): PlayStep {
  const flow = nextFlow(model.flow, judgement);
  const events: PlayEvent[] = [];
  if (flow !== model.flow) events.push({ kind: 'flowChanged', atMs: judgement.captureMs, from: model.flow, to: flow });
  let next: PlayModel = { ...model, flow, activation: judgement.activation ?? model.activation };
  let judged: readonly JudgedAttempt[] = [];
  if (model.phase === 'ready' || model.phase === 'done') {
    const ended = finishPlay(next, judgement.ended);
    next = ended.model;
    judged = ended.ended.attempts;
  }
  if (model.phase === 'ready') {
    // The first rest opens the block: an attempt already under way when the block began earns nothing.
    const atRest = judgement.notSure.length === 0 && judgement.phase === 'rest';
    if (atRest) next = { ...next, phase: 'rest' };
  } else if (model.phase !== 'done') {
    next = countTime(next, judgement);
    if (model.rules.task.movement === 'rest') next = stepStillness(next, judgement);
    else {
      const step = stepAttempt(next, judgement);
      next = { ...next, ...step.part };
      judged = step.judged;
      events.push(...step.events);
    }
    next = endBlock(next, judgement, events);
  }
  next = show(next, judgement);
  const ended = { ...judgement.ended, attempts: judged };
  return { model: next, signal: signalOf(next, judgement), events, ended };
}

/**
 * Gives a verdict to the movements that were still open when the block ended, however it ended. An attempt that was
 * long and sure enough by then counts. `last`: what the judge's finish() returned.
 */
export function finishPlay(model: PlayModel, last: EndedEvents): { model: PlayModel; ended: EndedInPlay } {
  if (last.attempts.length === 0) return { model, ended: { ...last, attempts: [] } };
  const { part, judged } = endAttempt(model, last.attempts, 0);
  return { model: { ...model, ...part }, ended: { ...last, attempts: judged } };
}

function countTime(model: PlayModel, { dtMs, notSure }: Judgement): PlayModel {
  const { flow, flowMs, playedMs } = model;
  return {
    ...model,
    flowMs: { ...flowMs, [flow]: flowMs[flow] + dtMs },
    playedMs: notSure.length > 0 ? playedMs : playedMs + dtMs,
  };
}

function stepStillness(model: PlayModel, judgement: Judgement): PlayModel {
  return mayEarn(model.rules.task, judgement) ? { ...model, stillMs: model.stillMs + judgement.dtMs } : model;
}

function endBlock(model: PlayModel, judgement: Judgement, events: PlayEvent[]): PlayModel {
  const why = whyDone(model);
  if (!why) return model;
  events.push({ kind: 'blockDone', atMs: judgement.captureMs, why });
  return { ...model, phase: 'done' };
}

/** Calm time counts against the block: if it were given back, more co-movement could earn more. */
function whyDone(model: PlayModel): 'attempts' | 'stillness' | 'time' | null {
  const { rules } = model;
  if (rules.task.movement === 'rest' && model.stillMs >= rules.stillMs) return 'stillness';
  if (model.attemptsEnded >= rules.attempts) return 'attempts';
  const limitMs = model.attempt ? rules.blockMs + OVERTIME_MS : rules.blockMs;
  return model.playedMs >= limitMs ? 'time' : null;
}

/** Light, word and the progress that is shown. */
function show(model: PlayModel, judgement: Judgement): PlayModel {
  const { rules } = model;
  const feedback = feedbackOf(model);
  const wanted = nextCue(
    model.cue.cue,
    { task: rules.task, phase: model.phase, feedback, holdProgress: holdOf(model) },
    judgement,
  );
  const shows = feedback === 'shown' && mayEarn(rules.task, judgement);
  return {
    ...model,
    shownActivation: feedback === 'shown' ? model.activation : model.shownActivation,
    light: nextLight(model.light, rules.task, judgement, feedback),
    shownProgress: shows ? blockProgress(model) : model.shownProgress,
    cue: settleCue(model.cue, wanted, judgement),
  };
}

/** Every n-th attempt shows movement, glow and progress, the first one among them; rest always does. */
function feedbackOf(model: PlayModel): 'shown' | 'hidden' {
  return model.attempt && model.attemptsEnded % model.rules.feedbackEvery !== 0 ? 'hidden' : 'shown';
}

function holdOf(model: PlayModel): number {
  if (model.rules.task.movement === 'rest') return blockProgress(model);
  return model.attempt ? holdShare(model.attempt, model.rules.task.holdMs) : 0;
}

function signalOf(model: PlayModel, judgement: Judgement): PlaySignal {
  return {
    phase: model.phase,
    activation: model.shownActivation,
    band: bandOf(model.rules.task),
    calm: judgement.calm,
    flow: model.flow,
    stirring: stirringOf(judgement),
    progress: model.shownProgress,
    light: model.light,
    holdProgress: feedbackOf(model) === 'hidden' ? 0 : holdOf(model),
    cue: model.cue.cue,
  };
}

function stirringOf(judgement: Judgement): Partial<Record<RegionKey, number>> {
  const stirring: Partial<Record<RegionKey, number>> = {};
  for (const { region, side, stirring: value } of judgement.quiet) {
    const key: RegionKey = `${region}.${side}`;
    stirring[key] = Math.max(stirring[key] ?? 0, value);
  }
  return stirring;
}
