import type { FaceFrame } from '../../movement/face-frame';
import { visibleText } from '../../therapy/visible-text';
import { foundIn } from '../findings/found-in';
import { say } from '../words/words';
import type { SavedFile, WorkbenchPorts } from '../workbench-ports';
import { type BenchSource, type BenchState, createBenchState } from './bench-state';
import { createDrawingPace } from './drawing-pace';
import { exportSeries } from './export-series';
import { createFrameRecorder } from './frame-recorder';
import { createJudging } from './judging';
import { createLiveRun } from './live-run';
import { showWhole } from './show-whole';
import { createTurns } from './turns';

export type Bench = ReturnType<typeof createBench>;

/** The state of the workbench and all its actions. The panels read `shownAt` a few times a second. */
export function createBench(doors: WorkbenchPorts) {
  const state = createBenchState(doors.defaultTask('closed-smile', 'both'));
  const { source, running, busy, problem, name } = state;
  const [judging, handOut] = [createJudging(doors, state), fileSaving(doors, state)];
  const [recorder, drawing, turns] = [createFrameRecorder(), createDrawingPace(), createTurns()];
  const live = createLiveRun(state, turns, { onFrame, stop });

  function onFrame(frame: FaceFrame): void {
    judging.addLive(frame);
    drawing.add(frame);
    if (recorder.add(frame) === 'full') void saveRecording();
  }

  async function saveRecording(): Promise<void> {
    const frames = recorder.takeOut();
    const info = live.info();
    if (frames.length === 0 || info === undefined) return;
    const data = await doors.writeRecording(frames, info);
    handOut('recording', `${name.peek()}-${fileTime(doors.clock.nowIso())}.jsonl.gz`, data);
  }

  async function stop(): Promise<void> {
    turns.begin();
    busy.value = null;
    // What was being recorded is kept, whatever ended it.
    await saveRecording();
    running.value = 'stopped';
    await live.end();
  }

  async function start(): Promise<void> {
    await stop();
    for (const one of [judging, drawing]) one.clear();
    if (source.peek() === 'camera' && doors.camera !== null) return live.start(doors.camera, 'camera');
    judging.calibratePractice();
    return live.start(doors.practice.source, 'practice-face');
  }

  return {
    doors,
    ...state,
    stepCostMs: judging.stepCostMs,
    drawing: drawing.told,
    faceAt: judging.faceAt,
    setMovement: judging.setMovement,
    setTask: judging.setTask,
    setRanges: judging.setRanges,
    takeLast: judging.takeLast,
    calibratePractice: judging.calibratePractice,
    recorded: recorder.seconds,
    ...{ start, stop, rest: resting(state, live, stop) },

    async choose(next: BenchSource) {
      await stop();
      judging.clear();
      source.value = next;
      name.value = '';
      if (next === 'practice') await start();
    },

    async open(file: File) {
      await stop();
      judging.clear();
      busy.value = say('reading', { name: visibleText(file.name) });
      const isMine = turns.join();
      // A file that vanished while it was read is a problem to show, as a damaged one is.
      const opened = await doors.openRecording(file).catch((error: unknown) => visibleText(String(error)));
      if (!isMine()) return;
      busy.value = null;
      if (typeof opened === 'object' && 'frames' in opened) return showWhole(opened, state, judging, turns);
      problem.value = opened;
    },

    perform: (patient: string) => showWhole(doors.perform(patient, state.task.peek()), state, judging, turns),
    beginRecording: () => recorder.begin(),
    saveRecording,
    exportJson: () => handOut('judgement', ...judgementFile(state)),
  };
}

/** Nobody has seen the page for long: a camera goes off, and the page says so. What was recorded is saved. */
function resting(
  { source, rested }: BenchState,
  live: { readonly isOn: () => boolean },
  stop: () => Promise<void>,
): () => Promise<void> {
  return async () => {
    if (source.peek() !== 'camera' || !live.isOn()) return;
    await stop();
    rested.value = true;
  };
}

/** Saves a file; play is not kept waiting for the list of what left this device. */
function fileSaving(doors: WorkbenchPorts, { unlisted }: BenchState) {
  return (what: SavedFile, name: string, data: Blob): void => {
    void doors.save(what, name, data).then((entered) => {
      unlisted.value = entered === 'waits';
    });
  };
}

/** The judgement of the shown series as a file: its name and what it holds. */
function judgementFile({ series, name, task, calibration, ranges }: BenchState): readonly [string, Blob] {
  const text = exportSeries(series.peek(), {
    source: name.peek(),
    task: task.peek(),
    calibration: calibration.peek(),
    findings: foundIn(series.peek(), task.peek(), calibration.peek(), ranges.peek().play),
  });
  const stem = name.peek().replace(/\.jsonl(\.gz)?$/, '') || 'workbench';
  return [`${stem}-judgement.json`, new Blob([text], { type: 'application/json' })];
}

/** A wall-clock time in a form for file names. */
function fileTime(iso: string): string {
  return iso.slice(0, 19).replaceAll(':', '').replace('T', '-');
}
