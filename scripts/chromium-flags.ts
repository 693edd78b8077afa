/**
 * How a headless Chromium is started on a machine without a graphics card: WebGL in software, and none of the browser's own
 * calls home. No `--use-gl` flags: with them the page itself is painted through the same software and starves the tracker.
 */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-swiftshader',
];
