import { useEffect, useRef } from 'preact/hooks';
import { type Curve, type CurveMark, type CurveSpec, createCurve } from './curve';
import type { Shown } from './shown-window';

interface Props extends CurveSpec {
  readonly title: string;
  readonly unit: string;
  readonly marks?: readonly CurveMark[];
  readonly shown: Shown;
  readonly onSeek: (ms: number) => void;
}

/** A curve with its title, its legend in colour and words, and the newest values as text. */
export function CurveFigure({ title, unit, marks = [], shown, onSeek, ...spec }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const curve = useRef<Curve | null>(null);
  const seen = useRef(true);
  const draw = useRef<() => void>(() => undefined);
  const seek = useRef(onSeek);
  seek.current = onSeek;
  // A chart is made anew only when its lines change, not with every frame.
  const lines = spec.lines.map((line) => `${line.column}/${line.colour}`).join();

  useEffect(() => {
    const parent = place.current;
    if (parent === null) return;
    const made = createCurve(parent, spec, (ms) => seek.current(ms));
    curve.current = made;
    const watch = new ResizeObserver(() => made.resize(parent.clientWidth));
    watch.observe(parent);
    // What is scrolled away is not drawn: twenty charts a tenth of a second would starve the tracker.
    const inView = new IntersectionObserver((entries) => {
      seen.current = entries.at(-1)?.isIntersecting ?? true;
      if (seen.current) draw.current();
    });
    inView.observe(parent);
    return () => {
      watch.disconnect();
      inView.disconnect();
      made.destroy();
      curve.current = null;
    };
  }, [lines]);

  useEffect(() => {
    draw.current = () => {
      const { t, columns } = shown.series;
      curve.current?.show({ t, columns, from: shown.from, to: shown.to, marks, playheadMs: shown.playheadMs });
    };
    if (seen.current) draw.current();
  });

  return (
    <figure class="curve">
      <figcaption>
        <span class="curve-title">{title}</span>
        {unit !== '' && <span class="unit">{unit}</span>}
        <span class="legend">
          {spec.lines
            .filter((line) => line.look !== 'faint' && line.label !== '')
            .map((line) => (
              <span key={line.column}>
                <i class={line.look === 'dashed' ? 'key dashed' : 'key'} style={{ color: line.colour }} />
                {line.label} <b>{shown.text(line.column)}</b>
              </span>
            ))}
        </span>
      </figcaption>
      <div ref={place} class="plot" aria-hidden="true" />
    </figure>
  );
}
