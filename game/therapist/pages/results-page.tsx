import { useState } from 'preact/hooks';
import type { KeptSession } from '../../caseload/patient-file';
import { sortResults, takeIn } from '../../caseload/results/came-back';
import { readExport } from '../../record/export-file';
import { DataError } from '../../therapy/data-error';
import { useConsole, useSay } from '../console-context';

/** What came of taking a file in. */
type Taken =
  | { readonly is: 'nothing' }
  | { readonly is: 'refused'; readonly error: DataError }
  | { readonly is: 'taken'; readonly added: number; readonly known: number; readonly strange: readonly KeptSession[] };

/** Sessions that came back: sorted to their patients by the plan's code; twice changes nothing. */
export function ResultsPage() {
  const console = useConsole();
  const say = useSay();
  const [taken, setTaken] = useState<Taken>({ is: 'nothing' });
  const { vault, clock } = console.ports;

  const read = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    let results: readonly KeptSession[];
    try {
      results = readResults(bytes, file.name, clock.nowIso());
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      setTaken({ is: 'refused', error });
      return;
    }
    const { byPatient, tray } = sortResults(
      results,
      console.rows.value.map(({ summary }) => summary),
    );
    let [added, known] = [0, 0];
    const done = await console.asking(async () => {
      for (const [id, mine] of byPatient) {
        await vault.updatePatient(id, (patient) => {
          const answer = takeIn(patient, mine);
          added += answer.added + answer.longer;
          known += answer.known;
          return answer.patient;
        });
      }
      return true;
    });
    if (done === true) setTaken({ is: 'taken', added, known, strange: tray });
  };

  return (
    <>
      <div class="page-head">
        <h1>{say('nav.results')}</h1>
      </div>
      <section class="card narrow">
        <p>{say('results.lead')}</p>
        <label class="button main file">
          {say('results.file')}
          <input
            class="unseen"
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = '';
              if (file !== undefined) void read(file);
            }}
          />
        </label>
        <div role="status">
          {taken.is === 'taken' && (
            <p>
              {say('results.taken', { added: taken.added, known: taken.known })}{' '}
              {taken.strange.length > 0 && say('results.strange', { count: taken.strange.length })}
            </p>
          )}
          {taken.is === 'refused' && (
            <p class="wrong">
              {say('results.refused')} <code>{taken.error.path}</code>: {taken.error.found}. {say('plan.expected')}{' '}
              {taken.error.expected}
            </p>
          )}
        </div>
      </section>
    </>
  );
}

/** The sessions in a file that a player saved. Throws a DataError for what is no such file; nothing is taken then. */
function readResults(bytes: Uint8Array, file: string, nowIso: string): readonly KeptSession[] {
  return readExport(bytes, file).sessions.map((session) => ({ session, importedAt: nowIso, signedBy: null }));
}
