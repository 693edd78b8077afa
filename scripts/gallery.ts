import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SCENE_IDS } from '../game/therapy/scene-id';
import { takeScenePictures } from './art-pictures';
import { buildSite } from './build-site';
import { makeContactSheet } from './contact-sheet';
import { GALLERY_SIZES } from './gallery-sizes';
import { serve } from './serve';
import { takePagePictures } from './take-page-pictures';

// Pictures of everything a player can see, in gallery/ (ignored by git): every scene in every state and every page, each on a
// phone, a tablet and a laptop, and one contact sheet a size. `npm run gallery -- scenes` or `-- pages` takes only those.

const STATES = ['rest', 'move', 'hold', 'release', 'calm', 'paused', 'notSure', 'done'];

const root = fileURLToPath(new URL('..', import.meta.url));
const gallery = join(root, 'gallery');
const wanted = process.argv[2] ?? 'all';
if (!['all', 'scenes', 'pages'].includes(wanted)) {
  throw new Error(`gallery: ${wanted}: expected scenes, pages or nothing`);
}
if (wanted === 'all') rmSync(gallery, { recursive: true, force: true });

const files: string[] = [];
if (wanted !== 'scenes') {
  await buildSite(root);
  const site = await serve({ folder: join(root, 'dist'), port: 0 });
  files.push(...(await takePagePictures(site.address, join(gallery, 'pages'))));
  await site.close();
}
if (wanted !== 'pages') {
  files.push(...(await takeScenePictures(join(gallery, 'scenes'), SCENE_IDS, STATES, Object.keys(GALLERY_SIZES))));
}
for (const size of Object.keys(GALLERY_SIZES)) {
  const own = files.filter((file) => file.endsWith(`-${size}.png`));
  await makeContactSheet(own, join(gallery, `contact-sheet-${size}.png`));
}
console.log(`${files.length} pictures and a contact sheet for each size in ${gallery}`);
