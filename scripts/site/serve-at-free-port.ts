import { type Served, type ServeOptions, serve } from './serve';

/** Neighbours that are tried before giving up: more than a person ever has open at once. */
const PORTS_TRIED = 20;
const LAST_PORT = 65_535;

export interface ServedAtFree extends Served {
  /** The wanted port when it was taken; null when it was free. */
  readonly taken: number | null;
}

/**
 * Serves at a port, or at the next free one after it.
 * Rejects as `serve` does, and with `EADDRINUSE` when none of the next ports is free either.
 */
export async function serveAtFreePort({ folder, port }: ServeOptions): Promise<ServedAtFree> {
  for (let tried = port; ; tried++) {
    try {
      return { ...(await serve({ folder, port: tried })), taken: tried === port ? null : port };
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || tried - port >= PORTS_TRIED || tried >= LAST_PORT) throw error;
    }
  }
}
