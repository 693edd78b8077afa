import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GATE_REASONS } from '../../game/movement/gate-reason';
import { MIDLINE_MEASURES, SIDED_MEASURES } from '../../game/movement/measure-id';
import { MEASUREMENT_VERSION } from '../../game/movement/measurement-version';
import { currentMeasurementPage, EVIDENCE_FILE, MEASUREMENT_PAGE } from '../../scripts/write-measurement-page';

describe('docs/measurement.md', () => {
  it('is fresh: run `npm run docs:measurement` when a table, a setting or the evidence changed', () => {
    expect(existsSync(MEASUREMENT_PAGE)).toBe(true);
    expect(readFileSync(MEASUREMENT_PAGE, 'utf8')).toBe(currentMeasurementPage());
  });
  it('rests on evidence of this measurement version: run both benchmarks with `-- --record` when it changed', () => {
    const evidence: unknown = JSON.parse(readFileSync(EVIDENCE_FILE, 'utf8'));
    expect(evidence).toMatchObject({ measurementVersion: MEASUREMENT_VERSION });
  });
  it('names every measure and every reason for doubt', () => {
    const page = currentMeasurementPage();
    for (const name of [...SIDED_MEASURES, ...MIDLINE_MEASURES, ...GATE_REASONS]) expect(page).toContain(`\`${name}\``);
  });
});
