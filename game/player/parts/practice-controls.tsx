import { useCallback, useEffect, useState } from 'preact/hooks';
import { SIDES } from '../../movement/side';
import { usePlayer, useSay } from '../player-context';
import { useHoldToMove } from './use-hold-to-move';
import { useTouch } from './use-touch';

/** What an eye loses when its slider is at its end, share of its opening. */
const MOST_JOINING_IN = 0.6;

/** The practice face in a person's hand: a slider and the space bar move it, two sliders let an eye join in. */
export function PracticeControls() {
  const { sitting } = usePlayer();
  const say = useSay();
  const lead = sitting.lead();
  const touch = useTouch();
  const [held, setHeld] = useState(0);
  const [joined, setJoined] = useState({ patientLeft: 0, patientRight: 0 });
  const byHand = lead !== null && lead.patient === 'hand';

  const press = useCallback(
    (pressed: boolean) => {
      const share = pressed ? 1 : 0;
      setHeld(share);
      lead?.hold(share);
    },
    [lead],
  );
  useHoldToMove(byHand ? press : null);
  useEffect(() => {
    if (!byHand || lead === null) return;
    const down = (event: KeyboardEvent) => {
      if (!event.repeat && (event.key === 'b' || event.key === 'B')) lead.blink();
    };
    window.addEventListener('keydown', down);
    return () => window.removeEventListener('keydown', down);
  }, [byHand, lead]);

  if (lead === null) return null;
  if (!byHand) return <p class="practice soft">{say('practice.watching')}</p>;
  return (
    <fieldset class="practice">
      <legend>{say('practice.title')}</legend>
      <label>
        <span>{say('practice.move')}</span>
        <input
          type="range"
          min="0"
          max="1.6"
          step="0.02"
          value={held}
          onInput={(event) => {
            const share = Number(event.currentTarget.value);
            setHeld(share);
            lead.hold(share);
          }}
        />
      </label>
      {SIDES.map((side) => (
        <label key={side}>
          <span>{say(side === 'patientLeft' ? 'practice.leftEye' : 'practice.rightEye')}</span>
          <input
            type="range"
            min="0"
            max="1"
            step="0.05"
            value={joined[side]}
            onInput={(event) => {
              const share = Number(event.currentTarget.value);
              setJoined({ ...joined, [side]: share });
              lead.joinIn(side, share * MOST_JOINING_IN);
            }}
          />
        </label>
      ))}
      <button type="button" class="button" onClick={() => lead.blink()}>
        {say('practice.blink')}
      </button>
      <p class="soft keys">{say(touch ? 'practice.touch' : 'practice.key')}</p>
    </fieldset>
  );
}
