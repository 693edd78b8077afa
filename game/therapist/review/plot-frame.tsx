import type { ComponentChildren } from 'preact';
import { dayText } from '../../caseload/day-text';
import type { Marker } from '../../caseload/patient-file';
import { useDay, useSay } from '../console-context';
import { markersOn } from './review-answers';
import { PLOT, type TimeAxis } from './time-axis';

/** A plot over time: values at its upper and lower edge, dates below, markers as named lines. */
export function PlotFrame({
  name,
  axis,
  edges,
  markers,
  children,
}: {
  /** Name of the plot for screen readers. */
  name: string;
  axis: TimeAxis;
  edges: readonly [low: string, high: string];
  markers: readonly Marker[];
  children: ComponentChildren;
}) {
  const say = useSay();
  const day = useDay();
  const { width, height, left, right, top, bottom } = PLOT;
  return (
    <>
      <svg class="plot" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name}>
        <text x={left - 4} y={top + 8} text-anchor="end">
          {edges[1]}
        </text>
        <text x={left - 4} y={bottom} text-anchor="end">
          {edges[0]}
        </text>
        <path class="edge" d={`M${left} ${top}V${bottom}H${right}`} />
        {children}
        {markersOn(axis, markers).map(({ id, kind, x, isNamed }) => (
          <g key={id} class="marker">
            <line x1={x} x2={x} y1={top - 2} y2={bottom} />
            {isNamed && (
              <text x={x} y={top - 5} text-anchor={x < left + 40 ? 'start' : x > right - 40 ? 'end' : 'middle'}>
                {say(`marker.${kind}`)}
              </text>
            )}
          </g>
        ))}
      </svg>
      <div class="dates">
        <span>{day(dayText(Math.floor(axis.first)))}</span>
        <span>{day(dayText(Math.floor(axis.last)))}</span>
      </div>
    </>
  );
}
