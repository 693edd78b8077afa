import type { PatientReview } from '../../caseload/review/patient-review';
import { SESSIONS_TO_SAY } from '../../caseload/review/why-no-trend';
import type { MovementId } from '../../movement/movement-id';
import { FEWEST_REPEATS } from '../../record/trends/smallest-real-change';
import { useDay, useNames, useSay } from '../console-context';
import type { Say } from '../words/words';
import { CopyNote } from './copy-note';
import { toldCourse, wholeCurveName } from './curve-words';
import type { Curve, ReviewAnswers } from './review-answers';

/** The first answer: what changed by more than its own error, in words. Nothing is called better or worse. */
export function WhatChanged({ review, answers }: { review: PatientReview; answers: ReviewAnswers }) {
  const say = useSay();
  const names = useNames();
  const day = useDay();
  const { told, beside, known } = answers.changed;
  const { sessions, other } = answers.cameras;
  const { markers } = review.patient;
  return (
    <section class="card changed">
      <div class="page-head">
        <h2>{say('review.changed')}</h2>
        <CopyNote review={review} />
      </div>
      {told.length === 0 && (
        <p>
          <strong>{known === 0 ? names.verdict.cannotSay : names.verdict.noTrustedChange}</strong>
          {known === 0 && `: ${say('review.tooFew', { sessions: SESSIONS_TO_SAY, repeats: FEWEST_REPEATS })}`}
        </p>
      )}
      {told.length > 0 && <p>{say('changed.lead')}</p>}
      <Lines curves={told} />
      {beside.length > 0 && (
        <details>
          <summary>{say('review.beside', { count: beside.length })}</summary>
          <Lines curves={beside} />
        </details>
      )}
      {known > 0 && (
        <p class="soft">
          {say('review.known', { count: known })} {told.length + beside.length > 0 && say('review.chance')}
        </p>
      )}
      {other > 0 && <p>{say('review.otherCamera', { count: other, of: sessions })}</p>}
      {markers.length > 0 && (
        <p>
          {say('review.markers')}{' '}
          {markers
            .map(({ kind, date, note }) => `${say(`marker.${kind}`)} ${day(date)}${note === '' ? '' : ` (${note})`}`)
            .join(' · ')}
        </p>
      )}
    </section>
  );
}

function Lines({ curves }: { curves: readonly Curve[] }) {
  const say = useSay();
  const names = useNames();
  if (curves.length === 0) return null;
  return (
    <ul class="answers">
      {curves
        .filter(({ about }) => about.what !== 'quality')
        .map((curve) => (
          <li key={curve.key}>
            <strong>{wholeCurveName(curve.about, say, names)}:</strong>{' '}
            {say(`changed.${curve.trend.verdict as 'rise' | 'fall'}`, { ...toldCourse(curve, names) })}
            {curve.unit !== 'share' && <span class="soft"> · {say(`unit.${curve.unit}`)}</span>}
          </li>
        ))}
      {qualityLines(curves, say).map(([movement, parts]) => (
        <li key={movement}>
          <strong>{say('changed.quality', { movement: names.movement[movement] })}:</strong> {parts.join('; ')}
        </li>
      ))}
    </ul>
  );
}

/** One line for each movement: the parts of quality that rose and those that fell. */
function qualityLines(curves: readonly Curve[], say: Say): readonly (readonly [MovementId, readonly string[]])[] {
  const parts = curves.flatMap(({ about, trend: { verdict } }) =>
    about.what === 'quality' ? [{ ...about, verdict, name: say(`quality.${about.part}`) }] : [],
  );
  return [...new Set(parts.map(({ movement }) => movement))].map((movement) => {
    const ways = (['rise', 'fall'] as const).flatMap((way) => {
      const own = parts.filter((one) => one.movement === movement && one.verdict === way).map(({ name }) => name);
      return own.length === 0 ? [] : [say(`changed.parts.${way}`, { parts: own.join(', ') })];
    });
    return [movement, ways];
  });
}
