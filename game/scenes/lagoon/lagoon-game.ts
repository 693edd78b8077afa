import * as Phaser from 'phaser';
import { DRAWING_STEPS, type DrawingStep, STEP_WITHOUT_TRACKER } from '../../play/drawing/drawing-steps';
import type { PlaySignal } from '../../play/play-signal';
import type { LagoonOptions, LagoonView } from '../../ports/lagoon-view';
import { LagoonStageScene } from '../lagoon-stage-scene';
import { type CanvasFit, canvasFit } from './canvas-fit';
import { DrawingClock } from './drawing-clock';
import { FrameWatch } from './frame-watch';
import { LagoonEngine } from './lagoon-engine';
import { softwareGraphics } from './software-graphics';
import { watchPlace } from './watch-place';

/** Highest density of the drawing, canvas pixels per CSS pixel: more cannot be seen and slows weak machines down. */
const FINEST = { full: 2, plain: 1.5 } as const;
/** A new layout waits this long, until a turning screen has settled, ms. */
const SETTLE_MS = 180;

type Renderer = 'webgl' | 'canvas';

/** The lagoon as a running engine; it is restarted in plain quality when the machine or its graphics cannot keep up. */
export class LagoonGame implements LagoonView {
  private game: Phaser.Game | null = null;
  private stage: LagoonStageScene | null = null;
  private quality: 'full' | 'plain' = 'plain';
  /** How much of the plain lagoon is drawn. */
  private step: DrawingStep;
  /** Null in full quality: a graphics card draws every display frame. */
  private clock: DrawingClock | null = null;
  private asleep = false;
  private gone = false;
  private losses = 0;
  /** Number of engines begun: an engine that is no longer the newest ends as soon as it has booted. */
  private begun = 0;
  private endWatching: (() => void) | null = null;
  private settling: ReturnType<typeof setTimeout> | undefined;
  private lastSignal: PlaySignal | null = null;

  constructor(
    private readonly parent: HTMLElement,
    private options: LagoonOptions,
    private readonly onLost: () => void,
  ) {
    this.step = options.drawing ?? DRAWING_STEPS[STEP_WITHOUT_TRACKER];
  }

  /** Starts the best lagoon that this machine can draw. Calls `onLost` when it can draw none. */
  async open(): Promise<void> {
    // Before the start: what turns while the engine boots is seen as well.
    this.endWatching = watchPlace(this.parent, () => this.settle());
    await this.start(this.wantedQuality());
  }

  show(signal: PlaySignal): void {
    this.lastSignal = signal;
    if (!this.stage) return;
    this.stage.signal = signal;
    this.clock?.news();
  }

  drawBy(step: DrawingStep): void {
    this.step = step;
    this.clock?.setRate(step.framesPerS);
    this.follow();
  }

  async enter(options: LagoonOptions): Promise<void> {
    const rebuild =
      options.quality !== this.options.quality ||
      options.highContrast !== this.options.highContrast ||
      options.reducedMotion !== this.options.reducedMotion;
    this.options = options;
    if (this.gone) return;
    if (rebuild || !this.stage) await this.start(this.wantedQuality());
    else await this.stage.enter(options).catch((error: unknown) => this.lose(error));
  }

  setAsleep(asleep: boolean): void {
    this.asleep = asleep;
    if (this.clock) this.clock.setAsleep(asleep);
    else if (asleep) this.game?.loop.sleep();
    else this.game?.loop.wake();
  }

  destroy(): void {
    this.end();
  }

  /** The engine and its stage, for the gallery and the tests. */
  get inside(): {
    readonly game: Phaser.Game;
    readonly stage: LagoonStageScene;
    readonly quality: 'full' | 'plain';
  } | null {
    return this.game && this.stage ? { game: this.game, stage: this.stage, quality: this.quality } : null;
  }

  private wantedQuality(): 'full' | 'plain' {
    if (this.options.quality === 'plain' || this.losses > 1) return 'plain';
    const graphics = softwareGraphics();
    if (graphics === 'none') return 'plain';
    return this.options.quality === 'auto' && graphics === 'software' ? 'plain' : 'full';
  }

  private async start(quality: 'full' | 'plain'): Promise<void> {
    this.stop();
    if (this.gone) return;
    const turn = ++this.begun;
    this.quality = quality;
    try {
      await this.boot(quality === 'full' ? 'webgl' : 'canvas', turn);
    } catch (error) {
      if (turn !== this.begun) return;
      if (quality === 'full') await this.start('plain');
      else this.lose(error);
    }
  }

