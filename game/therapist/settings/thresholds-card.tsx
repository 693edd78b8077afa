import { FLAG_THRESHOLDS } from '../../caseload/overview/flag-thresholds';
import { useConsole, useNames, useSay } from '../console-context';
import { NumberField } from '../parts/number-field';

/** From where on each flag is shown, for all patients together: every number from its one declaration. */
export function ThresholdsCard() {
  const console = useConsole();
  const say = useSay();
  const names = useNames();
  const { thresholds } = console.chosen.value.chosen;
  return (
    <section class="card">
      <h2>{say('thresholds.title')}</h2>
      <p>{say('thresholds.lead')}</p>
      {console.chosen.value.faults.map((fault) => (
        <p key={fault.file} class="note trouble">
          {say('thresholds.unreadable', { why: fault.message })}
        </p>
      ))}
      <div class="numbers">
        {(Object.keys(FLAG_THRESHOLDS) as (keyof typeof FLAG_THRESHOLDS)[]).map((id) => {
          const set = (value: number) => void console.choose({ thresholds: { ...thresholds, [id]: value } });
          const usual = FLAG_THRESHOLDS[id].default;
          return (
            <NumberField
              key={id}
              parameter={FLAG_THRESHOLDS[id]}
              name={names.threshold[id].name}
              help={names.threshold[id].help}
              value={thresholds[id]}
              unset={{ isUnset: thresholds[id] === usual, reset: () => set(usual) }}
              onChange={set}
            />
          );
        })}
      </div>
    </section>
  );
}
