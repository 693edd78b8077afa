import { useNames, useSay } from '../console-context';
import { type CurveOf, pathOf, topOf } from './curve-path';
import type { TryMoment, TryShown } from './try-run';

/** Time range of each curve [ms]. */
const ACROSS_MS = 10_000;
/** Size of the drawings, in their own units. */
const WIDTH = 300;
const HEIGHT = { tall: 84, low: 34 } as const;
/** Least upper end of a quiet region's axis, so that a region that hardly moves stays flat [share]. */
const QUIET_TOP = 0.2;

/** The last ten seconds as curves: activation with its band, each quiet region with its allowance, calm. */
export function LiveCurves({ shown }: { shown: TryShown | null }) {
  const say = useSay();
  const names = useNames();
  if (shown === null) return null;
  const { judgement, signal } = shown;
  const toMs = judgement.captureMs;
  const moments = shown.moments.filter(({ atMs }) => atMs > toMs - ACROSS_MS);
  const { activation } = judgement;
  return (
    <section class="curves" aria-label={say('try.curves')}>
      <Curve
        title={say('try.activation')}
        {...{ moments, toMs }}
        of={(one) => one.activation}
        now={activation}
        tall
        band={signal.band}
        aside={say('try.band', { low: percent(signal.band.low), high: percent(signal.band.high) })}
      />
      {judgement.quiet.map(({ region, side, allowance, change, past }) => (
        <Curve
          key={`${region}.${side}`}
          title={names.region[region][side]}
          {...{ moments, toMs }}
          of={(one) => one.quiet.get(`${region}.${side}`) ?? null}
          now={change}
          limit={allowance}
          past={past}
          aside={say('try.allowed', { share: percent(allowance) })}
        />
      ))}
      <Curve title={say('try.calm')} {...{ moments, toMs }} of={(one) => one.calm} now={signal.calm} filled />
    </section>
  );
}

function Curve({
  title,
  aside,
  moments,
  toMs,
  of,
  now,
  band,
  limit,
  past = false,
  tall = false,
  filled = false,
}: {
  title: string;
  aside?: string;
  moments: readonly TryMoment[];
  toMs: number;
  of: CurveOf;
  now: number | null;
  band?: { readonly low: number; readonly high: number };
  /** Drawn as a horizontal line; values above it earn nothing. */
  limit?: number;
  past?: boolean;
  tall?: boolean;
  filled?: boolean;
}) {
  const height = HEIGHT[tall ? 'tall' : 'low'];
  const top = topOf(moments, of, limit ?? 0, limit === undefined ? 1 : QUIET_TOP);
  const y = (value: number) => height - 2 - (Math.max(-0.05 * top, value) / top) * (height - 4);
  const x = (atMs: number) => WIDTH * (1 - (toMs - atMs) / ACROSS_MS);
  const line = pathOf(moments, of, x, y);
  return (
    <div class="curve" data-past={past || undefined}>
      <p>
        <span class="curve-name">{title}</span> <b>{now === null ? '–' : percent(now)}</b>{' '}
        {aside !== undefined && <span class="soft">{aside}</span>}
      </p>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} style={{ height }} preserveAspectRatio="none" aria-hidden="true">
        {band !== undefined && (
          <rect class="band" x={0} width={WIDTH} y={y(band.high)} height={Math.max(1, y(band.low) - y(band.high))} />
        )}
        {limit !== undefined && <line class="limit" x1={0} x2={WIDTH} y1={y(limit)} y2={y(limit)} />}
        {filled && line !== '' && <path class="fill" d={`${line}V${height}H${x(moments[0]?.atMs ?? toMs)}Z`} />}
        <path class="line" d={line} />
      </svg>
    </div>
  );
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
