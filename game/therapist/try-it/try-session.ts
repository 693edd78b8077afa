import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FaceFrame } from '../../movement/face-frame';
import type { MovementTask } from '../../movement/movement-task';
import { createMeasurer } from '../../movement/pipeline';
import type { PlayRules } from '../../play/play-rules';
import type { LagoonView } from '../../ports/lagoon-view';
import { SHOWN_EVERY_MS } from './face-sketch';
import type { TryPorts, TryPractice } from './try-ports';
import { createTryRun, type TryShown } from './try-run';

/** One try of a movement, from opening the screen to leaving it. Nothing of it is stored. */
export interface TrySession {
  readonly practice: TryPractice;
  readonly shown: ReadonlySignal<TryShown | null>;
  readonly face: ReadonlySignal<FaceFrame | null>;
  /** The fault that ended it; null while it continues. */
  readonly trouble: Signal<string | null>;
  /** Sets the lagoon in which it is drawn; null while there is no picture. */
  draw(view: LagoonView | null): void;
  /** Uses these rules from now on. */
  take(rules: PlayRules): void;
  /** Ends it: no frame is judged or drawn after this call. */
  leave(): void;
}

/** Begins at once, with the first of the patients. */
export function openTrySession(ports: TryPorts, rules: PlayRules): TrySession {
  const { task } = rules;
  const practice = ports.openPractice(task);
  const measurer = createMeasurer();
  const run = createTryRun(ports.calibration(task), rules);
  const shown = signal<TryShown | null>(null);
  const face = signal<FaceFrame | null>(null);
  const trouble = signal<string | null>(null);
  let view: LagoonView | null = null;
  let asked: MovementTask = task;
  let isLeft = false;

  const show = (frame: FaceFrame) => {
    face.value = frame;
    shown.value = run.shown();
  };

  practice.choose(ports.patients[0] ?? null);
  practice.source
    .start({
      onFrame(frame) {
        // A source that gives what it owes may give some more within the same moment.
        if (isLeft) return;
        const played = run.step(measurer.measure(frame));
        view?.show(played);
        if (frame.captureMs - (face.peek()?.captureMs ?? Number.NEGATIVE_INFINITY) >= SHOWN_EVERY_MS) show(frame);
      },
      onFault(error) {
        trouble.value = error.message;
      },
    })
    .catch((error: unknown) => {
      // A face that is drawn has nothing to be refused; were it so, the page says it instead of standing still.
      trouble.value = String(error);
    });

  return {
    ...{ practice, shown, face, trouble },
    draw(next) {
      view = next;
    },
    take(next) {
      run.take(next);
      // A patient who turned nothing but an allowance goes on as she was.
      if (next.task.target !== asked.target || next.task.holdMs !== asked.holdMs) practice.ask(next.task);
      asked = next.task;
      shown.value = run.shown();
      const now = shown.peek();
      if (now !== null) view?.show(now.signal);
    },
    leave() {
      isLeft = true;
      view = null;
      void practice.source.stop();
    },
  };
}
