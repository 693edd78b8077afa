import { spawn } from 'node:child_process';

/** Opens an address in the person's browser; says nothing and does nothing where there is none. */
export function openBrowser(url: string): void {
  const [command, ...args] = opener(process.platform, url);
  try {
    spawn(command, args, { detached: true, stdio: 'ignore' })
      .on('error', () => {})
      .unref();
  } catch {
    // The address is printed anyway.
  }
}

function opener(platform: NodeJS.Platform, url: string): [string, ...string[]] {
  if (platform === 'darwin') return ['open', url];
  // `start` takes its first quoted argument as a window title.
  if (platform === 'win32') return ['cmd', '/c', 'start', '', url];
  return ['xdg-open', url];
}
