import { createElement, options, type VNode } from 'preact';

/** Elements that are left unchanged: texts of SVG drawings, and elements whose text no reader sees translated. */
const LEFT_ALONE: ReadonlySet<string> = new Set(['text', 'tspan', 'title', 'desc', 'style', 'script', 'textarea']);

/**
 * A browser's translator replaces the text nodes that it finds with elements of its own. Code that then writes into the
 * old text nodes changes nothing on the page: a sentence about the face would stay although it is no longer true. The
 * pages ask not to be translated. For translators that ignore this, our words are not kept in text nodes: the words of
 * an element are its whole content, set again when they change. Call once, before the first page is drawn.
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
