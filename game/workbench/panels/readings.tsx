import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { DRAWING_STEPS } from '../../play/drawing/drawing-steps';
import { BigCurves } from '../curves/big-curves';
import { Scrubber } from '../curves/scrubber';
import { shownWindow } from '../curves/shown-window';
import { SmallCurves } from '../curves/small-curves';
import { ValueTable } from '../curves/value-table';
import { FindingsPanel } from '../findings/findings-panel';
import type { Bench } from '../run/bench';
import type { ToldDrawing } from '../run/drawing-pace';
import { say } from '../words/words';
import { EventList } from './event-list';
import { FaceView } from './face-view';
import { PlayPanel } from './play-panel';

/** Time between two drawings of live curves: smooth enough to follow, and leaves time for the tracker. */
const REDRAW_MS = 100;
const LIVE_SPAN_S = 20;
const SPANS_S = [10, 20, 40, 80] as const;

/** Everything that changes with time: curves, face, play, events. The rest of the page is not drawn again with each frame. */
export function Readings({ bench }: { readonly bench: Bench }) {
  const drawn = useSignal(0);
  const spanS = useSignal<number | null>(LIVE_SPAN_S);
  const running = bench.running.value;
  useEffect(() => {
    spanS.value = running === 'whole' ? null : LIVE_SPAN_S;
    if (running !== 'live') return;
    const timer = setInterval(() => {
      drawn.value += 1;
    }, REDRAW_MS);
    return () => clearInterval(timer);
  }, [running]);
  // Reading it draws again while frames come.
  void drawn.value;

  const series = bench.series.value;
  const shown = shownWindow(series, bench.shownMs.value, spanS.value === null ? null : spanS.value * 1000);
  const seek = (ms: number) => {
    if (running === 'whole') bench.shownMs.value = ms;
  };
  const rate = shown.at('framesPerS');
  return (
    <>
      <div class="middle-column" data-testid="readings" data-frames={series.t.length}>
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
        <FindingsPanel bench={bench} />
        <SmallCurves shown={shown} calibration={bench.calibration.value} onSeek={seek} />
        <ValueTable shown={shown} calibration={bench.calibration.value} />
      </div>
      <div class="right-column">
        <FacePanel bench={bench} rate={rate} />
        <PlayPanel moment={shown.moment} onNewBlock={running === 'live' ? () => series.newBlock() : null} />
        <EventList series={series} onSeek={running === 'whole' ? seek : null} />
      </div>
    </>
  );
}

/** The face as it was followed, how many frames there are and at what rate they come. `rate`: frames a second; null where not known. */
function FacePanel({ bench, rate }: { readonly bench: Bench; readonly rate: number | null }) {
  const isLive = bench.running.value === 'live';
  return (
    <section class="panel" aria-labelledby="face-heading">
      <h2 id="face-heading">{say('face')}</h2>
      <FaceView frame={bench.faceAt(bench.shownMs.value)} />
      <p class="hint numbers">
        {say('frames', { count: bench.series.value.t.length })} ·{' '}
        {say('rate', { rate: rate === null ? '–' : rate.toFixed(1) })}
        {isLive && ` · ${say('cost', { ms: bench.stepCostMs().toFixed(2) })}`}
      </p>
      {isLive && bench.source.value === 'camera' && (
        <p class="hint" data-testid="runtime">
          {say('tracker', { runtime: bench.runtime.value })}
        </p>
      )}
      {isLive && bench.source.value === 'camera' && <DrawingLine told={bench.drawing()} />}
    </section>
  );
}

/** What a lagoon that the processor draws would be told at the tracker's pace. */
function DrawingLine({ told }: { readonly told: ToldDrawing | null }) {
  if (told === null) return null;
  const { pace, number, step } = told;
  return (
    <p class="hint numbers" data-testid="drawing">
      {say('drawing', {
        tracked: pace.trackedPerS.toFixed(1),
        delivered: pace.deliveredPerS.toFixed(1),
        number,
        steps: DRAWING_STEPS.length,
        scenery: say(`scenery.${step.scenery}`),
        perS: step.framesPerS,
      })}
    </p>
  );
}
