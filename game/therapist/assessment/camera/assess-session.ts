import { type ReadonlySignal, signal } from '@preact/signals';
import { type AssessmentRun, createAssessmentRun, type RunShown } from '../../../caseload/camera/assessment-run';
import { ASSESSED_STEPS, type Framing } from '../../../caseload/camera/camera-assessment';
import type { FaceFrame } from '../../../movement/face-frame';
import { createMeasurer } from '../../../movement/pipeline';
import { type FaceSource, FaceSourceError, type FaceSourceFault, type StartProgress } from '../../../ports/face-source';
import { SHOWN_EVERY_MS } from '../../try-it/face-sketch';
import type { Demonstration } from './assess-ports';

/** How long the drawn face holds a movement, from its begin [ms]. */
const HELD_MS = 2600;

/** `away`: the page is hidden, and the camera's light is off. */
export type AssessState = 'opening' | 'running' | 'away' | { readonly fault: FaceSourceFault | 'ourOwn' };

/** One assessment with the camera, from opening to leaving it. */
export interface AssessSession {
  readonly state: ReadonlySignal<AssessState>;
  readonly progress: ReadonlySignal<StartProgress | null>;
  readonly shown: ReadonlySignal<RunShown>;
  readonly face: ReadonlySignal<FaceFrame | null>;
  readonly run: AssessmentRun;
  skip(): void;
  again(): void;
  /** The page can no longer be seen: the camera closes at once, and the repeat under way begins anew afterwards. */
  hide(): void;
  /** The page can be seen again, or the person asks once more after a fault. */
  resume(): void;
  /** Ends it: the camera closes at once, and no frame is measured after this call. */
  leave(): void;
}

/** Begins at once. `last`: the framing to come back to; `lead`: leads a drawn face, null for a person. */
export function openAssessSession(
  source: FaceSource,
  last: Framing | null,
  lead: Demonstration['aim'] | null,
): AssessSession {
  const run = createAssessmentRun(last);
  const state = signal<AssessState>('opening');
  const progress = signal<StartProgress | null>(null);
  const shown = signal<RunShown>(run.shown);
  const face = signal<FaceFrame | null>(null);
  const leads = lead === null ? null : createLead(lead);
  let measurer = createMeasurer();

  const onFrame = (frame: FaceFrame) => {
    const before = run.shown;
    run.step(measurer.measure(frame));
    const now = run.shown;
    leads?.(now, frame.captureMs);
    const isDue = frame.captureMs - (face.peek()?.captureMs ?? Number.NEGATIVE_INFINITY) >= SHOWN_EVERY_MS;
    if (!isDue && before.phase === now.phase && before.step === now.step) return;
    face.value = frame;
    shown.value = now;
    if (now.step === 'done') end('away');
  };
  const starts = createStarts(source, {
    onProgress: (next) => {
      progress.value = next;
    },
    onFrame,
    onRunning: () => {
      state.value = 'running';
    },
    onFail: (error) => end({ fault: error instanceof FaceSourceError ? error.fault : 'ourOwn' }),
  });
  const end = (next: AssessState) => {
    state.value = next;
    starts.end();
  };
  const begin = () => {
    measurer = createMeasurer();
    face.value = null;
    state.value = 'opening';
    starts.begin();
  };
  const act = (what: () => void) => () => {
    what();
    shown.value = run.shown;
  };

  begin();
  return {
    ...{ state, progress, shown, face, run },
    skip: act(() => {
      run.skip();
      if (run.shown.step === 'done') end('away');
    }),
    again: act(() => {
      run.again();
      if (state.peek() === 'away') begin();
    }),
    hide: act(() => {
      if (state.peek() !== 'running' && state.peek() !== 'opening') return;
      run.interrupt();
      end('away');
    }),
    resume() {
      if (run.shown.step !== 'done' && state.peek() !== 'running' && state.peek() !== 'opening') begin();
    },
    leave: () => end('away'),
  };
}

/** Starts of one source, one after the other: what an earlier one still tells is heard by nobody. */
function createStarts(
  source: FaceSource,
  hear: {
    readonly onProgress: (progress: StartProgress) => void;
    readonly onFrame: (frame: FaceFrame) => void;
    readonly onRunning: () => void;
    readonly onFail: (error: unknown) => void;
  },
) {
  let turn = 0;
  return {
    begin() {
      turn += 1;
      const mine = turn;
      const ifMine =
        <T>(what: (told: T) => void) =>
        (told: T) => {
          if (mine === turn) what(told);
        };
      const fail = ifMine(hear.onFail);
      const frame = (next: FaceFrame) => {
        try {
          hear.onFrame(next);
        } catch (error) {
          fail(error);
        }
      };
      source
        .start({ onProgress: ifMine(hear.onProgress), onFrame: ifMine(frame), onFault: fail })
        .then(ifMine(hear.onRunning), fail);
    },
    end() {
      turn += 1;
      void source.stop();
    },
  };
}

/** Leads a drawn face through the steps as a person would go: it moves after "now", holds a while, and lets go. */
function createLead(aim: Demonstration['aim']): (shown: RunShown, atMs: number) => void {
  let sinceMs: number | null = null;
  return ({ step, phase }, atMs) => {
    const assessed = ASSESSED_STEPS.find((one) => one === step);
    if (assessed === undefined || assessed === 'rest') return;
    if (phase === 'settle' || phase === 'done') sinceMs = null;
    else sinceMs ??= atMs;
    aim(assessed, sinceMs !== null && atMs - sinceMs < HELD_MS ? 1 : 0);
  };
}
