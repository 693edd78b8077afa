import { useEffect } from 'preact/hooks';
import type { Side } from '../../../movement/side';

/** Elements that letters are typed into. */
const TYPED_INTO = 'select, textarea, input:not([type=range], [type=radio], [type=checkbox])';
const EYE_OF: Readonly<Record<string, Side>> = { l: 'patientLeft', r: 'patientRight' };

/**
 * The letter keys of the practice face: L and R make the left or the right eye co-move while they are held, B blinks.
 * Keys are ignored while `eye` is null.
 */
export function useEyeKeys(eye: ((side: Side, held: boolean) => void) | null, blink: () => void): void {
  useEffect(() => {
    if (eye === null) return;
    const own = ({ target, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
      !ctrlKey && !metaKey && !altKey && !(target instanceof Element && target.closest(TYPED_INTO));
    const down = (event: KeyboardEvent) => {
      if (event.repeat || !own(event)) return;
      const side = EYE_OF[event.key.toLowerCase()];
      if (side !== undefined) eye(side, true);
      if (event.key.toLowerCase() === 'b') blink();
    };
    const up = (event: KeyboardEvent) => {
      const side = EYE_OF[event.key.toLowerCase()];
      if (side !== undefined) eye(side, false);
    };
    const away = () => {
      for (const side of Object.values(EYE_OF)) eye(side, false);
    };
    window.addEventListener('keydown', down);
    window.addEventListener('keyup', up);
    window.addEventListener('blur', away);
    return () => {
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
      window.removeEventListener('blur', away);
    };
  }, [eye, blink]);
}
