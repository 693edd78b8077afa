import { useState } from 'preact/hooks';
import { QUIET_REGIONS } from '../../movement/co-movement/quiet-region';
import { SIDES } from '../../movement/side';
import type { PracticeDial } from '../../ports/practice-dials';
import { useNames, useSay } from '../console-context';
import { regionName } from './region-name';
import type { TryPractice } from './try-ports';

/** Dials that a simulated patient turns in each attempt: a person who turns one of them leads from then on. */
const LEADING: readonly string[] = ['target', 'speed'];

/** A dial for everything about the simulated patient. `onLead`: called when a person begins to lead by hand. */
export function PatientDials({ practice, onLead }: { practice: TryPractice; onLead: () => void }) {
  const say = useSay();
  const [, turned] = useState(0);
  const turn = (dial: PracticeDial, value: number) => {
    if (LEADING.includes(dial.id)) onLead();
    dial.turn(value);
    turned((times) => times + 1);
  };
  const groups = [...new Set(practice.dials.map(({ group }) => group))];
  return (
    <section class="card dials">
      <h3>{say('try.dials')}</h3>
      {groups.map((group) => (
        <details key={group}>
          <summary>{say(`dials.${group}`)}</summary>
          {practice.dials
            .filter((dial) => dial.group === group)
            .map((dial) => (
              <DialRow key={dial.id} dial={dial} onTurn={(value) => turn(dial, value)} />
            ))}
        </details>
      ))}
    </section>
  );
}

function DialRow({ dial, onTurn }: { dial: PracticeDial; onTurn: (value: number) => void }) {
  const say = useSay();
  const name = useDialName()(dial.id);
  const value = dial.read();
  if (dial.kind === 'switch') {
    return (
      <label class="dial">
        <span>{name}</span>
        <input
          type="checkbox"
          checked={value === 1}
          onChange={(event) => onTurn(event.currentTarget.checked ? 1 : 0)}
        />
      </label>
    );
  }
  return (
    <label class="dial">
      <span>{name}</span>
      <input
        type="range"
        {...{ min: dial.min, max: dial.max, step: dial.step, value }}
        onInput={(event) => onTurn(event.currentTarget.valueAsNumber)}
      />
      <output>
        {dial.unit === 'share' ? Math.round(100 * value) : Math.round(100 * value) / 100} {say(`dialUnit.${dial.unit}`)}
      </output>
    </label>
  );
}

/** `reach.patientLeft` in words: the name, and the side where it has one. */
function useDialName(): (id: string) => string {
  const say = useSay();
  const names = useNames();
  return (id) => {
    const parts = id.split('.');
    const side = SIDES.find((one) => parts.includes(one));
    const region = QUIET_REGIONS.find((one) => parts.includes(one));
    if (side !== undefined && region !== undefined) return regionName(names, region, side);
    const what = say(`dial.${parts.filter((part) => part !== side).join('.')}` as 'dial.target');
    return side === undefined ? what : `${what}, ${names.side[side]}`;
  };
}
