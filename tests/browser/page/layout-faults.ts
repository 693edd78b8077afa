import type { Page } from 'playwright-core';

/**
 * What of the page's layout a person would stumble over, one line each: words or controls that lie over each other, that
 * reach beyond the window or are cut off, short words that are broken, and controls that cannot be reached because something else lies on them. The picture of
 * the play is the ground that all of it lies on.
 */
export async function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth + 1) faults.push('the page is wider than the window');
    const scope = document.querySelector('dialog[open]') ?? document.getElementById('app');
    const name = (part: Element) => `${part.tagName.toLowerCase()} "${(part.textContent ?? '').slice(0, 30)}"`;
    const seen = (part: Element) => !part.closest('.unseen, [hidden], .bar-word') && part.checkVisibility();

    // What sticks to the window's edge travels over the page by design: here everything stands where it belongs, and below it
    // is seen that all of it can be reached.
    const sticking = [...(scope?.querySelectorAll<HTMLElement>('.row.handed, .warm') ?? [])];
    for (const part of sticking) part.style.position = 'static';
    const parts = [
      ...(scope?.querySelectorAll(
        'button, select, p, h1, h2, li, legend, summary, .dial, .camera-sign, .practice-face, video',
      ) ?? []),
    ]
      .filter(seen)
      .map((part) => ({ part, box: part.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 2 && box.height > 2);
    for (const [i, a] of parts.entries()) {
      if (a.box.right > innerWidth + 1 || a.box.left < -1) faults.push(`${name(a.part)} reaches beyond the window`);
      const hides = (part: Element) => /hidden|clip/.test(getComputedStyle(part).overflow);
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = a.part;
      const overfull = scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;
      if (overfull && hides(a.part)) faults.push(`${name(a.part)} is cut off`);
      for (
        let around = a.part.parentElement;
        around !== null && around !== document.body;
        around = around.parentElement
      ) {
        const room = around.getBoundingClientRect();
        const past = a.box.bottom > room.bottom + 1 || a.box.top < room.top - 1 || a.box.right > room.right + 1;
        if (past && hides(around)) faults.push(`${name(a.part)} is cut off by what is around it`);
      }
      for (const b of parts.slice(i + 1)) {
        if (a.part.contains(b.part) || b.part.contains(a.part)) continue;
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (wide > 2 && high > 2) faults.push(`${name(a.part)} lies over ${name(b.part)}`);
      }
    }

    for (const word of brokenWords()) faults.push(`"${word}" is broken within the word`);

    for (const part of sticking) part.style.position = '';

    /** Short words that stand in two lines: they have not the room for themselves. */
    function brokenWords(): readonly string[] {
      const broken: string[] = [];
      const range = document.createRange();
      const texts = document.createTreeWalker(scope ?? document.body, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        if (text.parentElement === null || !seen(text.parentElement)) continue;
        // A longer one is a compound that may be divided, and so is the name of a file.
        const words = (text.textContent ?? '').matchAll(/(?<![^\s“(])\p{L}{2,12}(?=[.,;:?!)”]*(?:\s|$))/gu);
        for (const { 0: word, index } of words) {
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const lines = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top));
          if (new Set(lines).size > 1) broken.push(word);
        }
      }
      return broken;
    }

    const controls = scope?.querySelectorAll<HTMLElement>('button:enabled, select, input, summary, a[href]') ?? [];
    for (const control of controls) {
      // A field that is not drawn itself is reached through its label.
      const target = seen(control) ? control : control.closest('label');
      if (target === null || !seen(target)) continue;
      target.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      const { left, top, width, height } = target.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      const reached =
        hit !== null && (target.contains(hit) || hit.contains(target) || hit.closest('label')?.contains(target));
      if (!reached)
        faults.push(`${name(target)} cannot be reached: ${hit === null ? 'out of sight' : name(hit)} is there`);
    }
    document.scrollingElement?.scrollTo(0, 0);
    return faults;
  });
}

/** The screens on which the main button of every page is in sight at once. */
const SCREENS = [
  { width: 360, height: 640 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 768, height: 1024 },
] as const;

/** On which screens the main button of the page or dialog that stands is not whole in sight without scrolling, one line each. */
export async function mainButtonFaults(page: Page): Promise<readonly string[]> {
  const before = page.viewportSize();
  const faults: string[] = [];
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    faults.push(
      ...(await page.evaluate(() => {
        const scope = document.querySelector('dialog[open]') ?? document.getElementById('app');
        const button = [...(scope?.querySelectorAll('.warm') ?? [])].find((one) => one.checkVisibility());
        if (button === undefined) return [];
        const scroller = scope?.matches('dialog') ? scope : document.scrollingElement;
        scroller?.scrollTo(0, 0);
        const { left, top, bottom, width, height } = button.getBoundingClientRect();
        const called = `"${(button.textContent ?? '').slice(0, 30)}" at ${innerWidth} x ${innerHeight}`;
        if (top < -1 || bottom > innerHeight + 1)
          return [`the main button ${called} is out of sight without scrolling`];
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        return hit !== null && button.contains(hit) ? [] : [`something lies on the main button ${called}`];
      })),
    );
  }
  if (before !== null) await page.setViewportSize(before);
  return faults;
}
