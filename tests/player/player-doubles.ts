import { createLiveFace, type LiveFace } from '../../engine-adapters/practice-face/dials/live-face';
import { knownCalibration } from '../../engine-adapters/practice-face/known-calibration';
import { QUIET_SCRIPT } from '../../engine-adapters/practice-face/script/practice-script';
import { SHIPPED_LEVELS } from '../../game/app/shipped-levels';
import type { AddressOptions } from '../../game/player/address-options';
import type { PlayerPorts, PracticeFace } from '../../game/player/player-ports';
import type { CameraSource, FaceSourceError, FaceSourceListener, FramePace } from '../../game/ports/face-source';
import type { SoundPort } from '../../game/ports/sound-port';
import type { StorePort } from '../../game/ports/store-port';
import type { SessionRecord } from '../../game/record/session-record';
import { keptNoise } from '../engine-adapters/practice-face/kept-noise';

export const noOptions: AddressOptions = {
  movement: null,
  affected: null,
  allowances: [],
  practice: null,
  seed: 1,
  speed: 1,
  attempts: null,
};

/** A face whose frames come when a test says so, 30 a second of its own time where nothing else is said. */
class HandFace {
  readonly face: LiveFace;
  listener: FaceSourceListener | null = null;
  private nowMs = 0;

  constructor() {
    this.face = createLiveFace(QUIET_SCRIPT, { movement: 'closed-smile', target: 0, speedPerS: 0.4 }, keptNoise);
  }

  run(forMs: number, everyMs = 1000 / 30): void {
    for (const until = this.nowMs + forMs; this.nowMs < until; ) {
      this.nowMs += everyMs;
      this.listener?.onFrame(this.face.frameAt(this.nowMs));
    }
  }

  /** Runs until something holds; throws when it does not within a minute of the face's time. */
  runUntil(holds: () => boolean): void {
    for (let ms = 0; ms < 60_000 && !holds(); ms += 100) this.run(100);
    if (!holds()) throw new Error('it did not come to be within a minute');
  }

  fail(error: FaceSourceError): void {
    this.listener?.onFault(error);
  }
}

/** What the browser says of a camera. */
export interface PluggedCamera {
  readonly sourceId: string | null;
  readonly label: string;
}

export interface Doubles {
  /** The camera that the next start opens; to be changed by a test. */
  readonly plugged: { camera: PluggedCamera };
  readonly ports: PlayerPorts;
  readonly hand: HandFace;
  readonly written: SessionRecord[];
  readonly heard: string[];
  /** The pace that was asked of the camera, at each step of the flow chart. */
  readonly paces: FramePace[];
  readonly running: () => boolean;
}

/** Everything outside, in memory: a camera and a practice face that a test leads, a store, a sound that notes what was played. */
export function playerDoubles(): Doubles {
  const hand = new HandFace();
  const written: SessionRecord[] = [];
  const heard: string[] = [];
  const paces: FramePace[] = [];
  const plugged = { camera: { sourceId: 'camera A', label: 'test' } as PluggedCamera };
  let nowMs = 0;
  const start = async (kind: 'camera' | 'practice-face', listener: FaceSourceListener) => {
    hand.listener = listener;
    const { sourceId, label } = plugged.camera;
    return { kind, camera: { label, width: 640, height: 480 }, sourceId, modelSha256: null, runtime: 'test' };
  };
  const stop = async () => {
    hand.listener = null;
  };
  const practice: PracticeFace = {
    start: (listener) => start('practice-face', listener),
    stop,
    aim: ({ movement, target, speedPerS }) =>
      hand.face.aimAt(movement === 'rest' ? { target: 0 } : { movement, target, speedPerS }),
    joinIn: (side, share) => hand.face.change({ coMovements: [{ region: 'eye', side, gain: share / 0.5, lagMs: 60 }] }),
    blink: () => hand.face.blink(),
  };
  const setPace: CameraSource['setPace'] = (pace) => {
    paces.push(pace);
  };
  const camera: CameraSource = {
    prepare: () => {},
    setPace,
    start: (listener) => start('camera', listener),
    stop,
    listCameras: async () => [],
    watchCameras: () => () => {},
    chooseCamera: () => {},
    cameraInUse: () => null,
    previewStream: () => null,
    modelFile: { name: 'face.task', bytes: 12, address: 'https://example.org/face.task' },
    takeModelFile: async () => ({ taken: 'yes', kept: 'kept' }),
    keepsModelFile: async () => false,
    forgetModelFile: async () => {},
  };
  const store: StorePort = {
    open: async () => 'empty',
    putSession: async (session) => void written.push(session),
    updateSession: async () => {},
    listSessions: async () => [],
    get: async () => null,
    put: async () => {},
    update: async (_key, change) => change(null),
    append: async () => {},
    listValues: async () => [],
    writeTogether: async (due) => due({ sessions: [], values: [] }),
    claimPlay: async () => 'mine',
    eraseAll: async () => {},
    onErased: () => () => {},
    staying: async () => 'unknown',
  };
  const sound: SoundPort = {
    open: async () => {},
    enter: () => {},
    follow: () => {},
    play: (event) => void heard.push(event),
    setVolume: () => {},
    setMuted: () => {},
    rest: () => {},
    close: () => {},
  };
  const ports: PlayerPorts = {
    browser: { browser: 'other', system: 'otherSystem' },
    clock: {
      nowMs: () => {
        nowMs += 5;
        return nowMs;
      },
      nowIso: () => '2026-11-22T09:30:00.000+01:00',
    },
    ...{ store, sound, camera },
    openPractice: () => practice,
    practiceCalibration: (asked) => knownCalibration(asked, keptNoise),
    levels: SHIPPED_LEVELS,
    loadLagoon: () => Promise.reject(new Error('no picture in this test')),
    loadReef: () => Promise.reject(new Error('no picture in this test')),
    newId: () => '00000000-0000-4000-8000-000000000001',
    unpackPlan: () => Promise.reject(new Error('no link in this test')),
    openSeal: async () => ({ refused: 'notSealed' }),
    deviceSeal: {
      key: () => Promise.reject(new Error('no key in this test')),
      sign: () => Promise.reject(new Error('no key in this test')),
      forget: async () => {},
    },
    loadCodeDrawing: () => Promise.reject(new Error('no code in this test')),
    loadCodeCamera: () => Promise.reject(new Error('no code in this test')),
    siteCopy: { follow: () => () => {}, keep: async () => {}, openNewer: async () => 'none' },
    saveFile: () => {},
    hearRefused: () => {},
  };
  return { ports, plugged, hand, written, heard, paces, running: () => hand.listener !== null };
}

/** Lets what was promised come true. */
export const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
