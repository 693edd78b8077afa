import { cameraTable } from '../../caseload/exports/camera-table';
import { attemptsTable, numbersTable, typedTable } from '../../caseload/exports/patient-tables';
import { patientTexts } from '../../caseload/exports/patient-texts';
import { patientBundle } from '../../caseload/fhir/patient-bundle';
import type { PatientFile, PatientHead } from '../../caseload/patient-file';
import { patientReview } from '../../caseload/review/patient-review';
import type { LeftEntry } from '../../ports/vault-port';
import { useConsole, useSay } from '../console-context';

/** One file that leaves this device. */
interface Leaving {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** A whole patient as files: complete for another therapist, as tables, or as a FHIR bundle. Every export is logged. */
export function SavePatient({ patient }: { patient: PatientHead }) {
  const console = useConsole();
  const say = useSay();
  const { vault, clock, saveFile } = console.ports;
  const save = (what: LeftEntry['what'], filesOf: (whole: PatientFile) => readonly Leaving[]) =>
    console.asking(async () => {
      const whole = await vault.readPatient(patient.id);
      if (whole === null) return;
      for (const { name, type, text } of filesOf(whole)) {
        saveFile(name, new Blob([text], { type }));
        await vault.appendLeft({ at: clock.nowIso(), what, how: 'file', code: patient.code, detail: name });
      }
    });
  const named = (rest: string) => `${patient.code}-${rest}`;
  return (
    <details class="card">
      <summary>{say('save.title')}</summary>
      <p>{say('save.lead')}</p>
      <div class="row">
        <button
          type="button"
          onClick={() =>
            void save('patient', (whole) =>
              patientTexts(whole).map((text, i) => ({
                name: named(`patient-${i + 1}.json`),
                type: 'application/json',
                text,
              })),
            )
          }
        >
          {say('save.whole')}
        </button>
        <button type="button" onClick={() => void save('table', (whole) => tablesOf(whole, named))}>
          {say('save.tables')}
        </button>
        <button
          type="button"
          onClick={() =>
            void save('fhir', (whole) => [
              {
                name: named('bundle.fhir.json'),
                type: 'application/fhir+json',
                text: JSON.stringify(patientBundle(whole, clock.nowIso()), null, 1),
              },
            ])
          }
        >
          {say('save.fhir')}
        </button>
      </div>
    </details>
  );
}

function tablesOf(whole: PatientFile, named: (rest: string) => string): readonly Leaving[] {
  const { digests } = patientReview(whole);
  const type = 'text/csv;charset=utf-8';
  return [
    { name: named('numbers.csv'), type, text: numbersTable(digests) },
    { name: named('attempts.csv'), type, text: attemptsTable(whole.sessions.map(({ session }) => session)) },
    { name: named('typed.csv'), type, text: typedTable(whole) },
    { name: named('camera.csv'), type, text: cameraTable(whole) },
  ];
}
