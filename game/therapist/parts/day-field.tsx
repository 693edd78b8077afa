/** One date of a patient's file; empty where none is set. */
export function DayField({
  name,
  value,
  onChange,
}: {
  name: string;
  value: string | null;
  onChange: (day: string | null) => void;
}) {
  return (
    <label class="field">
      {name}
      <input
        type="date"
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      />
    </label>
  );
}
