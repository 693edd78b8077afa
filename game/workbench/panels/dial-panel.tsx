import { useSignal } from '@preact/signals';
import type { PracticeDial, PracticeDialGroup } from '../../ports/practice-dials';
import { JOINING_EYE_LOSS } from '../../ports/practice-dials';
import { nameOf, say } from '../words/words';
import type { PracticeAct, PracticeDoor } from '../workbench-ports';

const GROUPS: readonly PracticeDialGroup[] = [
  'movement',
  'coMovement',
  'blinks',
  'eyes',
  'head',
  'tone',
  'trouble',
  'camera',
];
const OPEN_AT_FIRST: readonly PracticeDialGroup[] = ['movement', 'coMovement', 'trouble'];
const ACTS: readonly PracticeAct[] = ['blink', 'halfBlink', 'longBlink', 'winkLeft'];

/** Presets of habits: the value that each sets for each dial. */
const PRESETS = {
  'preset.calm': () => ({ target: 0, speed: 0.35 }),
  'preset.go': (target: number) => ({ target, speed: 0.35 }),
  'preset.fast': (target: number) => ({ target, speed: 3 }),
  'preset.big': (target: number) => ({ target: Math.min(1.5, target + 0.5), speed: 0.5 }),
  'preset.eye': (target: number) => ({
    'coMovement.eye.patientLeft': Math.min(1, Math.round((JOINING_EYE_LOSS / target) * 100) / 100),
  }),
} as const satisfies Record<string, (target: number) => Record<string, number>>;

/** Every parameter of the practice face as a slider or a switch, in groups. */
export function DialPanel({ practice, target }: { readonly practice: PracticeDoor; readonly target: number }) {
  const turned = useSignal(0);
  const first = useSignal(new Map(practice.dials.map((d) => [d.id, d.read()] as const)));
  // Reading the signal draws the panel again after each turn of a dial.
  void turned.value;
  const turn = (values: Iterable<readonly [string, number]>) => {
    for (const [id, value] of values) practice.dials.find((d) => d.id === id)?.turn(value);
    turned.value += 1;
  };
  return (
    <section class="panel dials" aria-labelledby="dials-heading">
      <h2 id="dials-heading">{say('dials')}</h2>
      <p class="hint">{say('keys')}</p>
      <fieldset class="buttons" aria-label={say('presets')}>
        {(Object.keys(PRESETS) as (keyof typeof PRESETS)[]).map((key) => (
          <button key={key} type="button" onClick={() => turn(Object.entries(PRESETS[key](target)))}>
            {say(key)}
          </button>
        ))}
      </fieldset>
      <fieldset class="buttons" aria-label={say('acts')}>
        {ACTS.map((act) => (
          <button key={act} type="button" onClick={() => practice.act(act)}>
            {say(act)}
          </button>
        ))}
        <button type="button" class="quiet-button" onClick={() => turn(first.value)}>
          {say('resetDials')}
        </button>
      </fieldset>
      {GROUPS.map((group) => (
        <details key={group} open={OPEN_AT_FIRST.includes(group)}>
          <summary>{nameOf(`group.${group}`)}</summary>
          {practice.dials
            .filter((dial) => dial.group === group)
            .map((dial) => (
              <DialRow key={dial.id} dial={dial} onTurn={(value) => turn([[dial.id, value]])} />
            ))}
        </details>
      ))}
    </section>
  );
}

function DialRow({ dial, onTurn }: { readonly dial: PracticeDial; readonly onTurn: (value: number) => void }) {
  const value = dial.read();
  const name = nameOf(`dial.${dial.id}`);
  if (dial.kind === 'switch') {
    return (
      <label class="switch">
        <input type="checkbox" checked={value === 1} onChange={(e) => onTurn(e.currentTarget.checked ? 1 : 0)} />
        <span>{name}</span>
      </label>
    );
  }
  return (
    <label class="dial">
      <span>{name}</span>
      <input
        type="range"
        min={dial.min}
        max={dial.max}
        step={dial.step}
        value={value}
        onInput={(e) => onTurn(e.currentTarget.valueAsNumber)}
      />
      <output>
        {Math.round(value * 1000) / 1000}
        {nameOf(dial.unit) && dial.unit !== 'none' && dial.unit !== 'share' ? ` ${nameOf(dial.unit)}` : ''}
      </output>
    </label>
  );
}
