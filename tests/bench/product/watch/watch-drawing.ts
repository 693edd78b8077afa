/**
 * Notes for each answer of the tracker the first frame after it in which the lagoon's canvas was drawn. That frame's end is when its
 * scripts are through and the browser takes the drawing over; when it lights up on a screen cannot be seen from inside a page.
 */
export function watchDrawing(): void {
  const watch = window.pageWatch;

  const drawn = (canvas: HTMLCanvasElement | OffscreenCanvas): void => {
    const shown = watch.undrawn;
    if (shown.length === 0 || !(canvas instanceof HTMLCanvasElement) || canvas.closest('.stage') === null) return;
    watch.undrawn = [];
    const { port1, port2 } = new MessageChannel();
    // A message waits until the frame's own scripts are through.
    port1.onmessage = () => {
      for (const look of shown) look.drawnMs = performance.now();
      port1.close();
    };
    port2.postMessage(null);
  };

  // Drawn by the processor, a frame consists of pictures; by a card, the engine clears its canvas first.
  const pen = CanvasRenderingContext2D.prototype;
  const plainDraw = pen.drawImage;
  pen.drawImage = function drawWatched(this: CanvasRenderingContext2D, ...what: unknown[]) {
    Reflect.apply(plainDraw, this, what);
    drawn(this.canvas);
  } as typeof plainDraw;
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
    const plain = prototype.clear;
    prototype.clear = function clearWatched(mask) {
      plain.call(this, mask);
      drawn(this.canvas);
    };
  }
}
