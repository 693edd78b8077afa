import { signal } from '@preact/signals';

/** Counts how often the window's size or the screen's density changed: a canvas that reads it is drawn anew when it rises. */
export const screenChanges = signal(0);
