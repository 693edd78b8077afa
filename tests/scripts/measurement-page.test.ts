import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GATE_REASONS } from '../../game/movement/gate/gate-reason';
import { MIDLINE_MEASURES, SIDED_MEASURES } from '../../game/movement/measure/measure-id';
import { MEASUREMENT_VERSION } from '../../game/movement/measurement-version';
import { DRIFT_TEXTS, RESPONSE_TEXTS } from '../../scripts/measurement-docs/finding-texts';
import { measurementPage } from '../../scripts/measurement-docs/measurement-page';
import {
  currentEvidence,
  currentMeasurementPage,
  currentPictures,
  MEASUREMENT_PAGE,
  pictureFile,
} from '../../scripts/write-measurement-page';

describe('docs/measurement.md', () => {
  it('is fresh: run `npm run docs:measurement` when a table, a setting or the evidence changed', () => {
    expect(existsSync(MEASUREMENT_PAGE)).toBe(true);
    expect(readFileSync(MEASUREMENT_PAGE, 'utf8')).toBe(currentMeasurementPage());
  });
  it('has each picture that it shows beside it, fresh too', () => {
    const shown = [...currentMeasurementPage().matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, name]) => name);
    expect(shown).toEqual(Object.keys(currentPictures()));
    for (const [name, picture] of Object.entries(currentPictures()))
      expect(readFileSync(pictureFile(name), 'utf8')).toBe(picture);
  });
  it('says when its evidence is of an older measurement', () => {
    const evidence = currentEvidence();
    const parts = ['movement', 'noise', 'rooms', 'signal'] as const;
    const present = Object.fromEntries(
      parts.map((part) => [part, MEASUREMENT_VERSION]),
    ) as typeof evidence.measuredWith;
    expect(measurementPage({ ...evidence, measuredWith: present })).not.toContain('not with the present');
    for (const part of parts) {
      const old = measurementPage({ ...evidence, measuredWith: { ...present, [part]: '0.9.0' } });
      expect(old.split('measured with version 0.9.0, not with the present one')).toHaveLength(2);
    }
  });
  it('names every measure, every finding and every reason for doubt', () => {
    const page = currentMeasurementPage();
    for (const name of [
      ...Object.keys(RESPONSE_TEXTS),
      ...Object.keys(DRIFT_TEXTS),
      ...SIDED_MEASURES,
      ...MIDLINE_MEASURES,
      ...GATE_REASONS,
    ])
      expect(page).toContain(`\`${name}\``);
  });
});
