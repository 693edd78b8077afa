import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Marker } from '../../caseload/patient-file';
import { AttemptList } from '../attempts/attempt-list';
import { useNames, useSay } from '../console-context';
import { CurveChart } from './curve-chart';
import { curveName } from './curve-words';
import { DoseChart } from './dose-chart';
import type { Curve, MovementAnswers } from './review-answers';
import type { TimeAxis } from './time-axis';

/** One movement at a time: dose, co-movement, the parts of quality and reach, all on one time axis. */
export function MovementCharts({
  movements,
  axis,
  markers,
}: {
  movements: readonly MovementAnswers[];
  axis: TimeAxis;
  markers: readonly Marker[];
}) {
  const say = useSay();
  const names = useNames();
  const [chosen, setChosen] = useState(movements[0]?.movement);
  const shown = movements.find(({ movement }) => movement === chosen) ?? movements[0];
  if (shown === undefined) return null;
  const { curves, dose, movement } = shown;
  const of = (what: Curve['about']['what']) => curves.filter(({ about }) => about.what === what);
  const coMovement = of('coMovement');
  const isWatched = ({ about }: Curve) => about.what === 'coMovement' && about.watched;
  const rest = { axis, markers };
  return (
    <section class="card" aria-label={say('review.movement')}>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that choose one of several, not fields of a form. */}
      <div class="row movement-choice" role="group" aria-label={say('review.movement')}>
        {movements.map((one) => (
          <button
            key={one.movement}
            type="button"
            aria-pressed={one.movement === movement}
            onClick={() => setChosen(one.movement)}
          >
            {names.movement[one.movement]}
          </button>
        ))}
      </div>
      <h2>{names.movement[movement]}</h2>
      <p class="soft">{say('review.bands')}</p>
      <ChartGroup curves={[...coMovement.filter(isWatched), ...of('reach')]} {...rest}>
        <DoseChart movement={movement} dose={dose} {...rest} />
      </ChartGroup>
      <More name={say('review.others')} curves={coMovement.filter((curve) => !isWatched(curve))} {...rest} />
      <ChartGroup title={say('review.quality')} curves={of('quality')} {...rest} />
      <AttemptList key={movement} movement={movement} sessions={shown.sessions} />
    </section>
  );
}

/** The curves of some numbers under their title; numbers that no session could measure are listed by name. */
export function ChartGroup({
  title,
  curves,
  axis,
  markers,
  children,
}: {
  title?: string;
  curves: readonly Curve[];
  axis: TimeAxis;
  markers: readonly Marker[];
  children?: ComponentChildren;
}) {
  const say = useSay();
  const names = useNames();
  const known = curves.filter(wasMeasured);
  const missing = curves.filter((curve) => !wasMeasured(curve));
  return (
    <>
      {title !== undefined && <h3>{title}</h3>}
      <div class="charts">
        {children}
        {known.map((curve) => (
          <CurveChart key={curve.key} {...{ curve, axis, markers }} />
        ))}
      </div>
      {missing.length > 0 && (
        <p class="soft">
          {say('review.missing')} {missing.map(({ about }) => curveName(about, say, names)).join('; ')}.
        </p>
      )}
    </>
  );
}

function wasMeasured({ points }: Curve): boolean {
  return points.some(({ value }) => value !== null);
}

/** Curves that are drawn only when opened: a map has eighty cells. */
function More({
  name,
  ...shown
}: {
  name: string;
  curves: readonly Curve[];
  axis: TimeAxis;
  markers: readonly Marker[];
}) {
  const [isOpen, setOpen] = useState(false);
  const known = shown.curves.filter(wasMeasured);
  if (known.length === 0) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {name} ({known.length})
      </summary>
      {isOpen && <ChartGroup {...shown} curves={known} />}
    </details>
  );
}
