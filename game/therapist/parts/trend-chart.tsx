import type { Marker } from '../../caseload/patient-file';
import type { CaseloadWords } from '../../caseload/words/caseload-words';
import type { FindingTrend } from '../../record/trends/findings-trends';
import { dayNumber } from '../../therapy/dose/local-date';
import { useSay } from '../console-context';

/** Of the drawing, in its own units. */
const WIDTH = 320;
const HEIGHT = 90;
const EDGE = 6;

/**
 * One number over the sessions: every session a point, the band of what its own error makes shaded, markers as lines. The word beneath is the
 * verdict; the numbers stand in a table on wish.
 */
export function TrendChart({
  found,
  markers,
  names,
}: {
  found: FindingTrend;
  markers: readonly Marker[];
  names: CaseloadWords;
}) {
  const say = useSay();
  const known = found.points.flatMap(({ day, value }) => (value === null ? [] : [{ day, value }]));
  if (known.length === 0) return null;
  const title = `${say(`what.${found.what}`)}: ${titleOf(found.of, names, say)}`;
  const { band, verdict } = found.trend;
  const [x, y] = scales(
    known.map(({ day }) => day),
    [...known.map(({ value }) => value), ...(band === null ? [] : [band.low, band.high])],
  );
  const told = (value: number) => String(Number(value.toFixed(3))).replace('.', names.decimal);
  return (
    <figure class={`trend ${verdict}`}>
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${title}: ${names.verdict[verdict]}`}>
        {band !== null && (
          <rect class="band" x={0} width={WIDTH} y={y(band.high)} height={Math.max(1, y(band.low) - y(band.high))} />
        )}
        {markers.map(({ id, date }) => {
          const at = x(dayNumber(date) ?? Number.NaN);
          return Number.isFinite(at) && at >= 0 && at <= WIDTH ? (
            <line key={id} class="marker" x1={at} x2={at} y1={0} y2={HEIGHT} />
          ) : null;
        })}
        {known.map(({ day, value }) => (
          <circle key={`${day}`} cx={x(day)} cy={y(value)} r={2.6} />
        ))}
      </svg>
      <p>{names.verdict[verdict]}</p>
      <details>
        <summary>{say('chart.table', { count: known.length })}</summary>
        <p class="soft">
          {say('chart.error', {
            unit: say(`unit.${found.unit}`),
            error: found.smallest === null ? '?' : told(found.smallest.mdc95),
          })}
        </p>
        <ol>
          {known.map(({ day, value }) => (
            <li key={`${day}`}>{told(value)}</li>
          ))}
        </ol>
      </details>
    </figure>
  );
}

/** `closed-smile.eye.patientLeft` in words: whatever part is a movement, a region or a side. */
function titleOf(of: string, names: CaseloadWords, say: ReturnType<typeof useSay>): string {
  return of
    .split('.')
    .map((part) => {
      if (part in names.movement) return names.movement[part as keyof typeof names.movement];
      if (part in names.side) return names.side[part as keyof typeof names.side];
      return part in names.region || part === 'mouthCornerUp' || part === 'mouthCornerOut'
        ? say(`region.${part as 'eye'}`)
        : part;
    })
    .join(', ');
}

function scales(days: readonly number[], values: readonly number[]) {
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const between = (value: number, from: number, to: number) => (to > from ? (value - from) / (to - from) : 0.5);
  return [
    (day: number) => EDGE + (WIDTH - 2 * EDGE) * between(day, first, last),
    (value: number) => HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * between(value, low, high),
  ] as const;
}
