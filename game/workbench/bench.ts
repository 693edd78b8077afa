import { batch, signal } from '@preact/signals';
import type { Calibration } from '../movement/calibration';
import { calibrationFromRanges, type RangeMs } from '../movement/calibration-from-ranges';
import type { FaceFrame } from '../movement/face-frame';
import type { MeasuredFrame } from '../movement/measured-frame';
import { createMeasurer } from '../movement/measurer';
import type { MovementId } from '../movement/movement-id';
import type { MovementTask } from '../movement/movement-task';
import { quietestRange } from '../movement/quietest-range';
import type { AffectedSide } from '../movement/side';
import type { FaceSource } from '../ports/face-source';
import { exportSeries } from './export-series';
import { createSeries, type Series } from './series';
import { say } from './words';
import type { RecordingProblem, WholePerformance, WorkbenchDoors } from './workbench-doors';

export type BenchSource = 'practice' | 'patient' | 'recording' | 'camera';

/** Live frames kept for the face view, and measured ones kept for judging anew: ten minutes at 30 a second. */
const KEPT_FACES = 900;
const KEPT_MEASURED = 18_000;
/** A recording made here ends by itself after this many frames: ten minutes hold a hundred megabytes. */
const RECORDED_MOST = 18_000;
const QUIETEST_MS = 1000;
/** Whole performances are measured in pieces of this many frames, so that the page stays awake. */
const PIECE = 400;

export type Bench = ReturnType<typeof createBench>;

