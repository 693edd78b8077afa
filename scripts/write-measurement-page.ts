import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { EVIDENCE_SCHEMA, type Evidence } from './measurement-docs/evidence';
import { lightPictures, type Pictures } from './measurement-docs/light-and-distance';
import { measurementPage } from './measurement-docs/measurement-page';

const docs = (name: string) => fileURLToPath(new URL(`../docs/${name}`, import.meta.url));

export const MEASUREMENT_PAGE = docs('measurement.md');
export const EVIDENCE_FILE = docs('measurement-evidence.json');

/** What the benchmarks recorded last. */
export function currentEvidence(): Evidence {
  return v.parse(EVIDENCE_SCHEMA, JSON.parse(readFileSync(EVIDENCE_FILE, 'utf8')));
}

/** The page as it should be now. */
export function currentMeasurementPage(): string {
  return measurementPage(currentEvidence());
}

/** The pictures that lie beside the page, as they should be now. */
export function currentPictures(): Pictures {
  return lightPictures(currentEvidence());
}

/** Where a picture of the page lies. */
export const pictureFile = (name: string) => docs(name);

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(MEASUREMENT_PAGE, currentMeasurementPage());
  const pictures = Object.entries(currentPictures());
  for (const [name, picture] of pictures) writeFileSync(pictureFile(name), picture);
  console.log(`wrote docs/measurement.md and ${pictures.length} pictures`);
}
