/**
 * Shows the player's reef over the whole of a canvas, the same for the same number of shells, and redraws it when the
 * canvas or the screen's density changes. The canvas gets `data-painted` once the reef is shown.
 * @param shells how many shells the reef holds, a whole number from 0
 * @returns the way to end it
 */
export type ShowReef = (canvas: HTMLCanvasElement, shells: number) => () => void;
