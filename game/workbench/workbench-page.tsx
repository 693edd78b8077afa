import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Bench } from './bench';
import { BigCurves } from './big-curves';
import { CalibrationPanel } from './calibration-panel';
import { DialPanel } from './dial-panel';
import { EventList } from './event-list';
import { FaceView } from './face-view';
import { PlayPanel } from './play-panel';
import { ProblemMessage } from './problem-message';
import { Scrubber } from './scrubber';
import { shownWindow } from './shown-window';
import { SmallCurves } from './small-curves';
import { SourceBar } from './source-bar';
import { TaskForm } from './task-form';
import { ValueTable } from './value-table';
import { say } from './words';

/** Live curves are drawn anew this often: smooth enough to follow, cheap enough to leave room for the tracker. */
const REDRAW_MS = 100;
const SPANS_S = [10, 20, 40, 80] as const;

export function WorkbenchPage({ bench }: { readonly bench: Bench }) {
  const drawn = useSignal(0);
  const spanS = useSignal<number | null>(20);
  const running = bench.running.value;
  useEffect(() => {
    if (running !== 'live') return;
    const timer = setInterval(() => {
      drawn.value += 1;
    }, REDRAW_MS);
    return () => clearInterval(timer);
  }, [running]);
  useEffect(() => {
    spanS.value = running === 'whole' ? null : 20;
  }, [running]);
  // Reading it draws the page again while frames come.
  void drawn.value;

  const series = bench.series.value;
  const shown = shownWindow(series, bench.shownMs.value, spanS.value === null ? null : spanS.value * 1000);
  const seek = (ms: number) => {
    if (running === 'whole') bench.shownMs.value = ms;
  };
  const frame = bench.faceAt(bench.shownMs.value);
  const rate = shown.at('framesPerS');
  return (
    <main class="workbench" data-running={running} data-source={bench.source.value} data-frames={series.t.length}>
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
      <div class="left-column">
        <TaskForm bench={bench} />
        <CalibrationPanel bench={bench} />
        {bench.source.value === 'practice' && (
          <DialPanel practice={bench.doors.practice} target={bench.task.value.target} />
        )}
      </div>
      <div class="middle-column">
        <div class="middle-head">
          {running === 'whole' ? <Scrubber bench={bench} /> : <span class="hint">{bench.name.value}</span>}
          <label class="field">
            <span>{say('range')}</span>
            <select
              value={spanS.value ?? ''}
              onChange={(e) => {
                spanS.value = e.currentTarget.value === '' ? null : Number(e.currentTarget.value);
              }}
            >
              {SPANS_S.map((s) => (
                <option key={s} value={s}>
                  {s} s
                </option>
              ))}
              <option value="">{say('whole')}</option>
            </select>
          </label>
        </div>
        <BigCurves shown={shown} task={bench.task.value} onSeek={seek} />
        <SmallCurves shown={shown} calibration={bench.calibration.value} onSeek={seek} />
        <ValueTable shown={shown} calibration={bench.calibration.value} />
      </div>
      <div class="right-column">
        <section class="panel" aria-labelledby="face-heading">
          <h2 id="face-heading">{say('face')}</h2>
          <FaceView frame={frame} />
          <p class="hint numbers">
            {say('frames', { count: series.t.length })} · {say('rate', { rate: rate === null ? '–' : rate.toFixed(1) })}
            {running === 'live' && <> · {say('cost', { ms: bench.stepCostMs.value.toFixed(2) })}</>}
          </p>
        </section>
        <PlayPanel moment={shown.moment} onNewBlock={running === 'live' ? () => series.newBlock() : null} />
        <EventList series={series} onSeek={running === 'whole' ? seek : null} />
      </div>
    </main>
  );
}
