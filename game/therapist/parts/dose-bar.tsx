import { doseKept } from '../../caseload/overview/dose-kept';
import type { PatientSummary } from '../../caseload/overview/patient-summary';
import { useConsole, useSay } from '../console-context';

/**
 * Days of play in the last week compared with the planned ones: a bar and the numbers in words. The bar ends at the
 * planned days, because more is no better.
 */
export function DoseBar({ summary }: { summary: PatientSummary }) {
  const { clock } = useConsole().ports;
  const say = useSay();
  const kept = doseKept(summary, clock.nowIso());
  if (kept === null || kept.share === null) return <span class="soft">–</span>;
  const told = say('dose.kept', {
    played: kept.daysPlayed,
    planned: kept.daysPlanned,
    minutes: Math.round(kept.minutesPlayed),
  });
  return (
    <span class="dose">
      <span class="track" aria-hidden="true">
        <span class="fill" style={{ width: `${Math.round(100 * kept.share)}%` }} />
      </span>
      <small>{told}</small>
    </span>
  );
}
