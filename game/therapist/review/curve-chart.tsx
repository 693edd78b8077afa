import { dayText } from '../../caseload/day-text';
import type { Marker } from '../../caseload/patient-file';
import { useDay, useNames, useSay } from '../console-context';
import { CameraLegend, otherCameraInWords, ValueMarks } from './camera-marks';
import { ChartTable } from './chart-table';
import { courseInWords, curveName, valueInWords, wholeCurveName } from './curve-words';
import { PlotFrame } from './plot-frame';
import type { Curve } from './review-answers';
import { barsPath, PLOT, type TimeAxis, valueAxis, xAt, yAt } from './time-axis';

/**
 * One number over the sessions: a dot for each, a diamond where it came through another camera than most, the spread of its
 * attempts as a line, the band of its own error shaded. The verdict is written below; colour does not mean good or bad.
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
  const otherCamera = otherCameraInWords(known, say);
  return (
    <figure class={`trend ${verdict}`}>
      <figcaption>{curveName(about, say, names)}</figcaption>
      <PlotFrame
        name={otherCamera === null ? `${whole}: ${said}` : `${whole}: ${said}. ${otherCamera}`}
        axis={axis}
        edges={[told(values.low), told(values.high)]}
        markers={markers}
      >
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
        <ValueMarks marks={known.map((p) => ({ x: xAt(axis, p.day), y: y(p.value), camera: p.camera }))} />
      </PlotFrame>
      <p>{said}</p>
      {otherCamera !== null && <CameraLegend />}
      <ChartTable
        name={whole}
        about={say('chart.about', { unit: say(`unit.${unit}`), error })}
        columns={[
          say('chart.date'),
          say('chart.value'),
          say('chart.quartiles'),
          'n',
          ...(otherCamera === null ? [] : [say('chart.camera')]),
        ]}
        rows={() =>
          points.map((p) => [
            day(dayText(Math.floor(p.day))),
            p.value === null ? say('chart.notMeasured') : told(p.value),
            p.quartiles === null ? '–' : p.quartiles.map(told).join(' – '),
            String(p.n),
            ...(otherCamera === null ? [] : [say(`chart.camera.${p.camera}`)]),
          ])
        }
      />
    </figure>
  );
}

function pair([low, high]: readonly [number, number], y: (value: number) => number): readonly [number, number] {
  return [y(low), y(high)];
}
