import { median } from 'simple-statistics';
import { quantityInWords } from '../../caseload/plans/grade-in-words';
import { quantityOf } from '../../caseload/plans/quantity';
import type { DataReason } from '../../caseload/review/data-quality';
import type { SessionDigest } from '../../caseload/review/session-digest';
import type { CaseloadWords } from '../../caseload/words/caseload-words';
import { useDay, useNames, useSay } from '../console-context';
import type { Say } from '../words/words';

/** Number of sessions that are listed one by one. */
const SHOWN = 8;

/** "Why is there no data?": how much of the last sessions could be judged, and the reasons for the rest. Nobody is blamed. */
export function DataAnswers({ digests }: { digests: readonly SessionDigest[] }) {
  const say = useSay();
  const names = useNames();
  const day = useDay();
  const lines = digests
    .slice(-SHOWN)
    .reverse()
    .map((session) => ({ session, ...session.data }));
  if (lines.length === 0) return null;
  const shares = lines.flatMap(({ sureShare }) => sureShare ?? []);
  return (
    <section class="card">
      <h2>{say('data.title')}</h2>
      <p>
        {shares.length === 0
          ? say('data.nothing')
          : say('data.judged', { count: shares.length, share: percent(median(shares), names) })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section class="wide" tabIndex={0} aria-label={say('data.title')}>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{say('chart.date')}</th>
              <th scope="col">{say('data.share')}</th>
              <th scope="col">{say('data.why')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ session, sureShare, reasons }) => (
              <tr key={session.id}>
                <th scope="row">{day(session.startedAt)}</th>
                <td>{sureShare === null ? '–' : percent(sureShare, names)}</td>
                <td>
                  {reasons.length === 0
                    ? say('data.fine')
                    : reasons.map((reason) => reasonInWords(reason, say, names)).join('; ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** Why a session has less data than it could have, in one clause. */
function reasonInWords(reason: DataReason, say: Say, names: CaseloadWords): string {
  switch (reason.kind) {
    case 'olderMeasurement':
      return say('data.olderMeasurement', { version: reason.version });
    case 'slowCamera':
      return say('data.slowCamera', { frames: Math.round(reason.framesPerS) });
    case 'doubt':
      return say('data.doubt', { why: say(`gate.${reason.reason}`), share: percent(reason.share, names) });
    case 'raised': {
      const { region, side, inForce, planned, limitedBy } = reason.limit;
      const what = names.region[region][side];
      if (inForce === null || limitedBy === 'unseen') return say('data.unseenLine', { what });
      return say('data.raised', { what, from: percent(inForce, names), planned: percent(planned, names) });
    }
    default:
      return say(`data.${reason.kind}`);
  }
}

function percent(share: number, names: CaseloadWords): string {
  return quantityInWords(quantityOf({ unit: 'share' }, Math.round(share * 100) / 100), names);
}
