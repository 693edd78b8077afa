import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ARCHITECTURE_PICTURE, architecturePicture } from '../../scripts/law/architecture-picture';
import { MOVEMENT_ROOMS, ROOMS, SURFACES } from '../../scripts/law/law-table';

it('the picture of the architecture is fresh: run `npm run docs:architecture` when the law changed', () => {
  const picture = architecturePicture();
  expect(readFileSync(ARCHITECTURE_PICTURE, 'utf8')).toBe(picture);
  for (const room of [...ROOMS, ...SURFACES, ...MOVEMENT_ROOMS]) expect(picture).toContain(`>${room}</text>`);
});
