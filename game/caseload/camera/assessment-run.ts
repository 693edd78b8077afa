import type { RestFace } from '../../movement/calibration/rest-statistics';
import { createStillness } from '../../movement/calibration/stillness';
import type { MeasuredFrame } from '../../movement/measure/measured-frame';
import { MEASUREMENT_VERSION } from '../../movement/measurement-version';
import { type ReadyModel, type ReadyProblem, startReadyCheck, stepReadyCheck } from '../../play/session/ready-check';
import {
  ASSESSED_STEPS,
  type AssessedMovement,
  type AssessedStep,
  type CameraAssessment,
  type Framing,
  type MovementTake,
  REPEATS,
  type RestTake,
} from './camera-assessment';
import { type FramingHint, framingHint, framingOf } from './framing';
import { createMovementWatch, type MovementWatch, type TakePhase } from './movement-watch';
import { createRestWatch, type RestWatch } from './rest-watch';

/** What the assessment waits for now. It never hurries. */
export interface RunShown {
  /** `framing`: until the face stands well; `done`: everything was measured or skipped. */
  readonly step: 'framing' | AssessedStep | 'done';
  /** Repeats of this step that were taken. */
  readonly repeats: number;
  readonly phase: TakePhase;
  /** 0..1 of the stillness that is needed now. */
  readonly settled: number;
  /** The last movement was not taken: too short, or partly outside the picture. */
  readonly missed: boolean;
  /** What the check of the picture would say first; null where all is well. */
  readonly problem: ReadyProblem | null;
  /** What would bring the face to where it stood the last time. */
  readonly hint: FramingHint | null;
}

/** One assessment, frame by frame. Pure: no clock of its own. */
export interface AssessmentRun {
  step(frame: MeasuredFrame): void;
  readonly shown: RunShown;
  /** Ends the present step with what it has. */
  skip(): void;
  /** Drops the last repeat of this step, or of the one before where none was taken yet, and takes it again. */
  again(): void;
  /** Frames stop for a while (the page is hidden): the repeat under way begins anew. */
  interrupt(): void;
  /** Everything whole so far; null where nothing is. */
  result(): Pick<CameraAssessment, 'measurementVersion' | 'framing' | 'rest' | 'movements'> | null;
}

/** Still frames that the framing is taken from: two minutes at 30 a second, so that a long assessment stays small. */
const MOST_FRAMES = 3600;

/** `last`: the framing of the assessment before; null where there is none. */
export function createAssessmentRun(last: Framing | null): AssessmentRun {
  const isStill = createStillness();
  let ready: ReadyModel = startReadyCheck();
  const stood: MeasuredFrame[] = [];
  let now: Framing | null = null;
  /** Place in `ASSESSED_STEPS`; -1 while the face finds its place. */
  let at = -1;
  const repeats = createRepeats();

  const here = (): AssessedStep | null => ASSESSED_STEPS[at] ?? null;
  const hint = (): FramingHint | null => (last === null || now === null ? null : framingHint(now, last));
  const goOn = () => {
    at = Math.min(at + 1, ASSESSED_STEPS.length);
    repeats.begin(here());
  };

  return {
    step(frame) {
      ready = stepReadyCheck(ready, frame, 'enough');
      now = frame.status === 'ok' ? framingOf([frame], ready.items.light) : null;
      const step = here();
      if (at < 0 && ready.passed && now !== null && hint() === null) goOn();
      if (step === null) return;
      if (isStill(frame) && stood.length < MOST_FRAMES) stood.push(frame);
      repeats.step(frame, step);
      if (repeats.count(step) >= REPEATS) goOn();
    },
    get shown(): RunShown {
      const step = here();
      return {
        step: at < 0 ? 'framing' : (step ?? 'done'),
        repeats: repeats.count(step),
        ...repeats.underWay,
        problem: ready.problem,
        hint: hint(),
      };
    },
    skip: goOn,
    again() {
      if (repeats.count(here()) === 0 && at > 0) at -= 1;
      repeats.drop(here());
      repeats.begin(here());
    },
    interrupt: () => repeats.begin(here()),
    result() {
      const { rest, movements } = repeats.taken();
      if (rest.length === 0 && Object.values(movements).every((list) => list.length === 0)) return null;
      const framing = framingOf(stood, ready.items.light);
      return { measurementVersion: MEASUREMENT_VERSION, framing, rest, movements };
    },
  };
}

/** The repeats that were taken, and the one under way. */
function createRepeats() {
  const rests: RestTake[] = [];
  const takes: Record<AssessedMovement, MovementTake[]> = {
    ...{ 'brow-raise': [], 'gentle-eye-closure': [], 'open-mouth-smile': [], snarl: [], 'lip-pucker': [] },
  };
  let firstRest: RestFace | null = null;
  let rest: RestWatch = createRestWatch();
  let watch: MovementWatch | null = null;

  const listOf = (step: AssessedStep | null): unknown[] => (step === null ? [] : step === 'rest' ? rests : takes[step]);
  const begin = (step: AssessedStep | null) => {
    rest = createRestWatch();
    watch = step === null || step === 'rest' ? null : createMovementWatch(step);
  };
  return {
    begin,
    count: (step: AssessedStep | null) => listOf(step).length,
    drop(step: AssessedStep | null) {
      listOf(step).pop();
      if (rests.length === 0) firstRest = null;
    },
    step(frame: MeasuredFrame, step: AssessedStep) {
      if (step === 'rest') {
        rest.step(frame);
        if (!rest.isDone) return;
        const { take, face } = rest.result();
        firstRest ??= face;
        rests.push(take);
        begin(step);
        return;
      }
      watch?.step(frame);
      if (watch?.phase !== 'done') return;
      takes[step].push(watch.result(firstRest));
      firstRest ??= watch.restBefore;
      begin(step);
    },
    get underWay() {
      const phase = watch?.phase ?? 'settle';
      return { phase, settled: watch?.settled ?? rest.settled, missed: watch?.missed ?? false };
    },
    taken: () => ({
      rest: [...rests],
      movements: Object.fromEntries(
        Object.entries(takes).map(([movement, list]) => [movement, [...list]]),
      ) as unknown as CameraAssessment['movements'],
    }),
  };
}
