import '../../ports/known-language';
import uPlot from 'uplot';
import type { Column } from '../run/columns';

export interface CurveLine {
  /** Name of the series' column; for a missing column nothing is drawn. */
  readonly column: string;
  readonly label: string;
  readonly colour: string;
  readonly look?: 'line' | 'dashed' | 'faint';
}

export interface CurveSpec {
  readonly height: number;
  readonly lines: readonly CurveLine[];
  /** Least range of the value axis; it grows with the data. A single number is the least height of the axis. */
  readonly least: readonly [min: number, max: number] | number;
  /** `times` has time labels below; `times` and `wide` align with the timeline. */
  readonly axis: 'times' | 'wide' | 'bare';
}

/** A horizontal line across the whole curve, or a band between two values. */
export interface CurveMark {
  readonly low: number;
  readonly high: number;
  readonly colour: string;
}

export interface CurveView {
  readonly t: readonly number[];
  readonly columns: ReadonlyMap<string, Column>;
  readonly from: number;
  readonly to: number;
  readonly marks: readonly CurveMark[];
  readonly playheadMs: number | null;
}

/** A line chart over time in ms. Cheap to draw again: the chart is created once, only its data changes. */
export interface Curve {
  show(view: CurveView): void;
  resize(width: number): void;
  destroy(): void;
}

const INK = '#e8f6f3';
const GRID = 'rgba(232, 246, 243, 0.09)';
const QUIET_INK = 'rgba(232, 246, 243, 0.7)';
const FONT = '11px "Atkinson Hyperlegible", system-ui, sans-serif';
/** Width of the value axis, px; the big curves leave room for the labels of the timeline. */
export const AXIS_PX = { bare: 42, wide: 104 } as const;

export function createCurve(parent: HTMLElement, spec: CurveSpec, onSeek: (ms: number) => void): Curve {
  let view: CurveView | null = null;
  const axis = { stroke: QUIET_INK, font: FONT, grid: { stroke: GRID, width: 1 }, ticks: { show: false } };
  const chart = new uPlot(
    {
      width: Math.max(80, parent.clientWidth),
      height: spec.height,
      legend: { show: false },
      padding: [6, 4, spec.axis === 'times' ? 0 : 4, 0],
      cursor: { sync: { key: 'workbench' }, drag: { x: false, y: false }, points: { size: 5 } },
      scales: {
        x: { time: false },
        y: { range: (_chart, low, high) => valueRange(spec, view, low, high) },
      },
      axes: [
        {
          ...axis,
          show: spec.axis === 'times',
          size: 22,
          values: (_chart, ticks) => ticks.map((ms) => `${Math.round(ms / 100) / 10}`),
        },
        {
          ...axis,
          size: spec.axis === 'bare' ? AXIS_PX.bare : AXIS_PX.wide,
          space: 22,
          values: (_chart, ticks) => ticks.map(shortNumber),
        },
      ],
      series: [
        {},
        ...spec.lines.map(({ label, colour, look }) => ({
          label,
          stroke: colour,
          width: look === 'faint' ? 0.8 : 1.6,
          alpha: look === 'faint' ? 0.4 : 1,
          points: { show: false },
          ...(look === 'dashed' ? { dash: [5, 4] } : {}),
        })),
      ],
      hooks: {
        drawClear: [(u) => view && drawMarks(u, view.marks)],
        draw: [(u) => view && drawPlayhead(u, view.playheadMs)],
      },
    },
    [[], ...spec.lines.map(() => [])],
    parent,
  );
  chart.over.addEventListener('click', () => {
    const left = chart.cursor.left ?? -1;
    if (left >= 0) onSeek(chart.posToVal(left, 'x'));
  });

  return {
    show(next) {
      view = next;
      const { t, columns, from, to } = next;
      const first = Math.max(0, lowerBound(t, from) - 1);
      const end = Math.min(t.length, lowerBound(t, to) + 1);
      const part = (column: Column | undefined) =>
        column === undefined ? new Array<null>(end - first).fill(null) : column.slice(first, end);
      chart.batch(() => {
        chart.setData([t.slice(first, end), ...spec.lines.map((line) => part(columns.get(line.column)))], false);
        chart.setScale('x', { min: from, max: Math.max(to, from + 1) });
      });
    },
    resize(width) {
      if (width > 0 && width !== chart.width) chart.setSize({ width, height: spec.height });
    },
    destroy: () => chart.destroy(),
  };
}

function valueRange(
  spec: CurveSpec,
  view: CurveView | null,
  low: number | null,
  high: number | null,
): [number, number] {
  const fixed = typeof spec.least === 'number' ? [] : spec.least;
  const values = [low, high, ...fixed, ...(view?.marks ?? []).flatMap((m) => [m.low, m.high])];
  const known = values.filter((v): v is number => v !== null && Number.isFinite(v));
  if (known.length === 0) return [0, 1];
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const height = Math.max((most - least) * 1.16, typeof spec.least === 'number' ? spec.least : 0);
  const middle = (least + most) / 2;
  return [middle - height / 2, middle + height / 2];
}

function drawMarks(u: uPlot, marks: readonly CurveMark[]) {
  const { left, width } = u.bbox;
  for (const { low, high, colour } of marks) {
    const top = u.valToPos(high, 'y', true);
    const bottom = u.valToPos(low, 'y', true);
    u.ctx.fillStyle = colour;
    u.ctx.fillRect(left, top, width, Math.max(bottom - top, 1.5));
  }
}

function drawPlayhead(u: uPlot, playheadMs: number | null) {
  if (playheadMs === null) return;
  const x = u.valToPos(playheadMs, 'x', true);
  u.ctx.fillStyle = INK;
  u.ctx.fillRect(x - 0.5, u.bbox.top, 1, u.bbox.height);
}

function shortNumber(value: number): string {
  return Math.abs(value) >= 10 ? `${Math.round(value)}` : `${Math.round(value * 1000) / 1000}`;
}

/** Index of the first time that is not before `ms`. */
export function lowerBound(times: readonly number[], ms: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < ms) low = middle + 1;
    else high = middle;
  }
  return low;
}
