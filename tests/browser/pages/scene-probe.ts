/** Measures the lagoon from inside a browser: light over time, the creature's place, textures, script time. */
import type * as Phaser from 'phaser';
import type { DrawingStep } from '../../../game/play/drawing/drawing-steps';
import type { PlaySignal } from '../../../game/play/play-signal';
import type { LagoonOptions } from '../../../game/ports/lagoon-view';
import { LagoonGame } from '../../../game/scenes/lagoon/lagoon-game';
import type { SceneId } from '../../../game/therapy/scene-id';
import { syntheticSignal } from './synthetic-signal';

const SLEEPERS: LagoonOptions['sleepers'] = ['eye.patientLeft', 'eye.patientRight', 'mouthCorner.patientLeft'];
/** Cells that the screen's brightness is read in. */
const GRID = { across: 24, down: 16 } as const;

let lagoon: LagoonGame | null = null;
let lost = 0;
let lostGame: unknown = null;
/** The engine whose pictures are counted. */
let counted: NonNullable<LagoonGame['inside']>['game'] | null = null;
let drawn = 0;

/** How much moves by itself. */
type Motion = 'full' | 'less';

const optionsFor = (scene: SceneId, quality: LagoonOptions['quality'], motion: Motion = 'full'): LagoonOptions => ({
  scene,
  sleepers: SLEEPERS,
  quality,
  reducedMotion: motion === 'less',
  highContrast: false,
  shells: 9,
});

async function open(
  scene: SceneId,
  quality: LagoonOptions['quality'],
  motion: Motion = 'full',
): Promise<'full' | 'plain'> {
  const options = optionsFor(scene, quality, motion);
  if (lagoon) await lagoon.enter(options);
  else {
    const parent = document.getElementById('lagoon');
    if (!parent) throw new Error('#lagoon: expected on the page');
    lagoon = new LagoonGame(parent, options, () => lost++);
    await lagoon.open();
  }
  const now = inside();
  // From here on each picture is asked for.
  lagoon.setAsleep(true);
  if (now.game !== counted) {
    counted = now.game;
    counted.events.on('postrender', () => drawn++);
  }
  return now.quality;
}

function inside() {
  const now = lagoon?.inside;
  if (!now) throw new Error('no lagoon: expected open() first');
  return now;
}

