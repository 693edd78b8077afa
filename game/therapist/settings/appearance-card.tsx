import { useSay, useTheme } from '../console-context';
import { THEMES } from './appearance';

/** Light, dark, or as the device is. */
export function AppearanceCard() {
  const say = useSay();
  const theme = useTheme();
  return (
    <section class="card">
      <h2>{say('appearance.title')}</h2>
      <label class="field">
        {say('appearance.theme')}
        <select
          value={theme.value}
          onChange={(event) => {
            theme.value = THEMES.find((one) => one === event.currentTarget.value) ?? theme.value;
          }}
        >
          {THEMES.map((one) => (
            <option key={one} value={one}>
              {say(`appearance.${one}`)}
            </option>
          ))}
        </select>
        <small>{say('appearance.help')}</small>
      </label>
    </section>
  );
}
