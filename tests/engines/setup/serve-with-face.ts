import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../../../scripts/site/build-site';
import { serve } from '../../../scripts/site/serve';
import { sharedFile } from '../../browser/page/shared-data';
import { FACE_FOLDER } from '../walks/face-camera';

const CLIP = sharedFile('clips/smile-with-left-eye.mjpeg');
/** How each picture of the clip begins: a JPEG's own first bytes. */
const PICTURE_BEGINS = Buffer.from([0xff, 0xd8, 0xff]);

/**
 * Builds the product once and serves a copy of it with the pictures of a real face beside it, for browsers without a fake camera.
 * TINY_TIDES_DIST skips the build.
 */
export default async function serveWithFace(project: TestProject): Promise<() => Promise<void>> {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const built = process.env.TINY_TIDES_DIST;
  if (!built) await buildSite(root, { noise: 'errors' });
  const folder = await mkdtemp(join(tmpdir(), 'tiny-tides-engines-'));
  await cp(built ?? `${root}dist`, folder, { recursive: true });
  if (existsSync(CLIP)) await cutClip(await readFile(CLIP), join(folder, FACE_FOLDER));
  const served = await serve({ folder, port: 0 });
  project.provide('siteAddress', served.address);
  return async () => {
    await served.close();
    await rm(folder, { recursive: true, force: true });
  };
}

async function cutClip(clip: Buffer, folder: string): Promise<void> {
  await mkdir(folder);
  let at = clip.indexOf(PICTURE_BEGINS);
  for (let picture = 0; at >= 0; picture += 1) {
    const next = clip.indexOf(PICTURE_BEGINS, at + PICTURE_BEGINS.length);
    await writeFile(join(folder, `${picture}.jpg`), clip.subarray(at, next < 0 ? undefined : next));
    at = next;
  }
}
