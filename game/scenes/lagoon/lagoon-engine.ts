import * as Phaser from 'phaser';

/** The engine, without what it leaves on the page after its end: its watch of the page, and two of its canvases. */
export class LagoonEngine extends Phaser.Game {
  protected override start(): void {
    const ended = new AbortController();
    this.events.once(Phaser.Core.Events.DESTROY, () => {
      ended.abort();
      // The engine forgets this helper for patterns, whose canvases lie in a pool of the whole page and hold scene, game and all.
      const { canvas, fillCanvas } = this.textures.tileSprite;
      // There are none where a graphics card draws.
      for (const one of [canvas, fillCanvas]) if (one) Phaser.Display.Canvas.CanvasPool.remove(one);
    });
    // The engine hands its listener to nobody, so what it adds while it starts is given an end here.
    const plain = document.addEventListener;
    document.addEventListener = (
      type: string,
      listener: EventListenerOrEventListenerObject,
      wish?: boolean | AddEventListenerOptions,
    ) => {
      const options = typeof wish === 'object' ? wish : { capture: wish === true };
      plain.call(document, type, listener, { ...options, signal: ended.signal });
    };
    try {
      super.start();
    } finally {
      Reflect.deleteProperty(document, 'addEventListener');
    }
    // Set for good as well, and held by the window after the end: the lagoon does not ask who has the focus.
    window.onblur = null;
    window.onfocus = null;
  }
}
