import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { PAGE_POLICY, protect } from './scripts/site/security-headers.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Every page beside this file: the player's, the therapist's, the developer's. */
const pages = readdirSync(root).filter((name) => name.endsWith('.html'));

/** The scripts that make sound and art live beside what they make; they are not part of what is served. */
const leaveMakersOut: Plugin = {
  name: 'leave-makers-out',
  apply: 'build',
  closeBundle() {
    const dist = join(root, 'dist');
    for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.ts')) rmSync(join(dist, name));
    }
  },
};

/** `vite preview` serves the built pages to whoever prefers it: under the same headers as our own server. */
const protectPreview: Plugin = {
  name: 'protect-preview',
  configurePreviewServer(server) {
    server.middlewares.use((_request, response, next) => {
      protect(response);
      next();
    });
  },
};

/** In the page itself too, before any script: it holds where somebody serves the built files without our headers. */
const policyInPage: Plugin = {
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: () => PAGE_POLICY.map((attrs) => ({ tag: 'meta', attrs, injectTo: 'head-prepend' })),
};

export default defineConfig({
  root,
  // Relative addresses: the product also works below a path of somebody's server.
  base: './',
  publicDir: 'assets',
  build: {
    target: 'es2022',
    rollupOptions: {
      input: pages.map((page) => join(root, page)),
      // A file of its own, so that it can come before every other one (a test looks at what is built).
      output: { codeSplitting: { groups: [{ name: 'page-guard', test: /[\\/](page-guard|stay-on-device)\.ts$/ }] } },
    },
    // phaser comes as one bundled file; it is loaded lazily and never on the therapist's page.
    chunkSizeWarningLimit: 1600,
    // Nothing inlined as data: fonts and pictures stay files under the same security headers.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  optimizeDeps: { exclude: ['@mediapipe/tasks-vision'] },
  plugins: [leaveMakersOut, policyInPage, protectPreview],
});
