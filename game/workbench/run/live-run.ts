import { batch } from '@preact/signals';
import type { FaceFrame } from '../../movement/face-frame';
import type { FaceSource, FaceSourceInfo } from '../../ports/face-source';
import type { BenchState } from './bench-state';
import type { Turns } from './turns';

/** Runs one live source at a time: its frames go to `onFrame`, and a fault ends it with `stop`. */
export function createLiveRun(
  { problem, running, rested, name, runtime }: BenchState,
  turns: Turns,
  { onFrame, stop }: { readonly onFrame: (frame: FaceFrame) => void; readonly stop: () => Promise<void> },
) {
  let live: { readonly source: FaceSource; readonly info: FaceSourceInfo } | null = null;
  /** A source whose start is not finished, and may never finish. */
  let starting: FaceSource | null = null;
  return {
    /** Information about the running source; undefined while none runs. */
    info: () => live?.info,
    /** Whether a source runs or is starting. */
    isOn: () => live !== null || starting !== null,

    async start(from: FaceSource, called: string): Promise<void> {
      const isMine = turns.begin();
      starting = from;
      let info: FaceSourceInfo;
      try {
        info = await from.start({
          onFrame: (frame) => {
            if (!isMine()) return;
            try {
              onFrame(frame);
            } catch (error) {
              // A mistake of our own: said once with the frames stopped, not again with each of them.
              console.error('The workbench made a mistake of its own:', error);
              problem.value = String(error);
              void stop();
            }
          },
          onFault: (error) => {
            problem.value = error.message;
            void stop();
          },
        });
      } catch (error) {
        // What was not waited for any more is no problem of what is shown now.
        if (!isMine()) return;
        starting = null;
        problem.value = error instanceof Error ? error.message : String(error);
        return;
      }
      if (isMine()) starting = null;
      if (!isMine()) return void from.stop();
      live = { source: from, info };
      batch(() => {
        running.value = 'live';
        name.value = called;
        runtime.value = info.runtime;
      });
    },

    /** Stops the source that runs or is starting. */
    async end(): Promise<void> {
      const ending = live?.source ?? starting;
      live = null;
      starting = null;
      rested.value = false;
      await ending?.stop();
    },
  };
}
