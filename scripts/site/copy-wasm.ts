import { copyFile, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMain } from '../is-main';

/** The module pair alone: the tracker runs in module workers and pages of browsers that have SIMD. */
const FILES = ['vision_wasm_module_internal.js', 'vision_wasm_module_internal.wasm'] as const;

/**
 * Copies the tracker's WebAssembly from its package into assets/mediapipe, so that the site serves it itself.
 * Files of the right size are left alone. Throws when the package is not installed.
 */
export async function copyWasm(root: string): Promise<void> {
  const from = join(root, 'node_modules', '@mediapipe', 'tasks-vision', 'wasm');
  const to = join(root, 'assets', 'mediapipe');
  await mkdir(to, { recursive: true });
  for (const file of FILES) {
    // Not there yet: then it is copied.
    const [wanted, there] = await Promise.all([stat(join(from, file)), stat(join(to, file)).catch(() => null)]);
    if (there?.size !== wanted.size) await copyFile(join(from, file), join(to, file));
  }
}

if (isMain(import.meta.url)) await copyWasm(fileURLToPath(new URL('../..', import.meta.url)));
