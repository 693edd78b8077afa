import type { ComponentChildren } from 'preact';
import { gradeInWords } from '../../caseload/plans/grade-in-words';
import { gradeParts } from '../../caseload/plans/grade-parts';
import { GRADED_PARAMETERS, type GradedParameterId } from '../../therapy/level/graded-parameters';
import { gradedValues } from '../../therapy/level/graded-values';
import { GRADES } from '../../therapy/level/level-spec';
import type { Parameter } from '../../therapy/parameter/parameter';
import { PLAN_PARAMETERS } from '../../therapy/prescription/plan-parameters';
import type { Prescription } from '../../therapy/prescription/prescription';
import { useConsole, useNames, useSay } from '../console-context';
import { NumberField } from '../parts/number-field';
import { withOverride, withoutMovement, withPlanned } from './draft';

/** One movement of a plan: its grade in words, and below it every number of the grade, editable. */
export function MovementCard({
  plan,
  index,
  open,
  tryAt,
  onOpen,
  onChange,
  children,
}: {
  plan: Prescription;
  index: number;
  open: boolean;
  /** Where this movement can be tried; missing on the page where it is being tried: there it cannot be removed either. */
  tryAt?: string;
  onOpen: () => void;
  onChange: (plan: Prescription) => void;
  /** What stands below the grade in words. */
  children?: ComponentChildren;
}) {
  const say = useSay();
  const names = useNames();
  const { levels } = useConsole().ports;
  const planned = plan.movements[index];
  const level = planned === undefined ? undefined : levels.get(planned.level);
  if (planned === undefined || level === undefined) return null;
  const { movement, grade, bounds } = planned;
  const name = names.movement[movement];
  return (
    <article class="card movement" aria-label={name}>
      <div class="row">
        <h3>{name}</h3>
        <span class="soft">{say(`scene.${level.scene}`)}</span>
        <GradeChoice {...{ plan, index, grade, onChange }} />
        {tryAt !== undefined && (
          <a class="button" href={tryAt} aria-label={say('try.this', { movement: name })}>
            {say('screen.try')}
          </a>
        )}
        <button type="button" aria-expanded={open} onClick={onOpen}>
          {say('movement.numbers')}
        </button>
        {tryAt !== undefined && (
          <button
            type="button"
            aria-label={say('movement.remove', { movement: name })}
            onClick={() => onChange(withoutMovement(plan, index))}
          >
            ×
          </button>
        )}
      </div>
      <p class="words">{gradeInWords(gradeParts(plan, planned, level, grade), names)}</p>
      {children}
      {open && (
        <>
          <div class="numbers">
            {(['easiest', 'hardest'] as const).map((bound) => (
              <NumberField
                key={bound}
                parameter={PLAN_PARAMETERS.grade}
                name={say(`bound.${bound}`)}
                help={names.sentence.grade}
                value={bounds[bound]}
                onChange={(value) => onChange(withPlanned(plan, index, { bounds: { ...bounds, [bound]: value } }))}
              />
            ))}
          </div>
          <GradeNumbers {...{ plan, index, onChange }} />
        </>
      )}
    </article>
  );
}

function GradeChoice({
  plan,
  index,
  grade,
  onChange,
}: {
  plan: Prescription;
  index: number;
  grade: number;
  onChange: (plan: Prescription) => void;
}) {
  const say = useSay();
  return (
    <label class="grade">
      {say('movement.grade')}
      <select
        value={grade}
        onChange={(event) => onChange(withPlanned(plan, index, { grade: Number(event.currentTarget.value) }))}
      >
        {Array.from({ length: GRADES }, (_, i) => i + 1).map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Every number of the grade, from its declaration: a new parameter appears here by itself. */
function GradeNumbers({
  plan,
  index,
  onChange,
}: {
  plan: Prescription;
  index: number;
  onChange: (plan: Prescription) => void;
}) {
  const names = useNames();
  const { levels } = useConsole().ports;
  const planned = plan.movements[index];
  const level = planned === undefined ? undefined : levels.get(planned.level);
  if (planned === undefined || level === undefined) return null;
  const values = gradedValues(level, planned.grade, planned.overrides, plan.targetCeiling);
  const declared = Object.entries(GRADED_PARAMETERS) as readonly (readonly [GradedParameterId, Parameter])[];
  return (
    <div class="numbers">
      {declared
        .filter(([id]) => level.adjustable.includes(id))
        .map(([id, parameter]) => (
          <NumberField
            key={id}
            parameter={parameter}
            name={names.parameter[id]}
            help={names.sentence[id]}
            value={values[id]}
            unset={{
              isUnset: planned.overrides[id] === undefined,
              reset: () => onChange(withOverride(plan, index, id, null)),
            }}
            onChange={(value) => onChange(withOverride(plan, index, id, value))}
          />
        ))}
    </div>
  );
}
