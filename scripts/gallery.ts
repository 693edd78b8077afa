import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SCENE_IDS } from '../game/therapy/scene-id';
import { takeScenePictures } from './art-pictures';
import { buildSite } from './build-site';
import { makeContactSheet } from './contact-sheet';
import { GALLERY_SIZES, STAGE_SIZES, type StageSize } from './gallery-sizes';
import { takeReefPicture } from './reef-pictures';
import { serve } from './serve';
import { takePagePictures } from './take-page-pictures';

// Pictures of everything a player can see, in gallery/ (ignored by git): every scene in every state and every page, each on
// screens from a phone to a laptop, and one contact sheet a size. `npm run gallery -- scenes` or `-- pages` takes only those,
// `-- scenes tide-pool,reef-walk` only those scenes.

const STATES = [
  'ready',
  'rest',
  'move&activation=0.05',
  'move',
  'inBand',
  'hold',
  'release',
  'calm',
  'paused',
  'notSure',
  'tooBig',
  'done',
  'move&stirring=1&stirringSide=patientLeft',
  'move&stirring=1&stirringSide=patientRight',
  'hold&motion=reduced',
  'hold&contrast=high',
  'hold&quality=plain',
  'paused&quality=plain',
];

const root = fileURLToPath(new URL('..', import.meta.url));
const gallery = join(root, 'gallery');
const [wanted = 'all', scenes] = process.argv.slice(2);
if (!['all', 'scenes', 'pages'].includes(wanted)) {
  throw new Error(`gallery: ${wanted}: expected scenes, pages or nothing`);
}
if (wanted === 'all') rmSync(gallery, { recursive: true, force: true });

let taken = 0;
async function sheets(of: string, files: readonly string[], sizes: readonly string[]): Promise<void> {
  taken += files.length;
  for (const size of sizes) {
    const own = files.filter((file) => file.endsWith(`-${size}.png`));
    await makeContactSheet(own, join(gallery, `${of}-${size}.png`));
  }
}

if (wanted !== 'scenes') {
  await buildSite(root);
  const site = await serve({ folder: join(root, 'dist'), port: 0 });
  await sheets('pages', await takePagePictures(site.address, join(gallery, 'pages')), Object.keys(GALLERY_SIZES));
  await site.close();
}
if (wanted !== 'pages') {
  const sizes = Object.keys(STAGE_SIZES) as StageSize[];
  const files = await takeScenePictures(join(gallery, 'scenes'), scenes?.split(',') ?? SCENE_IDS, STATES, sizes);
  await sheets('scenes', files, sizes);
  await takeReefPicture(gallery);
}
console.log(`${taken} pictures and a contact sheet for each size in ${gallery}`);
