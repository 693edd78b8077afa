import { createElement, options } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { outliveTranslators } from '../../game/app/outlive-translators';

const before = options.vnode;
afterEach(() => {
  if (before === undefined) delete options.vnode;
  else options.vnode = before;
});

const propsOf = (...children: never[]) =>
  createElement('p', null, ...children).props as unknown as Record<string, unknown>;

describe('words that outlive a translator', () => {
  it('are an element’s whole content, never a text node beside others', () => {
    outliveTranslators();
    expect(propsOf('soft' as never)).toEqual({ textContent: 'soft' });
    expect(propsOf('' as never)).toEqual({ textContent: '' });
    expect(propsOf('2' as never, ' ' as never, 3 as never, null as never, false as never)).toEqual({
      textContent: '2 3',
    });
    const icon = createElement('svg', null);
    const { children } = propsOf(icon as never, 'Go on' as never) as { children: { type: string; props: object }[] };
    expect(children[0]).toBe(icon);
    expect(children[1]).toMatchObject({ type: 'span', props: { textContent: 'Go on' } });
  });

  it('leave a drawing’s own words, and elements without words, as they are', () => {
    outliveTranslators();
    expect(createElement('title', null, 'a shell').props).toEqual({ children: 'a shell' });
    expect(propsOf(null as never)).toEqual({ children: null });
  });
});
