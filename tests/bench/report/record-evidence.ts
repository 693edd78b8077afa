import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { MEASUREMENT_VERSION } from '../../../game/movement/measurement-version';
import { EVIDENCE_SCHEMA, type Evidence } from '../../../scripts/measurement-docs/evidence';
import { EVIDENCE_FILE } from '../../../scripts/write-measurement-page';

const NOTHING: Evidence = {
  measuredWith: {
    ...{ movement: MEASUREMENT_VERSION, noise: MEASUREMENT_VERSION },
    ...{ rooms: MEASUREMENT_VERSION, signal: MEASUREMENT_VERSION },
  },
  movement: { input: 'not run yet', goals: [], detectors: [] },
  noise: { input: 'not run yet', levels: [] },
  rooms: [],
  signal: { goals: [], noise: {} },
};

/** Keeps what a benchmark found, and with which version, as the evidence that `docs/measurement.md` shows. */
export function recordEvidence(found: Partial<Omit<Evidence, 'measuredWith'>>): void {
  const before = existsSync(EVIDENCE_FILE)
    ? v.parse(EVIDENCE_SCHEMA, JSON.parse(readFileSync(EVIDENCE_FILE, 'utf8')))
    : NOTHING;
  const now = Object.fromEntries(Object.keys(found).map((part) => [part, MEASUREMENT_VERSION]));
  const after: Evidence = { ...before, ...found, measuredWith: { ...before.measuredWith, ...now } };
  writeFileSync(EVIDENCE_FILE, `${JSON.stringify(after, null, 2)}\n`);
}
