/**
 * Shows the player's reef over the whole of a canvas, the same for the same number of shells, and keeps it fine and whole
 * while the canvas or the screen's density changes. `data-painted` stands on the canvas once it shows.
 * @param shells how many shells the reef holds, a whole number from 0
 * @returns the way to end it
 */
export type ShowReef = (canvas: HTMLCanvasElement, shells: number) => () => void;
