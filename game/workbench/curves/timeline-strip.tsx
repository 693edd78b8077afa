import { useEffect, useRef } from 'preact/hooks';
import { QUIET_REGIONS } from '../../movement/co-movement/quiet-region';
import { GATE_REASONS } from '../../movement/gate/gate-reason';
import { SIDES } from '../../movement/side';
import { FLOWS, PHASES } from '../run/series';
import { screenInUse } from '../screen-in-use';
import { nameOf, say } from '../words/words';
import { AXIS_PX, lowerBound } from './curve';
import { COLOUR, FLOW_COLOUR, PHASE_COLOUR } from './palette';
import type { Shown } from './shown-window';

interface Row {
  readonly column: string;
  readonly label: string;
  readonly colours: readonly string[];
}

const ROW_PX = 13;
const LABEL_PX = AXIS_PX.wide;
const RIGHT_PX = 4;

const REGION_ROWS: readonly Row[] = QUIET_REGIONS.flatMap((region) =>
  SIDES.map((side) => ({
    column: `coMoving.${region}.${side}`,
    label: `${nameOf(region)}, ${say(side === 'patientLeft' ? 'left' : 'right')}`,
    colours: ['', COLOUR[side]],
  })),
);

/** One row for each state: phase, flow, each open co-movement and each reason of doubt; only those that occur. */
export function TimelineStrip({ shown }: { readonly shown: Shown }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const rows = rowsOf(shown);
  const height = rows.length * ROW_PX + 4;
  void screenInUse.value;
  useEffect(() => {
    if (canvas.current) draw(canvas.current, rows, shown, height);
  });
  const now = rows.map((row) => `${row.label}: ${valueName(row, shown)}`).join('; ');
  return (
    <figure class="strip">
      <figcaption class="curve-title">{say('timeline')}</figcaption>
      <canvas ref={canvas} role="img" aria-label={now} style={{ height: `${height}px` }} />
    </figure>
  );
}

function rowsOf({ series }: Shown): Row[] {
  const occurs = (column: string) => series.columns.get(column)?.some((v) => v === 1) ?? false;
  return [
    { column: 'attemptPhase', label: say('phase'), colours: PHASE_COLOUR },
    { column: 'flow', label: say('flow'), colours: FLOW_COLOUR },
    ...REGION_ROWS.filter((row) => occurs(row.column)),
    ...GATE_REASONS.filter((reason) => occurs(`gate.${reason}`)).map((reason) => ({
      column: `gate.${reason}`,
      label: reason,
      colours: ['', COLOUR.limit],
    })),
  ];
}

function valueName({ column }: Row, shown: Shown): string {
  const value = shown.at(column);
  if (value === null) return '–';
  if (column === 'attemptPhase') return PHASES[value] ?? '–';
  if (column === 'flow') return FLOWS[value] ?? '–';
  return value === 1 ? 'on' : 'off';
}

function draw(
  canvas: HTMLCanvasElement,
  rows: readonly Row[],
  { series, from, to, playheadMs }: Shown,
  height: number,
) {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const density = window.devicePixelRatio || 1;
  const width = canvas.clientWidth;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  context.scale(density, density);
  context.font = '11px "Atkinson Hyperlegible", system-ui, sans-serif';
  const across = (ms: number) => LABEL_PX + ((ms - from) / Math.max(1, to - from)) * (width - LABEL_PX - RIGHT_PX);
  const first = Math.max(0, lowerBound(series.t, from) - 1);
  const end = Math.min(series.t.length, lowerBound(series.t, to) + 1);
  rows.forEach((row, i) => {
    const top = 2 + i * ROW_PX;
    context.fillStyle = 'rgba(232, 246, 243, 0.75)';
    context.fillText(row.label, 2, top + ROW_PX - 4);
    const column = series.columns.get(row.column) ?? [];
    for (let j = first; j < end; ) {
      const value = column[j];
      const begin = j;
      while (j < end && column[j] === value) j++;
      const colour = value === null || value === undefined ? '' : row.colours[value];
      if (!colour) continue;
      const left = Math.max(LABEL_PX, across(series.t[begin] ?? from));
      const right = Math.min(width - RIGHT_PX, across(series.t[Math.min(j, series.t.length - 1)] ?? to));
      context.fillStyle = colour;
      context.fillRect(left, top + 1, Math.max(1, right - left), ROW_PX - 3);
    }
  });
  if (playheadMs !== null) {
    context.fillStyle = COLOUR.whole;
    context.fillRect(across(playheadMs), 0, 1, height);
  }
}
