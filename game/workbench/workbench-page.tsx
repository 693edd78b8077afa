import { useEffect } from 'preact/hooks';
import { CalibrationPanel } from './panels/calibration-panel';
import { DialPanel } from './panels/dial-panel';
import { ProblemMessage } from './panels/problem-message';
import { Readings } from './panels/readings';
import { SourceBar } from './panels/source-bar';
import { TaskForm } from './panels/task-form';
import type { Bench } from './run/bench';
import { whenUnseen } from './run/when-unseen';
import { say } from './words/words';

export function WorkbenchPage({ bench }: { readonly bench: Bench }) {
  useEffect(() => leadByKeys(bench), [bench]);
  useEffect(() => whenUnseen(document, () => void bench.rest()), [bench]);
  return (
    <main class="workbench" data-running={bench.running.value} data-source={bench.source.value}>
      <SourceBar bench={bench} />
      {bench.problem.value !== null && (
        <ProblemMessage
          problem={bench.problem.value}
          onClose={() => {
            bench.problem.value = null;
          }}
        />
      )}
      {bench.busy.value !== null && (
        <p class="busy" role="status">
          {bench.busy.value}
        </p>
      )}
      {bench.rested.value && (
        <p class="rested" role="status">
          {say('rested')}
        </p>
      )}
      {bench.unlisted.value && (
        <p class="unlisted" role="status">
          {say('unlisted')}
        </p>
      )}
      <div class="left-column">
        <TaskForm bench={bench} />
        <CalibrationPanel bench={bench} />
        {bench.source.value === 'practice' && (
          <DialPanel practice={bench.doors.practice} target={bench.task.value.target} />
        )}
      </div>
      <Readings bench={bench} />
    </main>
  );
}

/** Leads the practice face by keyboard, except where the focused element uses keys itself. */
function leadByKeys(bench: Bench): () => void {
  const lead = (way: 'down' | 'up') => (event: KeyboardEvent) => {
    const { target, repeat, key } = event;
    if (repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if (bench.source.peek() !== 'practice' || bench.running.peek() !== 'live') return;
    if (target instanceof Element && target.closest('input, select, button, summary')) return;
    if (bench.doors.practice.key(key, way)) event.preventDefault();
  };
  const [down, up] = [lead('down'), lead('up')];
  document.addEventListener('keydown', down);
  document.addEventListener('keyup', up);
  return () => {
    document.removeEventListener('keydown', down);
    document.removeEventListener('keyup', up);
  };
}
