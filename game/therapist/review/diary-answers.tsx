import type { SessionDigest } from '../../caseload/review/session-digest';
import type { DiaryEntry } from '../../record/diary-entry';
import { useDay, useSay } from '../console-context';

/** Number of entries shown, newest first: two weeks of a busy plan. */
const ENTRIES_SHOWN = 10;

const COLUMNS = ['tightness', 'tears', 'dryEye', 'pain', 'mood'] as const satisfies readonly (keyof DiaryEntry)[];

/** The patient's answers that no camera can see; a skipped answer is a dash, never 0. */
export function DiaryAnswers({ digests }: { digests: readonly SessionDigest[] }) {
  const say = useSay();
  const day = useDay();
  const entries = digests
    .flatMap(({ diary }) => diary)
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, ENTRIES_SHOWN);
  if (entries.length === 0) return null;
  return (
    <section class="card">
      <h2>{say('diary.title')}</h2>
      <p class="soft">{say('diary.lead')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section class="wide" tabIndex={0} aria-label={say('diary.title')}>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{say('chart.date')}</th>
              <th scope="col">{say('diary.moment')}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {say(`diary.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.at}>
                <th scope="row">{day(entry.at)}</th>
                <td>{say(`diary.${entry.moment}`)}</td>
                {COLUMNS.map((column) => (
                  <td key={column}>{entry[column] ?? '–'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
