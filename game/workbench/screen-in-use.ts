import { signal } from '@preact/signals';

/** The window's size and the screen's density as text: a canvas that reads it is drawn again when one of them changes. */
export const screenInUse = signal('');
