import { useEffect } from 'preact/hooks';

/** Elements that use a press of finger or mouse themselves. */
const OWN_PRESS = 'button, select, input, textarea, a, label, summary, .practice, dialog';
/** Elements that use the space bar themselves; a slider leaves it to the movement. */
const OWN_SPACE = 'button, select, input:not([type=range]), textarea, a, summary, dialog';

/**
 * A press anywhere on the page moves the practice face while it lasts: space bar, finger, mouse or pen. `press`: called
 * with true when the press begins and with false when it ends, also when it is cut off (by another window, or a gesture
 * of the system). Presses are ignored while `press` is null.
 */
export function useHoldToMove(press: ((held: boolean) => void) | null): void {
  useEffect(() => {
    if (press === null) return;
    let pointer: number | null = null;
    let space: 'up' | 'down' = 'up';
    const keyDown = (event: KeyboardEvent) => {
      if (event.key !== ' ' || event.repeat || within(event.target, OWN_SPACE)) return;
      event.preventDefault();
      space = 'down';
      press(true);
    };
    // Wherever the focus is by now, in a dialog too: what was pressed here ends here.
    const keyUp = (event: KeyboardEvent) => {
      if (event.key !== ' ' || space === 'up') return;
      space = 'up';
      press(false);
    };
    const pointerDown = (event: PointerEvent) => {
      if (pointer !== null || event.button !== 0 || within(event.target, OWN_PRESS)) return;
      pointer = event.pointerId;
      press(true);
    };
    const pointerEnd = (event: PointerEvent) => {
      if (event.pointerId !== pointer) return;
      pointer = null;
      press(false);
    };
    const away = () => {
      if (pointer === null && space === 'up') return;
      pointer = null;
      space = 'up';
      press(false);
    };
    // A long press opens no menu here.
    const menu = (event: Event) => {
      if (!within(event.target, OWN_PRESS)) event.preventDefault();
    };
    window.addEventListener('keydown', keyDown);
    window.addEventListener('keyup', keyUp);
    window.addEventListener('pointerdown', pointerDown);
    window.addEventListener('pointerup', pointerEnd);
    window.addEventListener('pointercancel', pointerEnd);
    window.addEventListener('blur', away);
    window.addEventListener('contextmenu', menu);
    document.documentElement.dataset.press = 'hold';
    return () => {
      window.removeEventListener('keydown', keyDown);
      window.removeEventListener('keyup', keyUp);
      window.removeEventListener('pointerdown', pointerDown);
      window.removeEventListener('pointerup', pointerEnd);
      window.removeEventListener('pointercancel', pointerEnd);
      window.removeEventListener('blur', away);
      window.removeEventListener('contextmenu', menu);
      delete document.documentElement.dataset.press;
      away();
    };
  }, [press]);
}

function within(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
