import type { MeasuredFrame } from '../../movement/measure/measured-frame';
import { say } from '../words/words';
import type { WholePerformance, WorkbenchPorts } from '../workbench-ports';
import type { BenchState } from './bench-state';
import { createFrameLog } from './frame-log';
import { learnFace } from './learn-face';

/** Sets the calibration of the workbench, and reports its quality. */
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
    /** From the ranges of a whole performance; the rest that was used becomes its rest range. */
    fromRanges(frames: readonly MeasuredFrame[]): void {
      const learnt = learn(frames, ranges.peek());
      calibration.value = learnt.calibration;
      ranges.value = { ...ranges.peek(), rest: learnt.rest };
    },
    /** From rest and reach of the practice face with its present dials. */
    fromPractice(): void {
      const performed = doors.practice.calibration(task.peek().movement);
      const own = createFrameLog('whole');
      for (const frame of performed.frames) own.add(frame);
      calibration.value = learn(own.measured, performed.ranges).calibration;
    },
    /** Live: uses the last seconds as rest, or as held reach; a calibration needs both, and uses the newest of each. */
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