/** The relative luminance of every cell of the picture as it is now, 0..1. */
function brightness(pen: CanvasRenderingContext2D): number[] {
  pen.drawImage(inside().game.canvas, 0, 0, GRID.across, GRID.down);
  const dots = pen.getImageData(0, 0, GRID.across, GRID.down).data;
  const linear = (value: number) => (value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return Array.from({ length: GRID.across * GRID.down }, (_, i) => {
    const at = i * 4;
    return 0.2126 * linear(dots[at] ?? 0) + 0.7152 * linear(dots[at + 1] ?? 0) + 0.0722 * linear(dots[at + 2] ?? 0);
  });
}

/** Plays the signals, each for its seconds, and reads the brightness at `perS` frames a second. */
function lightOver(
  moments: readonly { readonly signal: PlaySignal; readonly seconds: number }[],
  perS: number,
): number[][] {
  const { game, stage } = inside();
  const canvas = document.createElement('canvas');
  canvas.width = GRID.across;
  canvas.height = GRID.down;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no 2D canvas');
  pen.imageSmoothingQuality = 'high';
  const frames: number[][] = [];
  for (const { signal, seconds } of moments) {
    stage.signal = signal;
    for (let i = 0; i < Math.round(seconds * perS); i++) {
      game.step(performance.now(), 1000 / perS);
      frames.push(brightness(pen));
    }
  }
  return frames;
}

/** The largest distance of the creature from its place over a wild half minute of play, as a share of the height. */
function wander(): number {
  const { stage } = inside();
  let most = 0;
  for (let i = 0; i < 900; i++) {
    const activation = 0.5 + 0.9 * Math.sin(i * 0.21) * Math.sin(i * 0.013);
    const state = (['move', 'inBand', 'hold', 'release', 'calm', 'paused', 'notSure'] as const)[Math.floor(i / 40) % 7];
    stage.signal = syntheticSignal(state ?? 'move', { activation });
    stage.update(0, 1000 / 30);
    most = Math.max(most, stage.creatureOffset());
  }
  return most;
}

/** Shows the signals one after another, 30 a second: how far the creature goes at most, and the light that is felt in each. */
function playThrough(signals: readonly PlaySignal[]): { readonly wander: number; readonly glow: readonly number[] } {
  const { stage } = inside();
  let most = 0;
  const glow = signals.map((signal) => {
    stage.signal = signal;
    stage.update(0, 1000 / 30);
    most = Math.max(most, stage.creatureOffset());
    return stage.light();
  });
  return { wander: most, glow };
}

/** Milliseconds of script for each of `frames` display frames of play. */
function scriptTimes(frames: number): number[] {
  const { game, stage } = inside();
  return Array.from({ length: frames }, (_, i) => {
    stage.signal = syntheticSignal('move', { activation: 0.5 + 0.3 * Math.sin(i / 20) }, { 'eye.patientLeft': 0.4 });
    const from = performance.now();
    game.step(from, 1000 / 60);
    return performance.now() - from;
  });
}

function loseGraphics(): void {
  const { game } = inside();
  lostGame = game;
  const gl = game.canvas.getContext('webgl2') ?? game.canvas.getContext('webgl');
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
}

function fit() {
  const now = lagoon?.inside;
  const place = document.getElementById('lagoon')?.getBoundingClientRect();
  if (!now || !place) return null;
  const { canvas } = now.game;
  const shown = canvas.getBoundingClientRect();
  return {
    place: [place.width, place.height],
    shown: [shown.width, shown.height],
    pixels: [canvas.width, canvas.height],
    laidOut: now.stage.laidOut(),
    density: window.devicePixelRatio,
  };
}

/** Opens a lagoon and leaves its page after so many of its textures were painted; out: how many canvases are there when its engine has come and gone. */
async function openAndLeave(
  quality: LagoonOptions['quality'],
  afterPainted: number,
): Promise<{ canvases: number; running: number; lost: number }> {
  const parent = document.createElement('div');
  parent.style.cssText = 'width:240px;height:220px';
  document.body.append(parent);
  const lostBefore = lost;
  const left = new LagoonGame(parent, optionsFor('tide-pool', quality), () => lost++);
  const pen = CanvasRenderingContext2D.prototype;
  const look = pen.getImageData;
  let painted = 0;
  const enough = new Promise<void>((reached) => {
    if (afterPainted === 0) reached();
    // A texture that was painted is looked at in one point.
    pen.getImageData = function lookWatched(this: CanvasRenderingContext2D, ...at: Parameters<typeof look>) {
      painted += at[2] === 1 ? 1 : 0;
      if (painted === afterPainted) reached();
      return look.apply(this, at);
    };
  });
  const opened = left.open();
  if (afterPainted > 0) await enough;
  left.destroy();
  pen.getImageData = look;
  await opened;
  await new Promise((resolve) => setTimeout(resolve, 50));
  const canvases = parent.querySelectorAll('canvas').length;
  const running = left.inside === null ? 0 : 1;
  parent.remove();
  return { canvases, running, lost: lost - lostBefore };
}

/** The pictures of the band of light after this long in a hold: as painted, as shown, and where. */
function bandsOnceSettled(seconds: number) {
  const { stage } = inside();
  stage.signal = syntheticSignal('hold', { activation: 0.5 });
  for (let i = 0; i < seconds * 30; i++) stage.update(0, 1000 / 30);
  return (stage.children.list as Phaser.GameObjects.Image[])
    .filter(({ texture }) => texture?.key.startsWith('body/band-'))
    .map(({ x, y, frame, displayWidth, displayHeight }) => ({
      place: [x, y],
      painted: [frame.width, frame.height],
      shown: [displayWidth, displayHeight],
    }));
}

/** Ends the lagoon, if there is one: the next is opened as in a page that was just loaded. */
function leave(): void {
  lagoon?.destroy();
  lagoon = null;
  lost = 0;
  drawn = 0;
}

export const probe = {
  bandsOnceSettled,
  openAndLeave,
  leave,
  open,
  lightOver,
  wander,
  playThrough,
  scriptTimes,
  loseGraphics,
  canvases: () => [...document.querySelectorAll('canvas')].map(({ width, height }) => ({ width, height })),
  /** How the canvas fits its place: pixels, shown size, what the scene was laid out for. Null while there is none. */
  fit,
  lost: () => lost,
  isAnew: () => (lagoon?.inside ?? null) !== null && lagoon?.inside?.game !== lostGame,
  quality: () => lagoon?.inside?.quality ?? null,
  setAsleep: (asleep: boolean) => lagoon?.setAsleep(asleep),
  drawn: () => drawn,
  drawBy: (step: DrawingStep) => lagoon?.drawBy(step),
  /** A signal that no scene can draw. */
  breakScene: () => {
    Object.assign(inside().stage, { signal: null });
    lagoon?.setAsleep(false);
  },
  /** Pixels of the canvas and number of pictures that the stage consists of. */
  size: () => ({ width: inside().game.canvas.width, pictures: inside().stage.children.list.length }),
};

Object.assign(window, { probe });
document.body.dataset.shown = 'ready';
