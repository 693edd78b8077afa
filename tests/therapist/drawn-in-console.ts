import { signal } from '@preact/signals';
import { type ComponentChildren, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Console } from '../../game/therapist/console';
import { ConsoleProvider } from '../../game/therapist/console-context';
import type { Theme } from '../../game/therapist/settings/appearance';
import { loadWords } from '../../game/therapist/words/load-words';

const spoken = signal(await loadWords('en'));

/** The text of a page that holds these parts, in English. `console`: as much of it as they ask for. */
export function drawnInConsole(children: ComponentChildren, console: unknown = {}): string {
  const value = { console: console as Console, spoken, speak: () => {}, theme: signal<Theme>('system') };
  return renderToString(h(ConsoleProvider, { value, children }));
}
