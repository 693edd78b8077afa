import { QUIET_REGIONS } from '../../movement/co-movement/quiet-region';
import { MOVEMENT_IDS, type MovementId } from '../../movement/movement-id';
import { type AffectedSide, SIDES } from '../../movement/side';
import type { Bench } from '../run/bench';
import { allowanceRule, TASK_NUMBERS, type TaskNumber, withAllowance, withNumber } from '../run/own-task';
import { nameOf, say, type WordKey } from '../words/words';

const AFFECTED: readonly AffectedSide[] = ['both', 'patientLeft', 'patientRight'];
const NUMBER_WORDS: Readonly<Record<TaskNumber, WordKey>> = {
  target: 'target',
  bandHalfWidth: 'band',
  speedLimitPerS: 'speedLimit',
  holdMs: 'hold',
};

/** The task: movement, side, band, speed, hold, and the allowance of each quiet region. */
export function TaskForm({ bench }: { readonly bench: Bench }) {
  const task = bench.task.value;
  return (
    <section class="panel task" aria-labelledby="task-heading">
      <h2 id="task-heading">{say('task')}</h2>
      <label class="field">
        <span>{say('movement')}</span>
        <select
          value={task.movement}
          onChange={(e) => bench.setMovement(e.currentTarget.value as MovementId, task.affected)}
        >
          {MOVEMENT_IDS.map((id) => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{say('affected')}</span>
        <select
          value={task.affected}
          onChange={(e) => bench.setMovement(task.movement, e.currentTarget.value as AffectedSide)}
        >
          {AFFECTED.map((side) => (
            <option key={side} value={side}>
              {say(side)}
            </option>
          ))}
        </select>
      </label>
      {(Object.keys(TASK_NUMBERS) as TaskNumber[]).map((name) => (
        <NumberDial key={name} bench={bench} name={name} />
      ))}
      <Allowances bench={bench} />
    </section>
  );
}

/** A slider for one number of the task. */
function NumberDial({ bench, name }: { readonly bench: Bench; readonly name: TaskNumber }) {
  const task = bench.task.value;
  const { min, max, step, perUnit } = TASK_NUMBERS[name];
  const value = task[name] / perUnit;
  return (
    <label class="dial">
      <span>{say(NUMBER_WORDS[name])}</span>
      <input
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        disabled={task.movement === 'rest' && name !== 'holdMs'}
        onInput={(e) => bench.setTask(withNumber(task, name, e.currentTarget.valueAsNumber * perUnit))}
      />
      <output>
        {Math.round(value * 100) / 100}
        {name === 'holdMs' ? ' s' : name === 'speedLimitPerS' ? ' /s' : ''}
      </output>
    </label>
  );
}

/** The allowance of each quiet region; a region with an empty field is not judged. */
function Allowances({ bench }: { readonly bench: Bench }) {
  const task = bench.task.value;
  return (
    <table class="allowances">
      <caption>{say('allowances')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{say('left')}</th>
          <th scope="col">{say('right')}</th>
        </tr>
      </thead>
      <tbody>
        {QUIET_REGIONS.map((region) => (
          <tr key={region}>
            <th scope="row">{nameOf(region)}</th>
            {SIDES.map((side) => (
              <td key={side}>
                <input
                  type="number"
                  min="0.01"
                  max="1"
                  step="0.01"
                  placeholder="–"
                  aria-label={`${say('allowance')}: ${nameOf(region)}, ${say(side)} (${say('notJudged')} when empty)`}
                  value={round(allowanceRule(task, region, side)?.allowance)}
                  onChange={(e) => {
                    const typed = e.currentTarget.valueAsNumber;
                    const allowance = typed > 0 && typed <= 1 ? typed : null;
                    bench.setTask(withAllowance(task, region, side, allowance));
                  }}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function round(value: number | undefined): number | '' {
  return value === undefined ? '' : Math.round(value * 1000) / 1000;
}
