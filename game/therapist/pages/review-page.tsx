import type { PatientFile } from '../../caseload/patient-file';
import { findingsTrends } from '../../record/trends/findings-trends';
import { useDay, useNames, useSay } from '../console-context';
import { PatientHead } from '../parts/patient-head';
import { TrendChart } from '../parts/trend-chart';

/** What changed: each number over the sessions with the band that its own error makes, and the word for it. */
export function ReviewPage({ patient }: { patient: PatientFile }) {
  const say = useSay();
  const names = useNames();
  const day = useDay();
  const sessions = patient.sessions.map(({ session }) => session).filter(({ source }) => source !== 'practice-face');
  const trends = findingsTrends(sessions);
  return (
    <>
      <PatientHead patient={patient} />
      {sessions.length === 0 && <p class="card">{say('review.none')}</p>}
      {patient.markers.length > 0 && (
        <p class="soft">
          {patient.markers.map(({ kind, date }) => `${say(`marker.${kind}`)} ${day(date)}`).join(' · ')}
        </p>
      )}
      <div class="charts">
        {trends.map((one) => (
          <TrendChart key={`${one.what}.${one.of}`} found={one} markers={patient.markers} names={names} />
        ))}
      </div>
      {sessions.length > 0 && <p class="soft">{say('review.bands')}</p>}
    </>
  );
}
