import { createElement, options, type VNode } from 'preact';

/** Elements whose text is not an HTML element's own: a drawing's words, and what a page's reader never sees translated. */
const LEFT_ALONE: ReadonlySet<string> = new Set(['text', 'tspan', 'title', 'desc', 'style', 'script', 'textarea']);

/**
 * A browser's translator puts elements of its own in the place of the text nodes that it finds. Whoever then writes into the
 * old text nodes writes where nobody sees it: a sentence about the face would stand although it is no longer true. The pages
 * ask not to be translated, and for a translator that does not listen no words are held in text nodes of ours: an element's
 * words are its whole content, set anew when they change. Call once, before the first page is drawn.
 */
export function outliveTranslators(): void {
  const before = options.vnode;
  options.vnode = (vnode: VNode) => {
    if (typeof vnode.type === 'string' && !LEFT_ALONE.has(vnode.type)) {
      holdWords(vnode.props as { children?: unknown; textContent?: string });
    }
    before?.(vnode);
  };
}

function holdWords(props: { children?: unknown; textContent?: string }): void {
  const { children } = props;
  const several = Array.isArray(children) ? children : [children];
  if (!several.some(isText)) return;
  if (several.every((child) => isText(child) || isNothing(child))) {
    props.textContent = several.filter(isText).join('');
    delete props.children;
    return;
  }
  // Beside elements, words get one of their own; a gap never changes and is not translated.
  props.children = several.map((child) =>
    isText(child) && String(child).trim() !== '' ? createElement('span', null, String(child)) : child,
  );
}

const isText = (child: unknown): child is string | number => typeof child === 'string' || typeof child === 'number';
const isNothing = (child: unknown) => child === null || child === undefined || typeof child === 'boolean';
