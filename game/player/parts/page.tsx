import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface PageProps {
  /** Changes when another page is shown: the heading then takes the focus, so that a screen reader begins there. */
  readonly name: string;
  readonly title: string;
  readonly children: ComponentChildren;
  /**
   * `open` shows the lagoon beside the words; `sheet` puts the words on a panel; `whole` on a small panel, before a
   * picture that fills the window.
   */
  readonly ground?: 'open' | 'sheet' | 'whole';
}

/** Sets the focus on a page's heading: where the focused element is gone, a screen reader begins at the top again. */
export function focusHeading(name: string): void {
  document.getElementById(titleId(name))?.focus({ preventScroll: true });
}

const titleId = (name: string) => `title-${name}`;

/** One page of the player: a heading that takes the focus, and the page's content. */
export function Page({ name, title, children, ground = 'sheet' }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    // A long page before this one may have been scrolled: a new page is read from its top.
    document.scrollingElement?.scrollTo(0, 0);
  }, [name]);
  return (
    <section class={`page ${ground}`} data-page={name} aria-labelledby={titleId(name)}>
      <h1 id={titleId(name)} ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </section>
  );
}
