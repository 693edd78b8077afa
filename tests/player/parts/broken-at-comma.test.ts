import { type ComponentChildren, isValidElement } from 'preact';
import { describe, expect, it } from 'vitest';
import { brokenAtComma } from '../../../game/player/parts/broken-at-comma';
import { de } from '../../../game/player/words/de';
import { en } from '../../../game/player/words/en';

/** The words as they are read, with what stays together in square brackets. */
function read(node: ComponentChildren): string {
  if (Array.isArray(node)) return node.map(read).join('');
  if (!isValidElement(node)) return String(node);
  const { class: name, children } = node.props as { class?: string; children?: ComponentChildren };
  return name === 'together' ? `[${read(children)}]` : read(children);
}

describe('words that need two lines', () => {
  it.each([
    ['Stop, it hurts', 'Stop, [it hurts]'],
    ['Wait, one, two', 'Wait, [one, two]'],
    ['Pause', 'Pause'],
    ['1,5 s', '1,5 s'],
    ['', ''],
  ])('break after the comma, and only there: %j', (words, broken) => {
    expect(read(brokenAtComma(words))).toBe(broken);
  });

  it.each(Object.entries({ en, de }))(
    'keep every letter of the words on the button, in %s',
    (_, { 'bar.hurts': words }) => {
      expect(read(brokenAtComma(words))).toMatch(/^[^[]+, \[[^\]]+\]$/);
      expect(read(brokenAtComma(words)).replace(/[[\]]/g, '')).toBe(words);
    },
  );
});
