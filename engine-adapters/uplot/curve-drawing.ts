import 'uplot/dist/uPlot.min.css';
import '../../game/ports/known-language';
import uPlot from 'uplot';
import type { CurveDrawing, CurvePlot, DrawnCurve } from '../../game/ports/curve-drawing';

/** CSS pixels. */
const AXIS_WIDTH = 44;
const AXIS_HEIGHT = 22;
const FONT = '12px "Atkinson Hyperlegible", system-ui, sans-serif';

/** Draws one attempt's curves; see the port. The library's own pointer is off: it knows no fingers. */
export const curveDrawing: CurveDrawing = {
  draw(place, curve, onScrub): CurvePlot {
    const plot = new uPlot(optionsOf(place, curve), [[...curve.times], [...curve.values]], place);
    const scrub = (event: PointerEvent) => {
      // A finger that only passes over the page scrolls it.
      if (event.pointerType !== 'mouse' && event.buttons === 0) return;
      onScrub(plot.posToIdx(event.clientX - plot.over.getBoundingClientRect().left));
    };
    plot.over.style.touchAction = 'pan-y';
    plot.over.addEventListener('pointermove', scrub);
    plot.over.addEventListener('pointerdown', scrub);
    const width = new ResizeObserver(() => {
      if (place.clientWidth > 0) plot.setSize({ width: place.clientWidth, height: curve.height });
    });
    width.observe(place);
    return {
      show(index) {
        const left = plot.valToPos(curve.times[index] ?? 0, 'x');
        plot.setCursor({ left, top: 0 }, false);
      },
      end() {
        width.disconnect();
        plot.destroy();
      },
    };
  },
};

function optionsOf(place: HTMLElement, curve: DrawnCurve): uPlot.Options {
  const style = getComputedStyle(place);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const axis = {
    stroke: colour('--soft'),
    font: FONT,
    ticks: { show: false },
    grid: { stroke: colour('--line'), width: 1 },
  };
  return {
    ...{ width: Math.max(1, place.clientWidth), height: curve.height, legend: { show: false } },
    cursor: {
      ...{ y: false, drag: { x: false, y: false }, points: { size: 7 } },
      bind: { mousemove: nothing, mousedown: nothing, mouseup: nothing, mouseleave: nothing, dblclick: nothing },
    },
    scales: { x: { time: false }, y: { range: [...curve.range] } },
    axes: [
      { ...axis, size: AXIS_HEIGHT },
      { ...axis, size: AXIS_WIDTH, values: (_, values) => values.map(curve.inWords) },
    ],
    series: [{}, { stroke: colour('--sea'), width: 1.75, spanGaps: false, points: { show: false } }],
    hooks: { drawClear: [(plot) => shades(plot, curve, colour)], draw: [(plot) => lines(plot, curve, colour)] },
  };
}

function nothing() {
  return null;
}

/** What lies behind the curve. */
function shades(plot: uPlot, { spans, band }: DrawnCurve, colour: (name: string) => string): void {
  const { ctx, bbox } = plot;
  ctx.save();
  for (const { fromS, toS, kind } of spans) {
    const from = plot.valToPos(fromS, 'x', true);
    const to = plot.valToPos(toS, 'x', true);
    ctx.fillStyle = colour(kind === 'calm' ? '--warn-wash' : '--line');
    ctx.globalAlpha = kind === 'calm' ? 1 : 0.45;
    ctx.fillRect(from, bbox.top, Math.max(1, to - from), bbox.height);
  }
  ctx.globalAlpha = 1;
  if (band !== null) {
    const [low, high] = [plot.valToPos(band[0], 'y', true), plot.valToPos(band[1], 'y', true)];
    ctx.fillStyle = colour('--sea-wash');
    ctx.globalAlpha = 0.8;
    ctx.fillRect(bbox.left, high, bbox.width, low - high);
  }
  ctx.restore();
}

/** What lies over it. */
function lines(plot: uPlot, { marks, limit }: DrawnCurve, colour: (name: string) => string): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.lineWidth = devicePixelRatio;
  const line = (x1: number, y1: number, x2: number, y2: number) => {
    ctx.beginPath();
    ctx.moveTo(x1, y1);
    ctx.lineTo(x2, y2);
    ctx.stroke();
  };
  ctx.strokeStyle = colour('--soft');
  ctx.setLineDash([3 * devicePixelRatio, 3 * devicePixelRatio]);
  for (const mark of marks) {
    const x = plot.valToPos(mark, 'x', true);
    line(x, bbox.top, x, bbox.top + bbox.height);
  }
  ctx.strokeStyle = colour('--warn');
  ctx.setLineDash([]);
  if (limit !== null) {
    const y = plot.valToPos(limit, 'y', true);
    line(bbox.left, y, bbox.left + bbox.width, y);
  }
  ctx.restore();
}
