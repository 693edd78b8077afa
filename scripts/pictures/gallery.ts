import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SCENE_IDS } from '../../game/therapy/scene-id';
import { NOT_UNDERSTOOD, optionLines, readOptions } from '../read-options';
import { buildSite } from '../site/build-site';
import { serve } from '../site/serve';
import { takeScenePictures } from './art-pictures';
import { makeContactSheet } from './contact-sheet';
import { GALLERY_SIZES, type GallerySize } from './gallery-sizes';
import { PLAYER_JOURNEYS } from './player-journeys';
import { takeReefPicture } from './reef-pictures';
import { GALLERY_LOOKS, sheetOf, takePagePictures } from './take-page-pictures';

// Pictures of everything a player can see, in gallery/ (ignored by git): every page and every scene in every state, each in
// windows from a small phone to a laptop, and one contact sheet a size.

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

const SIZES = Object.keys(GALLERY_SIZES) as GallerySize[];
const LOOKS = Object.keys(GALLERY_LOOKS) as (keyof typeof GALLERY_LOOKS)[];
const JOURNEYS = PLAYER_JOURNEYS.map(({ name }) => name);
const PARTS = ['pages', 'scenes'] as const;

const OPTIONS = [
  { name: '--only', value: 'PART', says: `only one part: ${PARTS.join(' or ')}` },
  { name: '--journeys', value: 'NAME,…', says: `pages: only these ways: ${JOURNEYS.join(', ')}` },
  { name: '--looks', value: 'NAME,…', says: `pages: only these looks: ${LOOKS.join(', ')}` },
  { name: '--scenes', value: 'NAME,…', says: `scenes: only these: ${SCENE_IDS.join(', ')}` },
];

const asked = readOptions(process.argv.slice(2), OPTIONS);
if (asked.kind === 'help') {
  console.log(
    ['npm run gallery -- [options]: pictures and contact sheets in gallery/', '', ...optionLines(OPTIONS)].join('\n'),
  );
  process.exit();
}
if (asked.kind === 'refused') refuse(asked.sentence);
const { given } = asked;

const part = chosen('--only', PARTS);
const journeys = chosen('--journeys', JOURNEYS);
const looks = chosen('--looks', LOOKS);
const scenes = chosen('--scenes', SCENE_IDS);

const root = fileURLToPath(new URL('../..', import.meta.url));
const gallery = join(root, 'gallery');
// What is looked at anew replaces what was there; a part of it leaves the rest.
if (given.size === 0) rmSync(gallery, { recursive: true, force: true });
mkdirSync(gallery, { recursive: true });

let taken = 0;
async function sheet(name: string, files: readonly string[]): Promise<void> {
  if (files.length > 0) await makeContactSheet(files, join(gallery, `${name}.png`));
}

if (part.includes('pages')) {
  await buildSite(root);
  const site = await serve({ folder: join(root, 'dist'), port: 0 });
  for (const look of looks) {
    const { files, broken } = await takePagePictures(site.address, join(gallery, 'pages', look), look, journeys);
    taken += files.length;
    for (const size of SIZES) {
      const own = files.filter((file) => file.endsWith(`-${sheetOf(look, size)}.png`));
      await sheet(`pages-${sheetOf(look, size)}`, own);
    }
    for (const line of broken) console.error(line);
    if (broken.length > 0) process.exitCode = 1;
  }
  await site.close();
}
if (part.includes('scenes')) {
  const files = await takeScenePictures(join(gallery, 'scenes'), scenes, STATES, SIZES);
  taken += files.length;
  for (const size of SIZES)
    await sheet(
      `scenes-${size}`,
      files.filter((file) => file.endsWith(`-${size}.png`)),
    );
  await takeReefPicture(gallery);
}
console.log(`${taken} pictures and a contact sheet for each size in ${gallery}`);

/** What an option names, all of it where it was not given. What is not known is refused. */
function chosen<Name extends string>(option: string, known: readonly Name[]): readonly Name[] {
  const names = given.get(option)?.split(',');
  if (names === undefined) return known;
  return names.map(
    (name) => known.find((one) => one === name) ?? refuse(`${option} ${name}: expected ${known.join(', ')}`),
  );
}

function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(NOT_UNDERSTOOD);
}
