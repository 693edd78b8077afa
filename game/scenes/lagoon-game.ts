import * as Phaser from 'phaser';
import type { PlaySignal } from '../play/play-signal';
import type { LagoonOptions, LagoonView } from '../ports/lagoon-view';
import { FrameWatch } from './frame-watch';
import { LagoonStageScene } from './lagoon-stage-scene';
import { softwareGraphics } from './software-graphics';

/** Finest drawing, canvas pixels per CSS pixel: more is not seen and costs light machines their frame rate. */
const FINEST = { full: 2, plain: 1.5 } as const;
/** Frames a second of the plain lagoon; leaves the tracker room. */
const PLAIN_FRAMES_PER_S = 30;
/** A new layout waits until a turning screen has settled, ms. */
const SETTLE_MS = 180;

type Renderer = 'webgl' | 'canvas';

/** The lagoon as a running engine; made anew, plainer, when the machine or its graphics cannot keep up. */
export class LagoonGame implements LagoonView {
  private game: Phaser.Game | null = null;
  private stage: LagoonStageScene | null = null;
  private quality: 'full' | 'plain' = 'plain';
  private asleep = false;
  private gone = false;
  private losses = 0;
  private readonly watcher: ResizeObserver;
  private settling: ReturnType<typeof setTimeout> | undefined;
  private lastSignal: PlaySignal | null = null;

  constructor(
    private readonly parent: HTMLElement,
    private options: LagoonOptions,
    private readonly onLost: () => void,
  ) {
    this.watcher = new ResizeObserver(() => this.settle());
  }

  /** Starts the best lagoon this machine can draw. Calls `onLost` when it can draw none. */
  async open(): Promise<void> {
    await this.start(this.wantedQuality());
    this.watcher.observe(this.parent);
  }

  show(signal: PlaySignal): void {
    this.lastSignal = signal;
    if (this.stage) this.stage.signal = signal;
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
    if (asleep) this.game?.loop.sleep();
    else this.game?.loop.wake();
  }

  destroy(): void {
    this.gone = true;
    this.watcher.disconnect();
    clearTimeout(this.settling);
    this.stop();
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
    this.quality = quality;
    try {
      await this.boot(quality === 'full' ? 'webgl' : 'canvas');
    } catch (error) {
      if (quality === 'full') await this.start('plain');
      else this.lose(error);
    }
  }

  private async boot(renderer: Renderer): Promise<void> {
    const density = () => Math.min(window.devicePixelRatio || 1, FINEST[this.quality]);
    const stage = new LagoonStageScene(this.quality, this.options, density);
    const size = this.size();
    const game = await new Promise<Phaser.Game>((resolve) => {
      new Phaser.Game({
        type: renderer === 'webgl' ? Phaser.WEBGL : Phaser.CANVAS,
        parent: this.parent,
        width: size.width * density(),
        height: size.height * density(),
        backgroundColor: '#0f1b3d',
        banner: false,
        audio: { noAudio: true },
        input: { keyboard: false, mouse: false, touch: false, gamepad: false },
        scale: { mode: Phaser.Scale.NONE, zoom: 1 / density() },
        fps: this.quality === 'plain' ? { limit: PLAIN_FRAMES_PER_S } : {},
        // One texture a batch: the engine picks among several by comparing interpolated numbers for equality, and on
        // drivers that round differently pictures then get holes.
        render: { antialias: true, powerPreference: 'low-power', maxTextures: 1 },
        scene: stage,
        callbacks: { postBoot: resolve },
      });
    });
    this.game = game;
    game.canvas.setAttribute('aria-hidden', 'true');
    game.canvas.style.pointerEvents = 'none';
    game.canvas.style.display = 'block';
    if (renderer === 'webgl') {
      game.canvas.addEventListener('webglcontextlost', () => this.recover(game), { once: true });
    }
    await new Promise<void>((resolve) => {
      if (stage.sys?.isActive()) resolve();
      else game.events.once(Phaser.Core.Events.STEP, () => resolve());
    });
    if (this.lastSignal) stage.signal = this.lastSignal;
    await stage.enter(this.options);
    this.stage = stage;
    if (this.quality === 'full' && this.options.quality === 'auto') this.watchFrames(game);
    if (this.asleep) game.loop.sleep();
  }

  /** With `auto`, a lagoon that stays behind the display is drawn plainly from then on. */
  private watchFrames(game: Phaser.Game): void {
    const watch = new FrameWatch();
    game.events.on(Phaser.Core.Events.PRE_STEP, (_time: number, deltaMs: number) => {
      if (this.game !== game || this.asleep || watch.step(deltaMs) !== 'slow') return;
      game.events.off(Phaser.Core.Events.PRE_STEP);
      void this.start('plain');
    });
  }

  /** A lost graphics context: a fresh one is tried once, then the lagoon goes on without WebGL. */
  private recover(game: Phaser.Game): void {
    if (this.gone || this.game !== game) return;
    this.losses++;
    void this.start(this.wantedQuality());
  }

  private lose(error: unknown): void {
    if (this.gone) return;
    this.gone = true;
    this.stop();
    console.warn('The lagoon cannot be drawn:', error);
    this.onLost();
  }

  private stop(): void {
    const game = this.game;
    this.game = null;
    this.stage = null;
    if (!game) return;
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

  private settle(): void {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      const { game, stage } = this;
      if (!game || !stage || this.gone) return;
      const density = Math.min(window.devicePixelRatio || 1, FINEST[this.quality]);
      const { width, height } = this.size();
      const w = Math.round(width * density);
      const h = Math.round(height * density);
      if (game.scale.width === w && game.scale.height === h) return;
      game.scale.setZoom(1 / density);
      game.scale.resize(w, h);
      void stage.refit().catch((error: unknown) => this.lose(error));
    }, SETTLE_MS);
  }

  private size(): { readonly width: number; readonly height: number } {
    return { width: Math.max(200, this.parent.clientWidth), height: Math.max(200, this.parent.clientHeight) };
  }
}
