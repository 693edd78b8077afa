import { readRecording } from '../../../engine-adapters/recording/read-recording';
import { RecordingError } from '../../../engine-adapters/recording/recording-error';
import { DataError } from '../../therapy/data-error';
import { PlanForbids } from '../../therapy/prescription/plan-forbids';
import { visibleMessage } from '../../therapy/visible-text';
import { AnalyseInputError, parseAnalyseOptions } from './analyse-options';
import { analyseRecording } from './analyse-recording';
import { analyseTask } from './analyse-task';
import { fileBytes } from './file-bytes';

/** `npm run -s analyse -- FILE [options]`: one JSON object on standard output; exit 0, or 2 for unusable input. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const options = parseAnalyseOptions(args);
    const task = analyseTask(options);
    const bytes = fileBytes(options.file);
    const recording = await readRecording(bytes, options.file);
    const report = await analyseRecording(recording.frames, task, options);
    for (const warning of report.warnings) say(warning);
    await written(`${JSON.stringify(report)}\n`);
    return 0;
  } catch (cause) {
    if (!isUnusableInput(cause)) throw cause;
    say(cause.message);
    return 2;
  }
}

/**
 * The only function that writes messages to the terminal: file names and values may come from anywhere, so control
 * characters are removed.
 */
function say(message: string): void {
  console.error(visibleMessage(message));
}

function isUnusableInput(cause: unknown): cause is Error {
  if (cause instanceof AnalyseInputError || cause instanceof RecordingError) return true;
  if (cause instanceof DataError || cause instanceof PlanForbids) return true;
  // A file that is not there or may not be read; the message names it.
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' && 'path' in cause;
}

function written(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

process.exitCode = await main(process.argv.slice(2));
