import { dayText } from '../../caseload/day-text';
import type { Marker } from '../../caseload/patient-file';
import { useDay, useNames, useSay } from '../console-context';
import { ChartTable } from './chart-table';
import { courseInWords, curveName, valueInWords, wholeCurveName } from './curve-words';
import { PlotFrame } from './plot-frame';
import type { Curve } from './review-answers';
import { barsPath, dotsPath, PLOT, type TimeAxis, valueAxis, xAt, yAt } from './time-axis';

/**
 * One number over the sessions: a dot for each, the spread of its attempts as a line, the band of its own error shaded.
 * The verdict is written below; colour does not mean good or bad.
 */
export function CurveChart({ curve, axis, markers }: { curve: Curve; axis: TimeAxis; markers: readonly Marker[] }) {
  const say = useSay();
  const names = useNames();
  const day = useDay();
  const { about, unit, points, smallest, trend } = curve;
  const known = points.flatMap(({ value, ...rest }) => (value === null ? [] : [{ ...rest, value }]));
  const told = (value: number) => valueInWords(value, unit, names);
  const said = courseInWords(curve, names);
  const { band, verdict } = trend;
  const values = valueAxis([
    ...known.flatMap(({ value, quartiles }) => [value, ...(quartiles ?? [])]),
    ...(band === null ? [] : [band.low, band.high]),
  ]);
  const y = (value: number) => yAt(values, value);
  const error = smallest === null ? say('chart.unknown') : `±${told(smallest.mdc95)}`;
  const whole = wholeCurveName(about, say, names);
  return (
    <figure class={`trend ${verdict}`}>
      <figcaption>{curveName(about, say, names)}</figcaption>
      <PlotFrame name={`${whole}: ${said}`} axis={axis} edges={[told(values.low), told(values.high)]} markers={markers}>
        {band !== null && (
          <rect
            class="band"
            {...{ x: PLOT.left, width: PLOT.right - PLOT.left, y: y(band.high) }}
            height={Math.max(1, y(band.low) - y(band.high))}
          />
        )}
        <path
          class="spread"
          d={barsPath(known.flatMap((p) => (p.quartiles ? [[xAt(axis, p.day), ...pair(p.quartiles, y)]] : [])))}
        />
        <path class="dots" d={dotsPath(known.map((p) => [xAt(axis, p.day), y(p.value)]))} />
      </PlotFrame>
      <p>{said}</p>
      <ChartTable
        name={whole}
        about={say('chart.about', { unit: say(`unit.${unit}`), error })}
        columns={[say('chart.date'), say('chart.value'), say('chart.quartiles'), 'n']}
        rows={() =>
          points.map((p) => [
            day(dayText(Math.floor(p.day))),
            p.value === null ? say('chart.notMeasured') : told(p.value),
            p.quartiles === null ? '–' : p.quartiles.map(told).join(' – '),
            String(p.n),
          ])
        }
      />
    </figure>
  );
}

function pair([low, high]: readonly [number, number], y: (value: number) => number): readonly [number, number] {
  return [y(low), y(high)];
}
