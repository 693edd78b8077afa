import type { FaceFrame } from '../../movement/face-frame';
import type { MovementId } from '../../movement/movement-id';
import type { MovementTask } from '../../movement/movement-task';
import type { AffectedSide } from '../../movement/side';
import type { WholePerformance, WorkbenchPorts } from '../workbench-ports';
import type { BenchState } from './bench-state';
import { createFrameLog, LIVE_ROWS } from './frame-log';
import { judgeAnew } from './judge-anew';
import { createLearning } from './learning';
import { createSeries } from './series';

const LIVE_REJUDGED = 1800;

export type Judging = ReturnType<typeof createJudging>;

/** Measures and judges incoming frames, and judges them again whenever task or calibration change. */
export function createJudging(doors: WorkbenchPorts, state: BenchState) {
  const { source, task, calibration, ranges, series, running } = state;
  const learning = createLearning(doors, state);
  let log = createFrameLog('live');
  let stepCostMs = 0;
  let soon: ReturnType<typeof setTimeout> | undefined;

  const rejudge = () => {
    clearTimeout(soon);
    const whole = running.peek() === 'whole';
    // Live, a minute is enough to see what a change does, and is judged within a blink.
    const frames = whole ? log.measured : log.measured.slice(-LIVE_REJUDGED);
    const next = judgeAnew(frames, task.peek(), calibration.peek(), whole ? ranges.peek().play : null);
    if (whole) next.finish();
    series.value = next;
  };

  return {
    /** Cost of one frame from landmarks to play, ms, as a moving average over about twenty frames. */
    stepCostMs: () => stepCostMs,
    faceAt: (ms: number | null) => log.faceAt(ms),

    /** Takes a live frame. */
    addLive(frame: FaceFrame) {
      const before = doors.clock.nowMs();
      const to = series.peek();
      to.add(log.add(frame));
      if (to.t.length > LIVE_ROWS) to.keepNewest(LIVE_ROWS / 2);
      stepCostMs += 0.05 * (doors.clock.nowMs() - before - stepCostMs);
    },

    /** Takes a frame of a performance that is judged only when it is complete. */
    addWhole(frame: FaceFrame) {
      log.add(frame);
    },

    /** Forgets what was judged. */
    clear(kind: 'live' | 'whole' = 'live') {
      clearTimeout(soon);
      log = createFrameLog(kind);
      calibration.value = null;
      state.problem.value = null;
      state.note.value = null;
      state.shownMs.value = null;
      series.value = createSeries(task.peek(), null);
    },

    setMovement(movement: MovementId, affected: AffectedSide) {
      task.value = doors.defaultTask(movement, affected);
      doors.practice.chooseMovement(movement);
      if (running.peek() === 'whole') learning.fromRanges(log.measured);
      else if (source.peek() === 'practice') learning.fromPractice();
      else calibration.value = null;
      rejudge();
    },

    /** A slider that is being dragged sends many changes; only the last one is judged. */
    setTask(next: MovementTask) {
      task.value = next;
      clearTimeout(soon);
      soon = setTimeout(rejudge, 120);
    },

    setRanges(next: WholePerformance['ranges']) {
      ranges.value = next;
      learning.fromRanges(log.measured);
      rejudge();
    },

    takeLast(what: 'rest' | 'reference', lengthMs: number) {
      if (learning.fromLast(log.measured, what, lengthMs) === 'learnt') rejudge();
    },

    calibratePractice() {
      learning.fromPractice();
      rejudge();
    },
  };
}