  private async boot(renderer: Renderer, turn: number): Promise<void> {
    const fit = this.fit();
    const stage = new LagoonStageScene(this.quality, this.options, fit.density, this.scenery(), (error) => {
      if (turn === this.begun) this.lose(error);
    });
    const game = await new Promise<Phaser.Game>((resolve) => {
      new LagoonEngine({
        type: renderer === 'webgl' ? Phaser.WEBGL : Phaser.CANVAS,
        parent: this.parent,
        width: fit.width,
        height: fit.height,
        backgroundColor: '#0f1b3d',
        banner: false,
        audio: { noAudio: true },
        input: { keyboard: false, mouse: false, touch: false, gamepad: false },
        scale: { mode: Phaser.Scale.NONE },
        // One texture a batch: the engine picks among several by comparing interpolated numbers for equality, and on
        // drivers that round differently pictures then get holes.
        // The painted lagoon covers the whole canvas: nothing has to be wiped before it.
        render: {
          ...{ antialias: true, powerPreference: 'low-power', maxTextures: 1 },
          clearBeforeRender: renderer === 'webgl',
        },
        scene: stage,
        callbacks: { postBoot: resolve },
      });
    });
    // Its page was left, or another engine was begun, while this one booted.
    if (turn !== this.begun) return endEngine(game);
    this.game = game;
    game.canvas.setAttribute('aria-hidden', 'true');
    game.canvas.style.pointerEvents = 'none';
    game.canvas.style.display = 'block';
    wear(game.canvas, fit);
    if (renderer === 'webgl') {
      game.canvas.addEventListener('webglcontextlost', () => this.recover(game), { once: true });
    }
    await new Promise<void>((resolve) => {
      if (stage.sys?.isActive()) return resolve();
      game.events.once(Phaser.Core.Events.STEP, () => resolve());
      // Ended before its first step: nobody must wait for that step.
      game.events.once(Phaser.Core.Events.DESTROY, () => resolve());
    });
    if (turn !== this.begun) return;
    // What is drawn at a rate of its own is drawn first when it is whole.
    if (this.quality === 'plain') game.loop.sleep();
    if (this.lastSignal) stage.signal = this.lastSignal;
    await stage.enter(this.options);
    if (turn !== this.begun) return;
    this.stage = stage;
    // Until its first picture the page may show what is behind the canvas.
    game.events.once(Phaser.Core.Events.POST_RENDER, () => {
      game.canvas.dataset.drawn = '';
    });
    this.follow();
    if (this.quality === 'full' && this.options.quality === 'auto') this.watchFrames(game);
    if (this.quality === 'plain') this.clock = new DrawingClock(game, this.step.framesPerS);
    if (this.asleep) this.setAsleep(true);
  }

  /** With `auto`, a lagoon whose frames are too slow is restarted in plain quality. */
  private watchFrames(game: Phaser.Game): void {
    const watch = new FrameWatch();
    game.events.on(Phaser.Core.Events.PRE_STEP, (_time: number, deltaMs: number) => {
      if (this.game !== game || this.asleep || watch.step(deltaMs) !== 'slow') return;
      game.events.off(Phaser.Core.Events.PRE_STEP);
      void this.start('plain');
    });
  }

  /** After a lost graphics context: tries a new one once, then the lagoon goes on without WebGL. */
  private recover(game: Phaser.Game): void {
    if (this.gone || this.game !== game) return;
    this.losses++;
    void this.start(this.wantedQuality());
  }

  private lose(error: unknown): void {
    if (this.gone) return;
    this.end();
    console.warn('The lagoon cannot be drawn:', error);
    this.onLost();
  }

  private end(): void {
    this.gone = true;
    this.endWatching?.();
    clearTimeout(this.settling);
    this.stop();
  }

  private stop(): void {
    this.begun++;
    this.clock?.end();
    this.clock = null;
    const game = this.game;
    this.game = null;
    this.stage = null;
    if (game) endEngine(game);
  }

  private settle(): void {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.follow(), SETTLE_MS);
  }

  /** Fits canvas and layout to the present size of the element; does nothing where they already fit. */
  private follow(): void {
    const { game, stage } = this;
    if (!game || !stage || this.gone) return;
    const fit = this.fit();
    wear(game.canvas, fit);
    const fits = game.scale.width === fit.width && game.scale.height === fit.height && stage.density === fit.density;
    if (fits && stage.scenery === this.scenery()) return;
    stage.density = fit.density;
    stage.scenery = this.scenery();
    game.scale.resize(fit.width, fit.height);
    // The engine writes a size of its own onto the canvas.
    wear(game.canvas, fit);
    const refitted = stage.refit().then(() => {
      // A canvas of a new size is empty, and asleep the engine would not fill it.
      if (this.asleep && this.game === game) game.step(performance.now(), 0);
    });
    refitted.catch((error: unknown) => this.lose(error));
  }

  private fit(): CanvasFit {
    return canvasFit(this.parent, window.devicePixelRatio, FINEST[this.quality]);
  }

  private scenery(): DrawingStep['scenery'] {
    return this.drawn().scenery;
  }

  /** On a machine with a graphics card nothing is taken away. */
  private drawn(): DrawingStep {
    return this.quality === 'plain' ? this.step : DRAWING_STEPS[0];
  }
}

/** The only place where the shown size of the canvas is set, whatever zoom the engine assumes. */
function wear({ style }: HTMLCanvasElement, { cssWidth, cssHeight }: CanvasFit): void {
  style.width = `${cssWidth}px`;
  style.height = `${cssHeight}px`;
}

function endEngine(game: Phaser.Game): void {
  let ended = false;
  game.events.once(Phaser.Core.Events.DESTROY, () => {
    ended = true;
  });
  game.destroy(true);
  // The engine ends in its next step; asleep it would never take one.
  setTimeout(() => {
    if (!ended) game.step(performance.now(), 0);
  });
}
