import { spawn } from 'node:child_process';

export interface Screen {
  /** The screen's name for programs, as in `DISPLAY`. */
  readonly display: string;
  close(): void;
}

/**
 * Opens a screen that nobody sees, for a browser that draws nothing, or has no WebGL, without one. Rejects where there is no Xvfb.
 * The caller closes it.
 */
export function openScreen(): Promise<Screen> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((resolve, reject) => {
    let told = '';
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb ended before it had opened a screen')));
    server.stdout.on('data', (text: Buffer) => {
      told += text.toString();
      if (told.endsWith('\n')) resolve({ display: `:${told.trim()}`, close: () => void server.kill() });
    });
  });
}
