import { useMemo } from 'preact/hooks';
import type { PatientReview } from '../../caseload/review/patient-review';
import { useSay } from '../console-context';
import { PatientHead } from '../parts/patient-head';
import { DataAnswers } from '../review/data-answers';
import { DiaryAnswers } from '../review/diary-answers';
import { ChartGroup, MovementCharts } from '../review/movement-charts';
import { ResponseMap } from '../review/response-map';
import { reviewAnswers } from '../review/review-answers';
import { WhatChanged } from '../review/what-changed';

/** What changed, in words first; then each number over the sessions with the band of its own error, and why data is missing. */
export function ReviewPage(review: PatientReview) {
  const say = useSay();
  const { patient, digests } = review;
  const answers = useMemo(() => reviewAnswers({ digests, plans: patient.plans }), [digests, patient.plans]);
  const { axis, movements, resting, heat } = answers;
  return (
    <>
      <PatientHead patient={patient} />
      {digests.length === 0 && <p class="card">{say('review.none')}</p>}
      {axis !== null && (
        <>
          <WhatChanged review={review} answers={answers} />
          <MovementCharts {...{ movements, axis, markers: patient.markers }} />
          <ResponseMap heat={heat} />
          <section class="card">
            <h2>{say('review.resting')}</h2>
            {(['restingAsymmetry', 'restingToneDrift'] as const).map((what) => (
              <ChartGroup
                key={what}
                title={say(`what.${what}`)}
                curves={resting.filter(({ about }) => about.what === what)}
                {...{ axis, markers: patient.markers }}
              />
            ))}
          </section>
        </>
      )}
      <DiaryAnswers digests={digests} />
      <DataAnswers digests={digests} />
    </>
  );
}
