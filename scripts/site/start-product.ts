import type { ServedAtFree } from './serve-at-free-port';
import type { StartOptions } from './start-options';

export interface StartDoors {
  readonly say: (line: string) => void;
  readonly nowMs: () => number;
  /** Builds the pages; out: what there is to say about the face model, one sentence each. */
  readonly build: () => Promise<readonly string[]>;
  readonly serve: (port: number) => Promise<ServedAtFree>;
  readonly open: (address: string) => void;
}

/**
 * Builds, serves and opens the product, and says so in at most 12 lines: what is done and how long it took, where it is,
 * how to stop, and last what to do about a missing model. Rejects with an Error when it cannot be built or served.
 */
export async function startProduct(options: StartOptions, doors: StartDoors): Promise<ServedAtFree> {
  const { say } = doors;
  let aboutModel: readonly string[] = [];
  if (options.pages === 'build') {
    say('Building Tiny Tides: the face model, then the pages. This takes up to a minute ...');
    const begunMs = doors.nowMs();
    aboutModel = await doors.build();
    say(`Built in ${((doors.nowMs() - begunMs) / 1000).toFixed(1)} s.`);
  }
  const served = await doors.serve(options.port);
  if (served.taken !== null) {
    say(
      `Port ${served.taken} is taken, perhaps by another Tiny Tides. What was kept there is not seen at the next port:`,
    );
  }
  if (options.browser === 'open') {
    say(
      `Tiny Tides is at ${served.address} and opens in your browser now. If it does not, open that address yourself.`,
    );
    doors.open(served.address);
  } else {
    say(`Tiny Tides is at ${served.address} - open that address in a browser.`);
  }
  say('To stop: press Ctrl+C here.');
  for (const sentence of aboutModel) say(sentence);
  return served;
}
