import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readSync, realpathSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a file of this repository may be: text that people write, wherever it lies. */
const TEXT = ['.ts', '.tsx', '.css', '.html', '.json', '.md', '.svg', '.webmanifest'];
const WITHOUT_EXTENSION = ['.ci/run', '.gitignore', '.npmrc', 'LICENSE'];
/** What is not text, and the only folders in which it may lie: drawn pictures and sound that is synthesised here. */
const NOT_TEXT = [
  { extensions: ['.png', '.jpg', '.jpeg', '.webp'], folders: ['assets/', 'docs/'] },
  { extensions: ['.mp3'], folders: ['assets/sound/'] },
  { extensions: ['.woff2'], folders: ['assets/'] },
];
/** Folders that a program fills with a vendor's files or with what was seen of faces; all of them are ignored by git. */
const NEVER = ['assets/models/', 'assets/mediapipe/', 'bench-results/', 'gallery/', 'rooms/', 'recordings/'];

/**
 * Why a file may not be in the repository, or null when it may. A list of what is allowed: a recording of a face, a clip, a photo
 * or a model is refused under whatever name its kind has, and so is what nobody has thought of yet.
 */
function trouble(path: string, first: Buffer): string | null {
  if (NEVER.some((folder) => path.startsWith(folder))) return 'lies where vendor files or recordings are put';
  const extension = extname(path).toLowerCase();
  const isBinaryKind = NOT_TEXT.some(({ extensions }) => extensions.includes(extension));
  if (isBinaryKind) {
    const isInPlace = NOT_TEXT.some(
      (o) => o.extensions.includes(extension) && o.folders.some((f) => path.startsWith(f)),
    );
    return isInPlace ? null : 'a picture, sound or font outside its folder';
  }
  if (!TEXT.includes(extension) && !WITHOUT_EXTENSION.includes(path)) return 'a kind of file that is not known here';
  if (first.includes(0)) return 'called text, and is none';
  return isRecordingText(first.toString('utf8')) ? 'landmarks of a face' : null;
}

/** The header of a landmark recording, as the product and the bench write it. */
function isRecordingText(text: string): boolean {
  return /^\uFEFF?\s*\{"format"\s*:\s*"tiny-tides\/recording"/.test(text);
}

/** Enough for a recording's header and for the zero bytes of anything packed. */
function firstBytes(path: string): Buffer {
  const bytes = Buffer.alloc(4096);
  const file = openSync(`${root}/${path}`, 'r');
  try {
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

/** Paths of what git tracks here; null where the product lies in no repository of its own (an unpacked archive). */
function trackedFiles(): string[] | null {
  const git = (...words: string[]) =>
    execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    if (realpathSync(git('rev-parse', '--show-toplevel').trim()) !== realpathSync(root)) return null;
  } catch {
    // No git, or no repository: the test that asks says so.
    return null;
  }
  // A file that was taken away and is not committed yet is still listed.
  const gone = new Set(git('ls-files', '-z', '--deleted').split('\0'));
  return git('ls-files', '-z')
    .split('\0')
    .filter((path) => path !== '' && !gone.has(path));
}

describe('what the repository holds', () => {
  it('is neither a recording of a face, nor a clip, a photo or a model', (context) => {
    const tracked = trackedFiles();
    if (tracked === null) return context.skip('no git repository here: what it tracks cannot be looked at');
    expect(tracked).toContain('package.json');
    expect(tracked.length).toBeGreaterThan(500);
    const found = tracked.flatMap((path) => {
      const why = trouble(path, firstBytes(path));
      return why === null ? [] : [`${path}: ${why}`];
    });
    expect(found).toEqual([]);
  });

  const packed = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]);
  const recording = Buffer.from('{"format":"tiny-tides/recording","version":1,"source":"camera"}\n');
  it.each([
    ['a recording', 'tests/fixtures/smile.jsonl', recording],
    ['a packed recording', 'tests/fixtures/smile.jsonl.gz', packed],
    ['a recording under another name', 'tests/fixtures/smile.json', recording],
    ['a packed recording under another name', 'tests/fixtures/smile.json', packed],
    ['a recording that was kept by a bench', 'rooms/dark/smile.json', Buffer.from('{}')],
    ['a clip', 'tests/fixtures/smile.mjpeg', packed],
    ['a clip for a fake camera', 'tests/browser/face.y4m', packed],
    ['a clip with large letters', 'docs/FACE.MP4', packed],
    ['a film', 'assets/art/face.webm', packed],
    ['a photo beside the tests', 'tests/browser/face.jpg', packed],
    ['a picture of a page beside the scripts', 'scripts/page.png', packed],
    ['a photo under another name', 'docs/face.md', packed],
    ['the face model', 'assets/models/face_landmarker.task', packed],
    ['a model', 'engine-adapters/mediapipe/face.tflite', packed],
    ['a graph of the vendor', 'engine-adapters/mediapipe/face.binarypb', packed],
    ['WebAssembly of the vendor', 'engine-adapters/mediapipe/vision.wasm', packed],
    ['a file without an extension', 'tests/fixtures/face', packed],
  ])('would refuse %s', (_what, path, first) => {
    expect(trouble(path, first)).not.toBeNull();
  });

  it.each([
    ['a drawing in the documents', 'docs/pictures/noise.png', packed],
    ['a page', 'docs/measurement.md', Buffer.from('# What is measured')],
    ['a level', 'levels/tide-pool.level.json', Buffer.from('{ "id": "tide-pool" }')],
    ['a sound', 'assets/sound/lagoon.mp3', packed],
  ])('would take %s', (_what, path, first) => {
    expect(trouble(path, first)).toBeNull();
  });
});
