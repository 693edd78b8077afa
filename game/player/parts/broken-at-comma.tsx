import type { ComponentChildren } from 'preact';

/**
 * Words that break after their first comma when they need two lines, as a speaker would pause there. What follows the
 * comma stays together. Words without a comma are unchanged.
 */
export function brokenAtComma(words: string): ComponentChildren {
  const [first = '', ...rest] = words.split(', ');
  if (rest.length === 0) return words;
  return (
    <>
      {first}, <span class="together">{rest.join(', ')}</span>
    </>
  );
}
