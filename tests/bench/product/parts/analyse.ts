import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sharedFile } from '../../../browser/page/shared-data';
import type { BenchPart, Reading } from '../bench-part';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
/** The longest real recording: 92 s of a face in a dim room, packed 12 MB. */
const RECORDING = 'recordings/smile-dim.jsonl.gz';
const LENGTH_MS = 92_000;

/** ms that a command takes, from its start to its end. Rejects where it fails. */
function processMs(program: readonly string[]): Promise<number> {
  const beganMs = performance.now();
  const [command = '', ...parameters] = program;
  const child = spawn(command, parameters, { cwd: ROOT, stdio: 'ignore' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve(performance.now() - beganMs) : reject(new Error(`${command}: ended with ${code}`)),
    );
  });
}

async function round(): Promise<readonly Reading[]> {
  const file = sharedFile(RECORDING);
  const analyse = [
    'npm',
    'run',
    '-s',
    'analyse',
    '--',
    file,
    '--movement',
    'closed-smile',
    '--affected',
    'patientLeft',
  ];
  const ownMs = await processMs(analyse);
  const plain = `JSON.stringify(require('zlib').gunzipSync(require('fs').readFileSync(process.argv[1])).toString().split('\\n').map((line) => line && JSON.parse(line)).length)`;
  const plainMs = await processMs([process.execPath, '-e', plain, file]);
  return [
    {
      what: 'times faster than the recording ran, 92 s, whole process',
      ...{ peer: 'a process that only unpacks and parses it', kind: 'number', limit: { atLeast: 200 }, unit: 'ms' },
      ...{ value: LENGTH_MS / ownMs, product: ownMs, beside: plainMs },
    },
  ];
}

export const part: BenchPart = {
  says: 'a whole recording through the whole measurement, from the command to its answer',
  camera: 'wanted',
  round,
};
