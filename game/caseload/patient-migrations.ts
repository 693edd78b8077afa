/** Brings a patient of an older version one version on; each makes a new object. */
const MIGRATIONS: Readonly<Record<number, (patient: Record<string, unknown>) => Record<string, unknown>>> = {
  // Version 2 added what a camera measured in an assessment, and the keys to blinded files.
  1: (patient) => ({ ...patient, schemaVersion: 2, cameraAssessments: [], blindedKeys: [] }),
};

/** A patient in the newest version; one of an unknown version is left as it is, so that the schema reports it. */
export function newestPatient(patient: Record<string, unknown>): Record<string, unknown> {
  let newest = patient;
  for (;;) {
    const { schemaVersion: version } = newest;
    const migrate = typeof version === 'number' ? MIGRATIONS[version] : undefined;
    if (migrate === undefined) return newest;
    newest = migrate(newest);
  }
}
