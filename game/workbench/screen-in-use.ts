import { signal } from '@preact/signals';

/** The window's size and the screen's density in words: a canvas that reads it is drawn anew when one of them changes. */
export const screenInUse = signal('');
