import type { FaceFrame } from '../../../game/movement/face-frame';
import type { MovementId } from '../../../game/movement/movement-id';
import { type LandmarkNoise, landmarkNoise } from '../landmark-noise';
import { frameOf } from '../practice-frames';
import { type Blink, blinkEndMs, blinksOf } from '../script/blink';
import type { Happening } from '../script/happening';
import type { PracticeScript } from '../script/practice-script';
import { type MeantActivation, stateAt } from '../script/state-at';

/** Where a live practice face is going. */
export interface LiveAim {
  readonly movement: MovementId;
  /** Activation to reach and hold: 0 lets go, 1 is the comfortable reach. */
  readonly target: number;
  /** Highest speed on the way, reach per second. */
  readonly speedPerS: number;
}

type Endless<T> = T extends unknown ? Omit<T, 'startMs' | 'endMs'> : never;

/** A practice face led by hand: sliders, keys, a test. Every change holds from the next frame on. */
export interface LiveFace {
  readonly aim: LiveAim;
  readonly script: PracticeScript;
  aimAt(change: Partial<LiveAim>): void;
  /** Any parameter but the efforts: co-movements, tremor, blink habit, noise, place, reach and so on. */
  change(change: Partial<Omit<PracticeScript, 'efforts' | 'happenings' | 'durationMs'>>): void;
  blink(how?: Partial<Omit<Blink, 'startMs'>>): void;
  /** Begins something that lasts until it is ended; of each kind one at a time. */
  begin(happening: Endless<Happening>): void;
  end(kind: Happening['kind']): void;
  /** Moves on to this time and shows the face there. Times must not go back. */
  frameAt(tMs: number): FaceFrame;
}

/** Longest lag of a co-movement that is remembered, ms. */
const MEMORY_MS = 1000;
/** Blinks are planned this far ahead, ms. */
const AHEAD_MS = 60_000;
/** Any number that keeps the stretches' seeds apart from those of neighbouring scripts. */
const SEED_STEP = 7919;
/** How fast speed itself may change: from standing to full speed, s. */
const GATHER_S = 0.3;
/** Slowing down near the target, 1/s. */
const EASE_PER_S = 5;

interface Moment {
  readonly tMs: number;
  readonly activation: ReadonlyMap<MovementId, number>;
}

/** `noiseOf`: where the picture's noise comes from. */
export function createLiveFace(
  start: PracticeScript,
  firstAim: LiveAim,
  noiseOf: LandmarkNoise = landmarkNoise,
): LiveFace {
  let script: PracticeScript = { ...start, efforts: [], happenings: [] };
  let aim = firstAim;
  let nowMs = 0;
  let past: Moment[] = [{ tMs: 0, activation: new Map() }];
  const speeds = new Map<MovementId, number>();
  const blinks = createBlinksAhead();

  const activationAt: MeantActivation = (atMs, movement) => {
    const moment = past.findLast((m) => m.tMs <= atMs);
    if (moment === undefined) return 0;
    if (movement !== undefined) return moment.activation.get(movement) ?? 0;
    return [...moment.activation.values()].reduce((sum, a) => sum + a, 0);
  };

  const moveOn = (dtMs: number) => {
    const before = past.at(-1)?.activation ?? new Map<MovementId, number>();
    const after = new Map<MovementId, number>();
    for (const movement of new Set([...before.keys(), aim.movement])) {
      const here = before.get(movement) ?? 0;
      const to = movement === aim.movement ? aim.target : 0;
      const speed = nextSpeed(speeds.get(movement) ?? 0, to - here, aim.speedPerS, dtMs / 1000);
      const there = Math.max(0, here + (speed * dtMs) / 1000);
      speeds.set(movement, speed);
      if (there > 1e-4 || movement === aim.movement) after.set(movement, there);
    }
    past = [...past.filter((m) => m.tMs >= nowMs - MEMORY_MS), { tMs: nowMs, activation: after }];
  };

  const face: LiveFace = {
    get aim() {
      return aim;
    },
    get script() {
      return script;
    },
    aimAt(change) {
      aim = { ...aim, ...change };
    },
    change(change) {
      script = { ...script, ...change };
      if (change.blinkHabit === undefined) return;
      blinks.thinkAnew(nowMs);
    },
    blink(how) {
      blinks.add({ sides: 'both', depth: 1, shutMs: 30, ...how, startMs: nowMs });
    },
    begin(happening) {
      face.end(happening.kind);
      const begun = { ...happening, startMs: nowMs, endMs: Number.POSITIVE_INFINITY } as Happening;
      script = { ...script, happenings: [...script.happenings, begun] };
    },
    end(kind) {
      // Gaze and head go back the way they came: the happening ends a little later than now.
      const happenings = script.happenings
        .filter((h) => h.endMs > nowMs)
        .map((h) =>
          h.kind === kind && h.endMs === Number.POSITIVE_INFINITY ? { ...h, endMs: nowMs + EASE_OUT_MS[kind] } : h,
        );
      script = { ...script, happenings };
    },
    frameAt(tMs) {
      const dtMs = Math.max(0, tMs - nowMs);
      nowMs = tMs;
      moveOn(dtMs);
      return frameOf(script, stateAt(script, activationAt, blinks.at(nowMs, script), nowMs), nowMs, noiseOf);
    },
  };
  return face;
}

/** Blinks of a face without an end: planned for a stretch of time ahead, and planned again when the habit changes. */
function createBlinksAhead() {
  let blinks: Blink[] = [];
  let thoughtToMs = 0;
  let stretches = 0;
  return {
    /** The blinks that are not over at this time. */
    at(nowMs: number, { seed, blinkHabit }: PracticeScript): readonly Blink[] {
      blinks = blinks.filter((b) => blinkEndMs(b) > nowMs);
      while (thoughtToMs <= nowMs) {
        // The seed counts stretches, not times: the first frame may come a little earlier or later.
        const own = seed + SEED_STEP * stretches++;
        blinks.push(...blinksOf(blinkHabit, own, thoughtToMs, thoughtToMs + AHEAD_MS));
        thoughtToMs += AHEAD_MS;
      }
      return blinks;
    },
    add(blink: Blink): void {
      blinks.push(blink);
    },
    /** Drops planned blinks that have not begun. */
    thinkAnew(nowMs: number): void {
      blinks = blinks.filter((b) => b.startMs <= nowMs);
      thoughtToMs = nowMs;
    },
  };
}

const EASE_OUT_MS: Readonly<Record<Happening['kind'], number>> = {
  noFace: 0,
  secondFace: 0,
  speech: 200,
  gaze: 50,
  turn: 500,
  hand: 0,
  dimLight: 0,
};

/** Speed toward the target: gathers, keeps to the limit, eases in. */
function nextSpeed(speed: number, toGo: number, limit: number, dtS: number): number {
  const wanted = Math.min(limit, Math.max(-limit, toGo * EASE_PER_S));
  const most = (limit / GATHER_S) * dtS;
  return speed + Math.min(most, Math.max(-most, wanted - speed));
}
