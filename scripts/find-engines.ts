import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const HOW_TO_GET_ENGINES =
  'Firefox and WebKit for the tests: Debian: apt-get install firefox-esr webkit2gtk-driver xvfb xauth.';

/** A browser to test with, or the name of the program that it lacks. */
export type FoundEngine<Programs> =
  | { readonly kind: 'found'; readonly programs: Programs }
  | { readonly kind: 'missing'; readonly program: string };

/** The system's Firefox. Without a screen it would have no WebGL, so Xvfb belongs to it. */
export function findFirefox(environment: NodeJS.ProcessEnv): FoundEngine<{ readonly browser: string }> {
  const browser = onPath(['firefox-esr', 'firefox'], environment);
  if (browser === null) return { kind: 'missing', program: 'Firefox' };
  return screenIsThere(environment) ? { kind: 'found', programs: { browser } } : NO_SCREEN;
}

/** WebKit's driver and the small browser that it drives. */
export function findWebKit(
  environment: NodeJS.ProcessEnv,
): FoundEngine<{ readonly driver: string; readonly browser: string }> {
  const driver = onPath(['WebKitWebDriver'], environment);
  const browser = miniBrowser();
  if (driver === null || browser === null) return { kind: 'missing', program: 'WebKit' };
  return screenIsThere(environment) ? { kind: 'found', programs: { driver, browser } } : NO_SCREEN;
}

const NO_SCREEN = { kind: 'missing', program: 'Xvfb' } as const;

const screenIsThere = (environment: NodeJS.ProcessEnv) => onPath(['Xvfb'], environment) !== null;

function onPath(names: readonly string[], { PATH = '' }: NodeJS.ProcessEnv): string | null {
  const places = names.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}

/** Debian keeps it away from the path, in a folder of the processor's name and the library's version. */
function miniBrowser(): string | null {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => join('/usr/lib', name)) : [];
  const versions = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'];
  const places = folders.flatMap((folder) => versions.map((version) => join(folder, version, 'MiniBrowser')));
  return places.find((place) => existsSync(place)) ?? null;
}
