import type { Parameter } from '../../therapy/parameter/parameter';
import { DOSE_PARAMETERS, type DoseParameterId, PLAN_PARAMETERS } from '../../therapy/prescription/plan-parameters';
import { type Prescription, painLimitOf } from '../../therapy/prescription/prescription';
import { useNames, useSay } from '../console-context';
import { NumberField } from '../parts/number-field';

/** The plan's own numbers: dose, rests, ceiling and feedback, each from its declaration. */
export function DoseForm({ plan, onChange }: { plan: Prescription; onChange: (plan: Prescription) => void }) {
  const say = useSay();
  const names = useNames();
  const inDose = Object.entries(DOSE_PARAMETERS) as readonly (readonly [DoseParameterId, Parameter])[];
  return (
    <section class="card">
      <h3>{say('dose.title')}</h3>
      <div class="numbers">
        {inDose.map(([id, parameter]) => (
          <NumberField
            key={id}
            parameter={parameter}
            name={names.parameter[id]}
            help={names.sentence[id]}
            value={plan.dose[id]}
            unset={{
              isUnset: plan.dose[id] === parameter.default,
              reset: () => onChange({ ...plan, dose: { ...plan.dose, [id]: parameter.default } }),
            }}
            onChange={(value) => onChange({ ...plan, dose: { ...plan.dose, [id]: value } })}
          />
        ))}
        <NumberField
          parameter={PLAN_PARAMETERS.targetCeiling}
          name={names.parameter.targetCeiling}
          help={names.sentence.targetCeiling}
          value={plan.targetCeiling}
          unset={{
            isUnset: plan.targetCeiling === PLAN_PARAMETERS.targetCeiling.default,
            reset: () => onChange({ ...plan, targetCeiling: PLAN_PARAMETERS.targetCeiling.default }),
          }}
          onChange={(targetCeiling) => onChange({ ...plan, targetCeiling })}
        />
        <NumberField
          parameter={PLAN_PARAMETERS.painLimit}
          name={names.parameter.painLimit}
          help={names.sentence.painLimit}
          value={painLimitOf(plan)}
          unset={{
            isUnset: plan.painLimit === undefined,
            reset: () => onChange({ ...plan, painLimit: undefined }),
          }}
          onChange={(painLimit) => onChange({ ...plan, painLimit })}
        />
        <Choice
          name={names.choice.density}
          value={plan.feedback.density}
          options={names.density}
          onChange={(density) => onChange({ ...plan, feedback: { ...plan.feedback, density } })}
        />
        <Choice
          name={names.choice.mirror}
          value={plan.feedback.mirror}
          options={names.mirror}
          onChange={(mirror) => onChange({ ...plan, feedback: { ...plan.feedback, mirror } })}
        />
        <Choice
          name={names.choice.attemptSeries}
          value={plan.attemptSeries ?? 'on'}
          options={names.attemptSeries}
          onChange={(attemptSeries) => onChange({ ...plan, attemptSeries })}
        />
      </div>
    </section>
  );
}

function Choice<K extends string>({
  name,
  value,
  options,
  onChange,
}: {
  name: string;
  value: K;
  options: Readonly<Record<K, string>>;
  onChange: (value: K) => void;
}) {
  const keys = Object.keys(options) as unknown as readonly K[];
  return (
    <label class="number">
      <span class="name">{name}</span>
      <select
        value={value}
        onChange={(event) => onChange(keys.find((key) => key === event.currentTarget.value) ?? value)}
      >
        {keys.map((key) => (
          <option key={key} value={key}>
            {options[key]}
          </option>
        ))}
      </select>
    </label>
  );
}