/** The state of the workbench and everything that can be done with it. Drawing reads `shownAt` a few times a second. */
export function createBench(doors: WorkbenchDoors) {
  const source = signal<BenchSource>('practice');
  const task = signal<MovementTask>(doors.defaultTask('closed-smile', 'both'));
  const calibration = signal<Calibration | null>(null);
  const ranges = signal<WholePerformance['ranges']>({ rest: null, reference: null, play: null });
  const series = signal<Series>(createSeries(task.value, null));
  const running = signal<'stopped' | 'live' | 'whole'>('stopped');
  const busy = signal<string | null>(null);
  const problem = signal<RecordingProblem | string | null>(null);
  const note = signal<string | null>(null);
  const name = signal('');
  /** Seconds recorded so far; null while nothing is recorded. */
  const recorded = signal<number | null>(null);
  /** Time that face and numbers are shown for; null follows the newest frame. */
  const shownMs = signal<number | null>(null);
  const stepCostMs = signal(0);

  let faces: FaceFrame[] = [];
  let measured: MeasuredFrame[] = [];
  let measurer = createMeasurer();
  let live: FaceSource | null = null;
  let taken: FaceFrame[] | null = null;
  let turn = 0;

  const onFrame = (frame: FaceFrame) => {
    const before = doors.clock.nowMs();
    faces.push(frame);
    if (faces.length > 2 * KEPT_FACES) faces = faces.slice(-KEPT_FACES);
    const now = measurer.measure(frame);
    measured.push(now);
    if (measured.length > KEPT_MEASURED) measured = measured.slice(-KEPT_MEASURED / 2);
    const { t } = series.peek();
    series.peek().add(now);
    if (t.length > KEPT_MEASURED) series.peek().keepNewest(KEPT_MEASURED / 2);
    stepCostMs.value += 0.05 * (doors.clock.nowMs() - before - stepCostMs.peek());
    if (taken === null) return;
    if (now.status !== 'timeNotRising') taken.push(frame);
    recorded.value = Math.round((frame.captureMs - (taken[0]?.captureMs ?? 0)) / 1000);
    if (taken.length >= RECORDED_MOST) void bench.saveRecording();
  };

  const rejudge = () => {
    const next = createSeries(task.peek(), calibration.peek());
    const play = running.peek() === 'whole' ? ranges.peek().play : null;
    let before = true;
    for (const frame of measured) {
      if (play !== null && frame.captureMs > play[1]) break;
      // The judge hears everything, play begins where it was asked to.
      if (play !== null && before && frame.captureMs >= play[0]) {
        before = false;
        next.newBlock();
      }
      next.add(frame);
    }
    if (running.peek() === 'whole') next.finish();
    series.value = next;
  };

  const calibrate = (frames: readonly MeasuredFrame[], rest: RangeMs, reference: RangeMs | null) => {
    const { movement } = task.peek();
    const takenAt = doors.clock.nowIso();
    const found = calibrationFromRanges({ frames, movement, rest, reference, camera: null, takenAt });
    note.value = found === null ? say('restUnusable') : null;
    if (found !== null) calibration.value = found;
    return found;
  };

  const calibrateWhole = () => {
    const { rest, reference } = ranges.peek();
    const guessed = rest === null ? quietestRange(measured, QUIETEST_MS) : null;
    const used = rest ?? guessed;
    calibration.value = null;
    if (used === null) note.value = say('restUnusable');
    else if (calibrate(measured, used, reference) !== null && guessed !== null) {
      ranges.value = { ...ranges.peek(), rest: guessed };
      note.value = say('restGuessed');
    }
  };

  const calibratePractice = () => {
    const performed = doors.practice.calibration(task.peek().movement);
    const own = createMeasurer();
    const frames = performed.frames.map((frame) => own.measure(frame));
    if (performed.ranges.rest) calibrate(frames, performed.ranges.rest, performed.ranges.reference);
  };

  const clear = () => {
    faces = [];
    measured = [];
    measurer = createMeasurer();
    calibration.value = null;
    problem.value = null;
    note.value = null;
    shownMs.value = null;
    series.value = createSeries(task.peek(), null);
  };

  const startLive = async (from: FaceSource, called: string) => {
    const mine = ++turn;
    try {
      await from.start({
        onFrame: (frame) => mine === turn && onFrame(frame),
        onFault: (error) => {
          problem.value = error.message;
          void bench.stop();
        },
      });
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error);
      return;
    }
    if (mine !== turn) return void from.stop();
    live = from;
    batch(() => {
      running.value = 'live';
      name.value = called;
    });
  };

  const showWhole = async (performance: WholePerformance) => {
    const mine = ++turn;
    clear();
    busy.value = say('judging');
    faces = [...performance.frames];
    for (let i = 0; i < faces.length; i += PIECE) {
      for (const frame of faces.slice(i, i + PIECE)) measured.push(measurer.measure(frame));
      await new Promise((resolve) => setTimeout(resolve));
      if (mine !== turn) return;
    }
    batch(() => {
      ranges.value = performance.ranges;
      name.value = performance.name;
      running.value = 'whole';
      calibrateWhole();
      rejudge();
      shownMs.value = faces[0]?.captureMs ?? null;
      busy.value = null;
    });
  };

  const bench = {
    doors,
    source,
    task,
    calibration,
    ranges,
    series,
    running,
    busy,
    problem,
    note,
    name,
    recorded,
    shownMs,
    stepCostMs,

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
      taken = null;
      recorded.value = null;
      running.value = 'stopped';
      const ending = live;
      live = null;
      await ending?.stop();
    },

    async open(file: File) {
      await bench.stop();
      clear();
      busy.value = say('reading', { name: file.name });
      const opened = await doors.openRecording(file);
      busy.value = null;
      if ('frames' in opened) return showWhole(opened);
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
      rejudge();
    },

    setRanges(next: WholePerformance['ranges']) {
      ranges.value = next;
      calibrateWhole();
      rejudge();
    },

    /** Live: the last seconds are rest, or hold the reach; a calibration needs both, and takes the newest of each. */
    takeLast(what: 'rest' | 'reference', lengthMs: number) {
      const endMs = measured.at(-1)?.captureMs ?? 0;
      ranges.value = { ...ranges.peek(), [what]: [endMs - lengthMs, endMs] };
      const { rest, reference } = ranges.peek();
      if (rest !== null && calibrate(measured, rest, reference ?? rest) !== null) rejudge();
    },

    calibratePractice() {
      calibratePractice();
      rejudge();
    },

    beginRecording() {
      taken = [];
      recorded.value = 0;
    },

    async saveRecording() {
      const frames = taken ?? [];
      taken = null;
      recorded.value = null;
      if (frames.length === 0) return;
      const data = await doors.writeRecording(frames, name.peek());
      doors.save(`${name.peek()}-${fileTime(doors.clock.nowIso())}.jsonl.gz`, data);
    },

    exportJson() {
      const text = exportSeries(series.peek(), {
        source: name.peek(),
        task: task.peek(),
        calibration: calibration.peek(),
      });
      const stem = name.peek().replace(/\.jsonl(\.gz)?$/, '') || 'workbench';
      doors.save(`${stem}-judgement.json`, new Blob([text], { type: 'application/json' }));
    },

    /** The newest frame, or the last one not after a time. */
    faceAt(ms: number | null): FaceFrame | null {
      return (ms === null ? faces.at(-1) : faces.findLast((frame) => frame.captureMs <= ms)) ?? null;
    },
  };
  return bench;
}

/** A wall-clock time for a file's name. */
function fileTime(iso: string): string {
  return iso.slice(0, 19).replaceAll(':', '').replace('T', '-');
}
