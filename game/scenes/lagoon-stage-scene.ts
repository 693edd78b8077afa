import * as Phaser from 'phaser';
import type { DrawingStep } from '../play/drawing/drawing-steps';
import type { PlaySignal } from '../play/play-signal';
import type { LagoonOptions } from '../ports/lagoon-view';
import { ArtShelf } from './art/art-shelf';
import { Painter } from './art/painter';
import { Sleepers } from './characters/sleepers/sleepers';
import { type Layout, layoutFor } from './layout';
import { Mood } from './mood';
import type { LivingScene } from './scene-definition';
import { sceneOf } from './scene-registry';
import { Stage } from './stage';
import { BodyOfWater } from './water/body-of-water';

/** The play signal that is shown before the first real one. */
const BEFORE_PLAY: PlaySignal = {
  phase: 'ready',
  activation: 0,
  band: { low: 0.4, high: 0.6 },
  calm: 0,
  flow: 'flowing',
  stirring: {},
  progress: 0,
  light: 0,
  holdProgress: 0,
  cue: null,
};

/** Longest time step of the lagoon, s: after a stall the world goes on from where it was instead of jumping. */
const LONGEST_STEP_S = 0.1;

/** The only engine scene: the shared water stays, the living part is built again for each game. */
export class LagoonStageScene extends Phaser.Scene {
  signal: PlaySignal = BEFORE_PLAY;
  private mood = new Mood(BEFORE_PLAY);
  private painter: Painter | null = null;
  private shelf: ArtShelf | null = null;
  private body: BodyOfWater | null = null;
  private stage: Stage | null = null;
  private sleepers: Sleepers | null = null;
  private living: LivingScene | null = null;
  private layout: Layout | null = null;
  private entering = 0;

  constructor(
    private readonly quality: 'full' | 'plain',
    private options: LagoonOptions,
    /** Canvas pixels per CSS pixel. */
    public density: number,
    /** What grows in the lagoon, from the next layout on. */
    public scenery: DrawingStep['scenery'],
    /** Called once when the scene can no longer be drawn. */
    private readonly onBroken: (error: unknown) => void,
  ) {
    super('lagoon');
  }

  /** Builds the scene that the options name. Rejects when its art cannot be loaded. */
  async enter(options: LagoonOptions): Promise<void> {
    const visit = ++this.entering;
    const definition = sceneOf(options.scene);
    this.options = options;
    const contrast = options.highContrast ? 'high' : 'normal';
    const motion = options.reducedMotion ? 'reduced' : 'full';
    const layout = layoutFor(this.scale.width, this.scale.height, this.density, options.covered);
    this.painter ??= new Painter(this.textures);
    this.shelf ??= new ArtShelf(this.textures, contrast);
    const shelf = this.shelf;
    const sleeperArt = Sleepers.artFor(options.sleepers);
    const finest = Math.max(layout.creature.size, layout.unit * 40);
    await Promise.all([
      ...definition.art.map((name) => shelf.put(name, (drawing) => Math.min(4, (finest * 1.1) / drawing.width))),
      ...sleeperArt.map((name) => shelf.put(name, (drawing) => (layout.unit * 13) / drawing.width)),
    ]);
    if (visit !== this.entering) return;
    this.leave();
    this.body ??= new BodyOfWater(this, this.painter, { quality: this.quality, motion, contrast });
    const isOpening = this.layout === null;
    for (const _ of this.body.fit(layout, definition.look, this.scenery)) {
      if (!isOpening) continue;
      // The tracker gets its pictures from the page's thread: half a second without a turn would be half a second without a picture.
      await aTurn();
      if (visit !== this.entering) return;
    }
    this.layout = layout;
    this.stage = new Stage(this, layout, this.quality, motion, contrast, this.painter, shelf, options.shells ?? 0);
    this.sleepers = new Sleepers(this.stage, options.sleepers);
    this.living = definition.build(this.stage);
    this.mood = new Mood(this.signal);
    shelf.clear(new Set([...definition.art, ...sleeperArt]));
    this.draw(0);
  }

  override update(_time: number, deltaMs: number): void {
    try {
      this.draw(Math.min(LONGEST_STEP_S, deltaMs / 1000));
    } catch (error) {
      // Thrown on, it would end the engine's loop: a picture that stands still while play goes on.
      this.living = null;
      this.onBroken(error);
    }
  }

  /** Lays everything out again for the current canvas. */
  async refit(): Promise<void> {
    if (this.living) await this.enter(this.options);
  }

  /** Size and density of the present layout; null before the first scene. */
  laidOut(): Pick<Layout, 'width' | 'height' | 'density'> | null {
    return this.layout;
  }

  /** How far the creature is from its place, as a share of the screen's height. */
  creatureOffset(): number {
    if (!this.living || !this.layout) return 0;
    const { x, y } = this.living.offset();
    return Math.hypot(x, y) / this.layout.height;
  }

  /** The earned light of this moment as it is drawn, 0..1. */
  light(): number {
    return this.mood.glow;
  }

  private draw(dtS: number): void {
    if (!this.living || !this.body || !this.layout) return;
    this.mood.step(this.signal, dtS);
    this.body.update(this.mood, this.layout);
    this.sleepers?.update(this.mood, dtS);
    this.living.update(this.mood, dtS);
  }

  private leave(): void {
    this.stage?.clear();
    this.painter?.clear('scene/');
    this.living = null;
  }
}

/** One display frame of the page, with all that hangs on it: the camera's pictures come with those. */
const aTurn = () => new Promise<void>((taken) => requestAnimationFrame(() => setTimeout(taken)));
