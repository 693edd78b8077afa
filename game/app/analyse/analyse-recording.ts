import type { Calibration } from '../../movement/calibration/calibration';
import { calibrationFromRanges } from '../../movement/calibration/calibration-from-ranges';
import { calibrationVerdict } from '../../movement/calibration/calibration-verdict';
import { quietestRange } from '../../movement/calibration/quietest-range';
import type { FaceFrame } from '../../movement/face-frame';
import type { MeasuredFrame } from '../../movement/measure/measured-frame';
import type { MovementTask } from '../../movement/movement-task';
import { createMeasurer } from '../../movement/pipeline';
import type { PlayRules } from '../../play/play-rules';
import { wholeBlock } from '../../play/whole-block';
import { AnalyseInputError, type AnalyseOptions, type RangeMs } from './analyse-options';
import { type AnalyseReport, analyseReport } from './analyse-report';
import { frameSeries } from './analyse-series';

/** ms. Without a rest range, rest is searched as one piece of this length. */
const GUESSED_REST_MS = 1000;
/**
 * More attempts than a recording can hold; a power of two, so that what was earned can be computed back from its share
 * without rounding.
 */
const PLANNED_ATTEMPTS = 2 ** 20;

/**
 * Runs the whole pure pipeline over a recording: measure all, calibrate from the ranges, judge and play the play range.
 * Throws AnalyseInputError when a range holds no face, and what the recording's reader throws.
 */
export async function analyseRecording(
  frames: AsyncIterable<FaceFrame>,
  task: MovementTask,
  options: AnalyseOptions,
): Promise<AnalyseReport> {
  const measured = await measureAll(frames);
  const warnings: string[] = [];
  const whole: RangeMs = [measured[0]?.captureMs ?? 0, measured.at(-1)?.captureMs ?? 0];
  const rest = options.rest ?? guessRest(measured, warnings);
  const calibration = calibrate(measured, task, { ...options, rest }, warnings);
  const restFrames = measured.filter(({ captureMs }) => captureMs >= rest[0] && captureMs <= rest[1]);
  const verdict = calibrationVerdict(calibration, restFrames, task);
  const play = options.play ?? whole;
  const played = measured.filter(({ captureMs }) => captureMs >= play[0] && captureMs <= play[1]);
  if (played.length === 0)
    throw new AnalyseInputError(`--play: found ${play.join('-')}, expected a range with frames in ${whole.join('-')}`);
  const block = wholeBlock({ rules: openRules(played, task), calibration }, played);
  return {
    ...analyseReport({ measured, block, calibration, verdict, task, warnings }),
    rest,
    reference: options.reference ?? whole,
    playRange: play,
    ...(options.series === 'with' ? { series: frameSeries(block.steps.map(({ judgement }) => judgement)) } : {}),
  };
}

/** Rules of a block that stays open to the end of the range, whatever happens in it. */
function openRules(played: readonly MeasuredFrame[], task: MovementTask): PlayRules {
  const longerMs = 1 + (played.at(-1)?.captureMs ?? 0) - (played[0]?.captureMs ?? 0);
  return { task, attempts: PLANNED_ATTEMPTS, blockMs: longerMs, stillMs: longerMs, feedbackEvery: 1 };
}

async function measureAll(frames: AsyncIterable<FaceFrame>): Promise<MeasuredFrame[]> {
  const measurer = createMeasurer();
  const measured: MeasuredFrame[] = [];
  for await (const frame of frames) measured.push(measurer.measure(frame));
  return measured;
}

function guessRest(measured: readonly MeasuredFrame[], warnings: string[]): RangeMs {
  const found = quietestRange(measured, GUESSED_REST_MS);
  if (found === null)
    throw new AnalyseInputError('--rest: no second of stillness found, expected a range START-END in ms');
  warnings.push(`rest was guessed: the quietest second is ${found.join('-')} ms; it may be a held movement`);
  return found;
}

function calibrate(
  measured: readonly MeasuredFrame[],
  { movement, affected }: MovementTask,
  ranges: { readonly rest: RangeMs; readonly reference: RangeMs | null },
  warnings: string[],
): Calibration {
  const calibration = calibrationFromRanges({
    frames: measured,
    movement,
    rest: ranges.rest,
    reference: ranges.reference,
    camera: null,
    takenAt: '1970-01-01T00:00:00.000Z',
  });
  if (calibration === null)
    throw new AnalyseInputError(`--rest: no face in ${ranges.rest.join('-')} ms, expected a range with a face at rest`);
  const bySide = calibration.reach[movement]?.bySide;
  const missing = affected === 'both' ? !bySide?.patientLeft && !bySide?.patientRight : !bySide?.[affected];
  if (movement !== 'rest' && missing)
    warnings.push(`no reach of ${movement} was found: there are no attempts and no co-movement can be judged`);
  return calibration;
}
