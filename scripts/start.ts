import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { visibleMessage } from '../game/therapy/visible-text';
import { NOT_UNDERSTOOD } from './read-options';
import { openBrowser } from './site/open-browser';
import { serveAtFreePort } from './site/serve-at-free-port';
import { readStart, START_HELP } from './site/start-options';
import { startProduct } from './site/start-product';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = readStart(process.argv.slice(2), process.env);

if (read.kind === 'help') {
  console.log(START_HELP.join('\n'));
} else if (read.kind === 'refused') {
  console.error(read.sentence);
  process.exitCode = NOT_UNDERSTOOD;
} else {
  try {
    await startProduct(read.options, {
      say: (line) => console.log(line),
      nowMs: () => performance.now(),
      build: async () => {
        // The bundler is loaded late: its seconds belong to the building, after the first line was said.
        const { buildSite } = await import('./site/build-site');
        const aboutModel: string[] = [];
        await buildSite(root, { say: (sentence) => void aboutModel.push(sentence), noise: 'errors' });
        return aboutModel;
      },
      serve: (port) => serveAtFreePort({ folder: join(root, 'dist'), port }),
      open: openBrowser,
    });
  } catch (error) {
    const why = visibleMessage(error instanceof Error ? error.message : String(error));
    console.error(`Tiny Tides could not be started: ${why}`);
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      console.error('Nothing is built yet: run npm start without --no-build.');
    }
    process.exitCode = 1;
  }
}
