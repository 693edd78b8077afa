/** A field for a passcode; nothing of it is kept by the browser. */
export function PasscodeField({
  label,
  value,
  onInput,
}: {
  label: string;
  value: string;
  onInput: (typed: string) => void;
}) {
  return (
    <label class="field">
      {label}
      <input type="password" autocomplete="off" value={value} onInput={(event) => onInput(event.currentTarget.value)} />
    </label>
  );
}
