import { batch, signal } from '@preact/signals';
import type { Calibration } from '../../movement/calibration/calibration';
import type { CalibrationVerdict } from '../../movement/calibration/calibration-verdict';
import type { FaceFrame } from '../../movement/face-frame';
import type { MeasuredFrame } from '../../movement/measure/measured-frame';
import type { MovementId } from '../../movement/movement-id';
import type { MovementTask } from '../../movement/movement-task';
import type { AffectedSide } from '../../movement/side';
import type { FaceSource, FaceSourceInfo } from '../../ports/face-source';
import { visibleText } from '../../therapy/visible-text';
import { foundIn } from '../findings/found-in';
import { say } from '../words/words';
import type { RecordingProblem, WholePerformance, WorkbenchPorts } from '../workbench-ports';
import { exportSeries } from './export-series';
import { createFrameLog, LIVE_ROWS } from './frame-log';
import { createFrameRecorder } from './frame-recorder';
import { judgeAnew } from './judge-anew';
import { learnFace } from './learn-face';
import { createSeries, type Series } from './series';

export type BenchSource = 'practice' | 'patient' | 'recording' | 'camera';

const LIVE_REJUDGED = 1800;
/** Whole performances are measured in pieces of this many frames, so that the page stays awake. */
const PIECE = 400;

export type Bench = ReturnType<typeof createBench>;

