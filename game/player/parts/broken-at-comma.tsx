import type { ComponentChildren } from 'preact';

/**
 * Words that break after their first comma where they need two lines: that is where a voice would. What follows it stays
 * together. Without a comma they are as they were.
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
