import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { SnapshotFrom } from 'xstate';
import type { CalibrationProgress } from '../../movement/calibration/calibration-progress';
import type { PlayState } from '../../play/play-signal';
import { type ReadyModel, startReadyCheck } from '../../play/session/ready-check';
import type { sessionMachine } from '../../play/session/session-machine';
import type { SidesStage } from '../../play/session/sides-question';
import type { FaceSourceFault, FaceSourceInfo, StartProgress } from '../../ports/face-source';
import type { SessionRecord } from '../../record/session-record';
import type { CalibrationWanted } from '../profiles/calibration-wanted';
import type { WordKey } from '../words/words';
import type { PracticePicture } from './practice/practice-look';
import type { SessionKept } from './record/record-writer';
import type { SessionPlan } from './session-plan';

export type Snapshot = SnapshotFrom<typeof sessionMachine>;

/** Why a session has to pause: a fault of the face source, or an error of our own code. */
export type SessionFault = FaceSourceFault | 'ourOwn';
export type Waking = 'no' | 'waking' | 'long';

/** Progress of the start of a face source. */
export interface Starting {
  readonly step: StartProgress['step'];
  /** Finished share of the step, 0..1 in steps of a hundredth; null where it is unknown. */
  readonly share: number | null;
}

/** What the pages show of a session. Each value changes only when the page has to change, not with every frame. */
export interface SessionState {
  readonly snapshot: Signal<Snapshot>;
  readonly plan: Signal<SessionPlan | null>;
  readonly ready: Signal<ReadyModel>;
  readonly sides: Signal<SidesStage>;
  readonly calibration: Signal<CalibrationProgress | null>;
  /** Why a calibration is needed before play; empty where the stored one is valid or nothing was checked yet. */
  readonly wanted: Signal<readonly CalibrationWanted[]>;
  /**
   * State between the request for a face source and its first frame: `waking`, and `long` when it takes so long that
   * another way is offered.
   */
  readonly waking: Signal<Waking>;
  /** What the start is waiting for; null before the source has said so, and when nothing is starting. */
  readonly starting: Signal<Starting | null>;
  readonly source: Signal<FaceSourceInfo | null>;
  /** The id of the camera that runs or ran last, as the list of cameras has it; null where that is not known. */
  readonly cameraId: Signal<string | null>;
  readonly fault: Signal<SessionFault | null>;
  readonly play: Signal<PlayView>;
  /** The practice face as it is drawn; null before its first frame, and always with a camera. */
  readonly practice: Signal<PracticePicture | null>;
  /** How much of the rest between two games has passed, 0..1. */
  readonly rested: Signal<number>;
  /** `wordsOnly` when no picture can be drawn: play goes on with words. */
  readonly picture: Signal<'drawn' | 'wordsOnly'>;
  readonly record: Signal<SessionRecord | null>;
  /** Whether the record is stored: `no` before the first write, and a fault where the store has refused the last one. */
  readonly kept: Signal<'no' | SessionKept>;
}

/** The words while a face source starts: what it waits for, where that is known. */
export function wakingWords(
  waking: Exclude<Waking, 'no'>,
  starting: Starting | null,
  face: 'practice' | 'camera',
): WordKey {
  if (face === 'practice') return 'play.waking';
  if (waking === 'long' && starting?.step !== 'loading') return 'ready.wakingLong';
  return starting === null ? 'ready.waking' : `ready.starting.${starting.step}`;
}

/** The words that are shown during play. */
export interface PlayView {
  readonly word: PlayState;
  /** What the lagoon does, in a sentence. */
  readonly state: WordKey;
  /** The one thing worth saying beside it; null when the first sentence says all. */
  readonly cue: WordKey | null;
  readonly flow: 'flowing' | 'calm' | 'paused' | 'notSure';
  /** 0..1 in steps of a hundredth. */
  readonly progress: number;
}

export const beforePlay: PlayView = { word: 'ready', state: 'say.ready', cue: null, flow: 'flowing', progress: 0 };

export function openSessionState(snapshot: Snapshot): SessionState {
  return {
    snapshot: signal(snapshot),
    plan: signal(null),
    ready: signal(startReadyCheck()),
    sides: signal('turn'),
    calibration: signal(null),
    wanted: signal([]),
    waking: signal('no'),
    starting: signal(null),
    source: signal(null),
    cameraId: signal(null),
    fault: signal(null),
    play: signal(beforePlay),
    practice: signal(null),
    rested: signal(0),
    picture: signal('drawn'),
    record: signal(null),
    kept: signal('no'),
  };
}

export type Shown<T> = ReadonlySignal<T>;
