import { spawn } from 'node:child_process';

/** As many as the machine of somebody whose other programs are at work. */
const LOOPS = 2;

/** Runs something while endless loops take what they get of the machine; they end with it, also where it fails. */
export async function besideBusyLoops<Result>(run: () => Promise<Result>): Promise<Result> {
  const loops = Array.from({ length: LOOPS }, () => spawn(process.execPath, ['-e', 'for(;;);'], { stdio: 'ignore' }));
  // A bench that is stopped by hand leaves no loop behind.
  const end = () => {
    for (const loop of loops) loop.kill('SIGKILL');
  };
  process.once('exit', end);
  try {
    return await run();
  } finally {
    process.off('exit', end);
    end();
  }
}
