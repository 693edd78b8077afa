/**
 * Runs in the page before its own code: looks at every frame where each button of the page's content stands, and writes down one that
 * moves, or goes, after it could be pressed. Read with `movedButtons`.
 */
export function watchButtons(): void {
  const moved: string[] = [];
  let stood = new Map<Element, { page: Element; x: number; y: number }>();
  const placeOf = (button: HTMLElement) => {
    let [x, y] = [0, 0];
    // Not what is seen: a page that arrives softly is drawn elsewhere for a moment.
    for (let at: HTMLElement | null = button; at !== null; at = at.offsetParent as HTMLElement | null) {
      x += at.offsetLeft;
      y += at.offsetTop;
    }
    return { x, y };
  };
  const look = () => {
    const now: typeof stood = new Map();
    for (const page of document.querySelectorAll('[data-page]'))
      for (const button of page.querySelectorAll<HTMLElement>('button, a'))
        if (button.checkVisibility()) now.set(button, { page, ...placeOf(button) });
    for (const [button, was] of stood) {
      // Another page is another place.
      if (!was.page.isConnected) continue;
      const is = now.get(button);
      const by = is === undefined ? 'gone' : Math.max(Math.abs(is.x - was.x), Math.abs(is.y - was.y));
      if (by === 'gone' || by > 1) moved.push(`${was.page.getAttribute('data-page')}: ${button.textContent}: ${by}`);
    }
    stood = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  Object.assign(window, { movedButtons: moved });
}

/** The buttons that moved or went after they stood, in order, as page, words and distance [px]. Runs in the page. */
export function movedButtons(): readonly string[] {
  return (window as unknown as { movedButtons: readonly string[] }).movedButtons;
}
