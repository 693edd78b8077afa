import type * as Phaser from 'phaser';
import type { DrawingStep } from '../../play/drawing/drawing-steps';
import type { Painter } from '../art/painter';
import type { Layout } from '../layout';
import type { Mood } from '../mood';
import { DEPTH } from '../stage';
import { Air } from './air';
import { type BandPlace, bandPlace, bandStrength } from './band-geometry';
import { BandOfLight } from './band-of-light';
import { FloatingLanterns } from './floating-lanterns';
import { Motes } from './motes';
import { paintGrain } from './paint/paint-air';
import { paintFarReef, paintFloor, paintWater } from './paint/paint-depths';
import { paintFrame } from './paint/paint-frame';
import { paintLagoonSurface } from './paint/paint-lagoon-surface';
import { paintShore } from './paint/paint-shore';
import { paintSky } from './paint/paint-sky';
import { paintAurora, paintSnow } from './paint/paint-snow';
import { Plants } from './plants';
import { stillPicture } from './still-picture';
import { type LightMoment, WaterLight } from './water-light';
import type { WaterLook } from './water-look';

export interface BodyWish {
  readonly quality: 'full' | 'plain';
  readonly motion: 'full' | 'reduced';
  readonly contrast: 'normal' | 'high';
}

/** Doming of the swell: how far the band drops towards the sides, heights per square height. */
const SWELL_DOMING = 0.22;

