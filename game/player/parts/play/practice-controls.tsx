import type { ComponentChildren } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { MovementTask } from '../../../movement/movement-task';
import { SIDES, type Side } from '../../../movement/side';
import { usePlayer, useSay } from '../../player-context';
import { Icon } from '../icon';
import { useEyeKeys } from './use-eye-keys';
import { useHoldToMove } from './use-hold-to-move';
import { useTouch } from './use-touch';

/** Loss of an eye's opening at the end of its slider, share of the opening. */
const MOST_JOINING_IN = 0.6;

interface PracticeControlsProps {
  readonly movement: MovementTask['movement'];
  /** During play the dials are hidden behind a handle, so that the lagoon is not covered. */
  readonly folded?: boolean;
}

/** Controls of the practice face: a dial and a key for the movement, for the co-movement of each eye, and for a blink. */
export function PracticeControls({ movement, folded = false }: PracticeControlsProps) {
  const { session } = usePlayer();
  const say = useSay();
  const touch = useTouch();
  const lead = session.lead();
  const [held, setHeld] = useState(0);
  const [joined, setJoined] = useState({ patientLeft: 0, patientRight: 0 });
  const byHand = lead !== null && lead.patient === 'hand';

  const move = useCallback(
    (share: number) => {
      setHeld(share);
      lead?.hold(share);
    },
    [lead],
  );
  const join = useCallback(
    (side: Side, share: number) => {
      setJoined((eyes) => ({ ...eyes, [side]: share }));
      lead?.joinIn(side, share * MOST_JOINING_IN);
    },
    [lead],
  );
  const press = useCallback((pressed: boolean) => move(pressed ? 1 : 0), [move]);
  const eye = useCallback((side: Side, pressed: boolean) => join(side, pressed ? 1 : 0), [join]);
  const blink = useCallback(() => lead?.blink(), [lead]);
  useHoldToMove(byHand ? press : null);
  useEyeKeys(byHand ? eye : null, blink);

  if (lead === null) return null;
  if (!byHand) return <p class="practice-watched soft">{say('practice.watching')}</p>;
  const dials = (
    <fieldset class="practice">
      <legend class={folded ? 'unseen' : undefined}>{say('practice.title')}</legend>
      <Dial
        word={say(`practice.move.${movement}`)}
        keyName={touch ? null : say('practice.space')}
        most={1.6}
        step={0.02}
        value={held}
        onTurn={move}
      />
      {SIDES.map((side) => (
        <Dial
          key={side}
          word={say(side === 'patientLeft' ? 'practice.leftEye' : 'practice.rightEye')}
          keyName={touch ? null : side === 'patientLeft' ? 'L' : 'R'}
          most={1}
          step={0.05}
          value={joined[side]}
          onTurn={(share) => join(side, share)}
        />
      ))}
      <div class="dial">
        <button type="button" class="button" aria-keyshortcuts="B" onClick={blink}>
          {say('practice.blink')}
        </button>
        {!touch && <Key>B</Key>}
      </div>
      <p class="soft keys">{say(touch ? 'practice.touch' : 'practice.key')}</p>
    </fieldset>
  );
  if (!folded) return dials;
  return (
    <details class="dials">
      <summary class="button">
        <Icon name="mask" />
        <span>{say('practice.title')}</span>
      </summary>
      {dials}
    </details>
  );
}

interface DialProps {
  readonly word: string;
  /** The key that does the same; null where there is no key. */
  readonly keyName: string | null;
  readonly most: number;
  readonly step: number;
  readonly value: number;
  readonly onTurn: (share: number) => void;
}

function Dial({ word, keyName, most, step, value, onTurn }: DialProps) {
  return (
    <label class="dial">
      <span>{word}</span>
      <input
        type="range"
        min="0"
        max={most}
        step={step}
        value={value}
        onInput={(event) => onTurn(Number(event.currentTarget.value))}
      />
      {keyName !== null && <Key>{keyName}</Key>}
    </label>
  );
}

function Key({ children }: { children: ComponentChildren }) {
  return (
    <span class="key" aria-hidden="true">
      {children}
    </span>
  );
}
