import { useId, useState } from 'preact/hooks';
import { quantityOf } from '../../caseload/plans/quantity';
import { isInRange, type Parameter } from '../../therapy/parameter/parameter';
import { useNames, useSay } from '../console-context';

/**
 * One declared number: unit and range come from its declaration, name and sentence from it or their translation. A
 * value outside the range is reported beside the field and refused.
 * `unset`: whether the number is unset, and how to unset it.
 */
export function NumberField({
  parameter,
  name,
  help,
  value,
  unset,
  onChange,
}: {
  parameter: Parameter;
  name: string;
  /** What the number does, in the language in use. */
  help: string;
  value: number;
  unset?: { readonly isUnset: boolean; readonly reset: () => void };
  onChange: (value: number) => void;
}) {
  const say = useSay();
  const { unit: units, decimal } = useNames();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const { unit } = quantityOf(parameter, value);
  const told = (number: number) => String(quantityOf(parameter, number).amount).replace('.', decimal);
  // What a person types stands in the unit that she reads.
  const perUnit = quantityOf(parameter, 1000).amount / 1000;
  const meant = typed === null ? value : Number((Number(typed.replace(',', '.')) / perUnit).toFixed(6));
  const wrong = typed !== null && (typed.trim() === '' || !isInRange(parameter, meant));
  return (
    <div class="number" data-wrong={wrong || undefined}>
      <label for={id}>{name}</label>
      <span class="value">
        <input
          id={id}
          inputMode="decimal"
          autocomplete="off"
          value={typed ?? told(value)}
          aria-invalid={wrong}
          aria-describedby={`${id}-help`}
          onInput={(event) => {
            const next = event.currentTarget.value;
            setTyped(next);
            const number = Number((Number(next.replace(',', '.')) / perUnit).toFixed(6));
            if (next.trim() !== '' && isInRange(parameter, number)) onChange(number);
          }}
          onBlur={() => {
            if (!wrong) setTyped(null);
          }}
        />
        <span class="unit">{units[unit].trim()}</span>
        {unset !== undefined && !unset.isUnset && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              setTyped(null);
              unset.reset();
            }}
          >
            {say('number.reset')}
          </button>
        )}
      </span>
      <small id={`${id}-help`}>
        {wrong && <strong>{say('number.range', { min: told(parameter.min), max: told(parameter.max) })} </strong>}
        {!wrong && `${told(parameter.min)} – ${told(parameter.max)}. `}
        {help}
      </small>
    </div>
  );
}
