import type { MeasuredFrame } from '../../movement/measure/measured-frame';
import { say } from '../words/words';
import type { WholePerformance, WorkbenchPorts } from '../workbench-ports';
import type { BenchState } from './bench-state';
import { createFrameLog } from './frame-log';
import { learnFace } from './learn-face';

/** Gives the bench a calibration, and says what it is worth. */
export function createLearning(doors: WorkbenchPorts, state: BenchState) {
  const { task, calibration, ranges, verdict, note } = state;

  const learn = (frames: readonly MeasuredFrame[], from: Pick<WholePerformance['ranges'], 'rest' | 'reference'>) => {
    const learnt = learnFace(frames, task.peek(), from, doors.clock.nowIso());
    verdict.value = learnt.verdict;
    if (learnt.calibration === null) note.value = say('restUnusable');
    else note.value = learnt.restWas === 'guessed' ? say('restGuessed') : null;
    return learnt;
  };

  return {
    /** From the ranges of a whole performance; the rest that was used becomes its range. */
    fromRanges(frames: readonly MeasuredFrame[]): void {
      const learnt = learn(frames, ranges.peek());
      calibration.value = learnt.calibration;
      ranges.value = { ...ranges.peek(), rest: learnt.rest };
    },
    /** From what the practice face shows when it is asked for rest and reach. */
    fromPractice(): void {
      const performed = doors.practice.calibration(task.peek().movement);
      const own = createFrameLog('whole');
      for (const frame of performed.frames) own.add(frame);
      calibration.value = learn(own.measured, performed.ranges).calibration;
    },
    /** Live: the last seconds are rest, or hold the reach; a calibration needs both, and takes the newest of each. */
    fromLast(frames: readonly MeasuredFrame[], what: 'rest' | 'reference', lengthMs: number): 'learnt' | 'notYet' {
      const endMs = frames.at(-1)?.captureMs ?? 0;
      ranges.value = { ...ranges.peek(), [what]: [endMs - lengthMs, endMs] };
      const { rest, reference } = ranges.peek();
      if (rest === null) return 'notYet';
      const learnt = learn(frames, { rest, reference: reference ?? rest });
      if (learnt.calibration === null) return 'notYet';
      calibration.value = learnt.calibration;
      return 'learnt';
    },
  };
}
