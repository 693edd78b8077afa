import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const shared = fileURLToPath(new URL('../../../../shared', import.meta.url));

/** The path of a file of the shared test data, whether it is there or not. */
export function sharedFile(name: string): string {
  return `${shared}/${name}`;
}

/**
 * Whether tests that need the named shared files can run. Without them a test says so in its name and is skipped;
 * where everything has to be in place (CI), it runs and fails.
 */
export function sharedIsThere(...names: string[]): boolean {
  return Boolean(process.env.CI) || names.every((name) => existsSync(sharedFile(name)));
}