/** The state of the workbench and everything that can be done with it. Drawing reads `shownAt` a few times a second. */
export function createBench(doors: WorkbenchPorts) {
  const source = signal<BenchSource>('practice');
  const task = signal<MovementTask>(doors.defaultTask('closed-smile', 'both'));
  const calibration = signal<Calibration | null>(null);
  const verdict = signal<CalibrationVerdict | null>(null);
  const ranges = signal<WholePerformance['ranges']>({ rest: null, reference: null, play: null });
  const series = signal<Series>(createSeries(task.value, null));
  const running = signal<'stopped' | 'live' | 'whole'>('stopped');
  const busy = signal<string | null>(null);
  const problem = signal<RecordingProblem | string | null>(null);
  const note = signal<string | null>(null);
  const name = signal('');
  const recorder = createFrameRecorder();
  /** Time that face and numbers are shown for; null follows the newest frame. */
  const shownMs = signal<number | null>(null);

  let log = createFrameLog('live');
  let live: { readonly source: FaceSource; readonly info: FaceSourceInfo } | null = null;
  /** A source whose start has not settled; it may never do so. */
  let starting: FaceSource | null = null;
  let turn = 0;
  let stepCostMs = 0;
  let judging: ReturnType<typeof setTimeout> | undefined;

  const onFrame = (frame: FaceFrame) => {
    const before = doors.clock.nowMs();
    const to = series.peek();
    to.add(log.add(frame));
    if (to.t.length > LIVE_ROWS) to.keepNewest(LIVE_ROWS / 2);
    stepCostMs += 0.05 * (doors.clock.nowMs() - before - stepCostMs);
    if (recorder.add(frame) === 'full') void bench.saveRecording();
  };

  const rejudge = () => {
    clearTimeout(judging);
    const whole = running.peek() === 'whole';
    // Live, a minute is enough to see what a change does, and is judged within a blink.
    const frames = whole ? log.measured : log.measured.slice(-LIVE_REJUDGED);
    const next = judgeAnew(frames, task.peek(), calibration.peek(), whole ? ranges.peek().play : null);
    if (whole) next.finish();
    series.value = next;
  };

  /** A slider that is being dragged asks many times; the last one counts. */
  const rejudgeSoon = () => {
    clearTimeout(judging);
    judging = setTimeout(rejudge, 120);
  };

  const learn = (frames: readonly MeasuredFrame[], from: Pick<WholePerformance['ranges'], 'rest' | 'reference'>) => {
    const learnt = learnFace(frames, task.peek(), from, doors.clock.nowIso());
    verdict.value = learnt.verdict;
    if (learnt.calibration === null) note.value = say('restUnusable');
    else note.value = learnt.restWas === 'guessed' ? say('restGuessed') : null;
    return learnt;
  };

  const calibrateWhole = () => {
    const learnt = learn(log.measured, ranges.peek());
    calibration.value = learnt.calibration;
    ranges.value = { ...ranges.peek(), rest: learnt.rest };
  };

  const calibratePractice = () => {
    const performed = doors.practice.calibration(task.peek().movement);
    const own = createFrameLog('whole');
    for (const frame of performed.frames) own.add(frame);
    calibration.value = learn(own.measured, performed.ranges).calibration;
  };

  const clear = (kind: 'live' | 'whole' = 'live') => {
    clearTimeout(judging);
    log = createFrameLog(kind);
    calibration.value = null;
    problem.value = null;
    note.value = null;
    shownMs.value = null;
    series.value = createSeries(task.peek(), null);
  };

  const startLive = async (from: FaceSource, called: string) => {
    const mine = ++turn;
    starting = from;
    let info: FaceSourceInfo;
    try {
      info = await from.start({
        onFrame: (frame) => {
          if (mine !== turn) return;
          try {
            onFrame(frame);
          } catch (error) {
            // A mistake of our own: said once with the frames stopped, not again with each of them.
            console.error('The workbench made a mistake of its own:', error);
            problem.value = String(error);
            void bench.stop();
          }
        },
        onFault: (error) => {
          problem.value = error.message;
          void bench.stop();
        },
      });
    } catch (error) {
      // What was not waited for any more is no problem of what is shown now.
      if (mine === turn) problem.value = error instanceof Error ? error.message : String(error);
      return;
    }
    if (mine === turn) starting = null;
    if (mine !== turn) return void from.stop();
    live = { source: from, info };
    batch(() => {
      running.value = 'live';
      name.value = called;
    });
  };

  const showWhole = async (performance: WholePerformance) => {
    const mine = ++turn;
    clear('whole');
    busy.value = say('judging');
    const { frames } = performance;
    for (let i = 0; i < frames.length; i += PIECE) {
      for (const frame of frames.slice(i, i + PIECE)) log.add(frame);
      await new Promise((resolve) => setTimeout(resolve));
      if (mine !== turn) return;
    }
    batch(() => {
      ranges.value = performance.ranges;
      name.value = performance.name;
      running.value = 'whole';
      calibrateWhole();
      rejudge();
      shownMs.value = frames[0]?.captureMs ?? null;
      busy.value = null;
    });
  };

  const bench = {
    doors,
    source,
    task,
    calibration,
    verdict,
    ranges,
    series,
    running,
    busy,
    problem,
    note,
    name,
    recorded: recorder.seconds,
    shownMs,
    /** What one frame costs from landmarks to play, ms, over the last twenty. */
    stepCostMs: () => stepCostMs,

    async choose(next: BenchSource) {
      await bench.stop();
      clear();
      source.value = next;
      name.value = '';
      if (next === 'practice') await bench.start();
    },

    async start() {
      await bench.stop();
      clear();
      if (source.peek() === 'camera' && doors.camera !== null) return startLive(doors.camera, 'camera');
      calibratePractice();
      rejudge();
      return startLive(doors.practice.source, 'practice-face');
    },

    async stop() {
      turn += 1;
      busy.value = null;
      // What was being recorded is kept, whatever ended it.
      await bench.saveRecording();
      running.value = 'stopped';
      const ending = live?.source ?? starting;
      live = null;
      starting = null;
      await ending?.stop();
    },

    async open(file: File) {
      await bench.stop();
      clear();
      busy.value = say('reading', { name: visibleText(file.name) });
      const mine = turn;
      // A file that vanished while it was read is a problem to show, as a damaged one is.
      const opened = await doors.openRecording(file).catch((error: unknown) => visibleText(String(error)));
      if (mine !== turn) return;
      busy.value = null;
      if (typeof opened === 'object' && 'frames' in opened) return showWhole(opened);
      problem.value = opened;
    },

    perform: (patient: string) => showWhole(doors.perform(patient, task.peek())),

    setMovement(movement: MovementId, affected: AffectedSide) {
      task.value = doors.defaultTask(movement, affected);
      doors.practice.chooseMovement(movement);
      if (running.peek() === 'whole') calibrateWhole();
      else if (source.peek() === 'practice') calibratePractice();
      else calibration.value = null;
      rejudge();
    },

    setTask(next: MovementTask) {
      task.value = next;
      rejudgeSoon();
    },

    setRanges(next: WholePerformance['ranges']) {
      ranges.value = next;
      calibrateWhole();
      rejudge();
    },

    /** Live: the last seconds are rest, or hold the reach; a calibration needs both, and takes the newest of each. */
    takeLast(what: 'rest' | 'reference', lengthMs: number) {
      const endMs = log.measured.at(-1)?.captureMs ?? 0;
      ranges.value = { ...ranges.peek(), [what]: [endMs - lengthMs, endMs] };
      const { rest, reference } = ranges.peek();
      if (rest === null) return;
      const learnt = learn(log.measured, { rest, reference: reference ?? rest });
      if (learnt.calibration === null) return;
      calibration.value = learnt.calibration;
      rejudge();
    },

    calibratePractice() {
      calibratePractice();
      rejudge();
    },

    beginRecording: () => recorder.begin(),

    async saveRecording() {
      const frames = recorder.takeOut();
      const info = live?.info;
      if (frames.length === 0 || info === undefined) return;
      const data = await doors.writeRecording(frames, info);
      doors.save(`${name.peek()}-${fileTime(doors.clock.nowIso())}.jsonl.gz`, data);
    },

    exportJson() {
      const text = exportSeries(series.peek(), {
        source: name.peek(),
        task: task.peek(),
        calibration: calibration.peek(),
        findings: foundIn(series.peek(), task.peek(), calibration.peek(), ranges.peek().play),
      });
      const stem = name.peek().replace(/\.jsonl(\.gz)?$/, '') || 'workbench';
      doors.save(`${stem}-judgement.json`, new Blob([text], { type: 'application/json' }));
    },

    faceAt: (ms: number | null) => log.faceAt(ms),
  };
  return bench;
}

/** A wall-clock time for a file's name. */
function fileTime(iso: string): string {
  return iso.slice(0, 19).replaceAll(':', '').replace('T', '-');
}