/** The lagoon that all scenes share: sky, shore, water and its light, reef, plants, stones, stars and mist. */
export class BodyOfWater {
  private readonly moment: LightMoment = {
    timeS: 0,
    flowS: 0,
    floorShift: 0,
    lamp: { x: 0.5, y: 0.5, strength: 0 },
    band: { middle: 0.5, half: 0.05, waviness: 1, strength: 1, doming: 0 },
    warm: 0,
    calm: 0,
    night: 0,
    mist: 0,
    below: 1,
    surface: 1,
  };
  private readonly light: WaterLight | null;
  private readonly band: BandOfLight;
  private readonly plants: Plants;
  private readonly motes: Motes;
  private readonly lanterns: FloatingLanterns;
  private readonly air: Air;
  private readonly painted: Phaser.GameObjects.Image[] = [];
  private scenery: DrawingStep['scenery'] = 'living';
  private floor: Phaser.GameObjects.Image | null = null;
  private look: WaterLook | null = null;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly painter: Painter,
    private readonly wish: BodyWish,
  ) {
    const drawn = wish.quality === 'full' ? 'shaded' : 'painted';
    this.light = wish.quality === 'full' ? new WaterLight(scene, this.moment, DEPTH.light) : null;
    this.band = new BandOfLight(scene, painter, drawn, wish.contrast);
    this.plants = new Plants(scene, painter, wish.motion);
    this.motes = new Motes(scene, painter, wish.motion);
    this.lanterns = new FloatingLanterns(scene, painter, wish.motion);
    this.air = new Air(scene, painter, drawn, wish.motion);
  }

  /**
   * Paints the lagoon for a screen and a scene's look, in steps: between two of them the page may have its turn, as long as nobody sees the lagoon. It
   * is whole after the last one.
   */
  *fit(layout: Layout, look: WaterLook, scenery: DrawingStep['scenery']): Generator<void> {
    this.look = look;
    this.scenery = scenery;
    for (const picture of this.painted.splice(0)) picture.destroy();
    const { width, height } = layout;
    // Soft painting needs no more than one and a quarter pixels per CSS pixel.
    const fine = Math.min(1, 1.25 / layout.density);
    const small = scaled(layout, fine);
    this.painter.clear('body/backdrop');
    this.painter.clear('body/frame');
    this.painter.clear('body/still');
    const sky = this.painter.paint('body/backdrop', small.width, small.height, (pen) => {
      paintSky(pen, small, look.afterglow);
      if (look.view === 'ice') paintAurora(pen, small);
      paintShore(pen, small, look.afterglow);
      if (look.view === 'below') {
        paintWater(pen, small, look);
        paintFarReef(pen, small);
      }
      if (look.view === 'above') paintLagoonSurface(pen, small, look);
      if (look.view === 'ice') paintSnow(pen, small, look.afterglow);
      paintGrain(pen, small.width, small.height);
    });
    const backdrop = this.add(sky, DEPTH.backdrop).setDisplaySize(width, height);
    yield;
    // Taller than what is seen, so that it can shift, and as far as the canvas goes.
    const floorTall = Math.max(layout.free.height * 0.3, height - layout.floorY + layout.free.height * 0.1);
    const sand = this.painter.paint('body/floor', width * fine, floorTall * fine, (pen, w, h) => {
      paintFloor(pen, w, h, small.unit);
      paintGrain(pen, w, h);
    });
    const floor = this.add(sand, DEPTH.farPlants + 1).setDisplaySize(width, floorTall);
    floor.setVisible(look.view === 'below').setY(floorY(layout, 0));
    this.floor = floor;
    yield;
    const cover = look.view === 'ice' ? 'snow' : 'growth';
    const stones = this.painter.paint(`body/frame-${cover}`, width * fine, height * fine, (pen) =>
      paintFrame(pen, small, cover),
    );
    const frame = this.add(stones, DEPTH.front).setDisplaySize(width, height);
    yield;
    this.light?.fit(layout);
    this.band.fit(layout, look.band !== 'own');
    yield;
    this.plants.fit(layout, look.view === 'below');
    yield;
    if (scenery === 'still') {
      const { far, middle, near } = this.plants.pictures();
      const layers = { behind: [backdrop, ...far, floor], between: middle, before: [frame], nearest: near };
      for (const [name, pictures] of Object.entries(layers)) {
        this.still(name, pictures);
        yield;
      }
    }
    this.motes.fit(layout, this.wish.quality === 'full' ? 70 : scenery === 'living' ? 34 : 12);
    yield;
    this.lanterns.fit(layout, look.view !== 'ice');
    yield;
    this.air.fit(layout);
    yield;
  }

  update(mood: Mood, layout: Layout): BandPlace {
    const look = this.look;
    const place = bandPlace(mood, layout);
    if (!look) return place;
    const { height, creature } = layout;
    const moves = this.wish.motion === 'full';
    const shift = place.lift * 0.045;
    const m = this.moment;
    m.timeS = moves ? 20 + mood.drift : 20;
    m.flowS = moves ? mood.drift : 0;
    m.floorShift = (shift * layout.free.height) / height;
    m.lamp = {
      x: creature.x / height,
      y: creature.y / height,
      strength: 0.1 + 0.6 * mood.glow + 0.25 * mood.gathered,
    };
    m.band.middle = place.middleY / height;
    m.band.half = place.half / height;
    m.band.waviness = (1 - mood.calm) * (moves ? 1 : 0.4);
    m.band.strength = look.band === 'own' ? 0 : bandStrength(mood) * (0.8 + 0.25 * mood.hold * swell(mood.timeS));
    m.band.doming = look.band === 'swell' ? SWELL_DOMING * (1 - mood.calm) : 0;
    m.warm = mood.glow;
    m.calm = mood.calm;
    m.night = mood.night;
    m.mist = mood.mist;
    m.below = look.view === 'below' ? 1 : 0;
    m.surface = look.view === 'ice' ? 0 : 1;
    this.floor?.setY(floorY(layout, shift));
    this.band.update(mood, place);
    if (this.scenery === 'living') this.plants.update(mood, layout, place.lift);
    this.motes.update(mood, layout, place.lift);
    this.lanterns.update(mood);
    this.air.update(mood, layout);
    return place;
  }

  /** Pictures of which nothing moves, as one. */
  private still(name: string, pictures: readonly Phaser.GameObjects.Image[]): void {
    this.painted.push(...stillPicture(this.scene, this.painter, `body/still-${name}`, pictures));
  }

  private add(texture: string, depth: number): Phaser.GameObjects.Image {
    const picture = this.scene.add.image(0, 0, texture).setOrigin(0).setDepth(depth);
    this.painted.push(picture);
    return picture;
  }
}

/** The upper edge of the sand, `shift` free heights below where it rests. */
function floorY({ floorY: edge, free }: Layout, shift: number): number {
  return edge + free.height * (shift - 0.045);
}

/** The slow swell of a hold: one soft wave in six seconds. */
function swell(timeS: number): number {
  return 0.5 + 0.5 * Math.sin((timeS / 6) * Math.PI * 2);
}

function scaled(layout: Layout, by: number): Layout {
  return {
    ...layout,
    width: Math.round(layout.width * by),
    height: Math.round(layout.height * by),
    density: layout.density * by,
    free: { top: layout.free.top * by, bottom: layout.free.bottom * by, height: layout.free.height * by },
    horizonY: layout.horizonY * by,
    waterlineY: layout.waterlineY * by,
    floorY: layout.floorY * by,
    moon: { x: layout.moon.x * by, y: layout.moon.y * by, radius: layout.moon.radius * by },
    creature: { x: layout.creature.x * by, y: layout.creature.y * by, size: layout.creature.size * by },
    gauge: layout.gauge * by,
    unit: layout.unit * by,
  };
}
