import type { Marker } from '../../caseload/patient-file';
import type { DosePoint } from '../../caseload/review/movement-review';
import type { MovementId } from '../../movement/movement-id';
import { dayNumber, localDateOf } from '../../therapy/dose/local-date';
import { useDay, useSay } from '../console-context';
import { ChartTable } from './chart-table';
import { PlotFrame } from './plot-frame';
import { barsPath, dotsPath, PLOT, type TimeAxis, xAt, yAt } from './time-axis';

/** Highest tightness that can be reported. */
const MOST_TIGHT = 3;

/** The amount of practice, on the time axis of the curves: attempts as bars, reported tightness as dots over them. */
export function DoseChart({
  movement,
  dose,
  axis,
  markers,
}: {
  movement: MovementId;
  dose: readonly DosePoint[];
  axis: TimeAxis;
  markers: readonly Marker[];
}) {
  const say = useSay();
  const day = useDay();
  const placed = dose.map((point) => ({
    ...point,
    x: xAt(axis, dayNumber(localDateOf(point.startedAt)) ?? axis.first),
  }));
  const most = dose.reduce((high, { attempts }) => Math.max(high, attempts), 1);
  const name = say('dose.chart');
  const attempts = dose.reduce((sum, point) => sum + point.attempts, 0);
  // Rest is not made of attempts.
  const said =
    movement === 'rest'
      ? say('dose.rest', { count: dose.length })
      : say('dose.said', { sessions: dose.length, attempts });
  return (
    <figure class="trend dose-chart">
      <figcaption>{name}</figcaption>
      <PlotFrame name={`${name}: ${said}`} axis={axis} edges={['0', String(most)]} markers={markers}>
        <path
          class="bars"
          d={barsPath(placed.map((p) => [p.x, PLOT.bottom, yAt({ low: 0, high: most }, p.attempts)]))}
        />
        <path
          class="tight"
          d={dotsPath(
            placed.flatMap(({ x, tightness }) =>
              tightness === null ? [] : [[x, yAt({ low: 0, high: MOST_TIGHT }, tightness)] as const],
            ),
          )}
        />
      </PlotFrame>
      <p>{said}</p>
      <p class="soft">{say('dose.legend')}</p>
      <ChartTable
        name={name}
        about={say('dose.about')}
        columns={[say('chart.date'), say('dose.attempts'), say('movement.grade'), say('dose.tightness')]}
        rows={() =>
          dose.map((p) => [
            day(p.startedAt),
            String(p.attempts),
            p.grade === null ? '–' : String(p.grade),
            p.tightness === null ? '–' : String(p.tightness),
          ])
        }
      />
    </figure>
  );
}
