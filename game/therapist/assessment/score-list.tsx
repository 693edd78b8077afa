import { useState } from 'preact/hooks';
import { CLINICAL_SCALES, type ClinicalScore, scoreParts } from '../../caseload/clinical-scores';
import { useConsole, useDay, useNames, useSay } from '../console-context';
import { useAssessSay } from './assess-say';

/** The typed scores, newest first, as they were typed, without further computation. */
export function ScoreList({ scores }: { scores: readonly ClinicalScore[] }) {
  const say = useSay();
  const own = useAssessSay();
  const day = useDay();
  if (scores.length === 0) return <p class="soft">{own('assess.none')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section class="wide" tabIndex={0} aria-label={own('assess.scores')}>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{say('chart.date')}</th>
            <th scope="col">{own('assess.values')}</th>
            <th scope="col">
              <span class="unseen">{own('assess.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {[...scores]
            .sort((a, b) => b.date.localeCompare(a.date))
            .map((score) => (
              <tr key={score.id}>
                <th scope="row">{day(score.date)}</th>
                <td>
                  <strong>{CLINICAL_SCALES[score.scale].label}</strong>
                  <br />
                  <Values score={score} />
                </td>
                <td>
                  <Remove score={score} />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}

function Values({ score: { scale, values, note } }: { score: ClinicalScore }) {
  const own = useAssessSay();
  const { decimal } = useNames();
  const told = scoreParts(scale).flatMap(([id]) => {
    const value = values[id];
    const name = own(`part.${scale}.${id}` as 'part.sunnybrook.total');
    return value === undefined ? [] : [`${name} ${String(value).replace('.', decimal).replace('-', '−')}`];
  });
  return (
    <>
      {told.join(', ')}
      {note !== '' && <small> · {note}</small>}
    </>
  );
}

/** Removes a score that was typed by mistake, in two actions. */
function Remove({ score }: { score: ClinicalScore }) {
  const console = useConsole();
  const own = useAssessSay();
  const day = useDay();
  const [isSure, setSure] = useState(false);
  const about = `${CLINICAL_SCALES[score.scale].label}, ${day(score.date)}`;
  const remove = () => console.change((file) => ({ ...file, scores: file.scores.filter(({ id }) => id !== score.id) }));
  return (
    <button
      type="button"
      class={isSure ? 'danger' : ''}
      aria-label={`${own(isSure ? 'assess.removeSure' : 'assess.remove')}: ${about}`}
      onBlur={() => setSure(false)}
      onClick={() => (isSure ? void remove() : setSure(true))}
    >
      {own(isSure ? 'assess.removeSure' : 'assess.remove')}
    </button>
  );
}
