/**
 * Paints the player's reef over the whole of a canvas, the same for the same number of shells.
 * @param shells how many shells the reef holds, a whole number from 0
 */
export type DrawReef = (canvas: HTMLCanvasElement, shells: number) => void;
