import { useState } from 'preact/hooks';
import type { PatientFile } from '../../caseload/patient-file';
import { checkPatientLength } from '../../caseload/read-patient';
import { joinPatient, type Met, meetPatient, readPatientFiles, type Winner } from '../../caseload/results/meet-patient';
import { VaultError } from '../../ports/vault-port';
import { NewerRecord } from '../../record/reading/newer-record';
import { DataError } from '../../therapy/data-error';
import { useConsole, useSay } from '../console-context';
import { hashOf } from '../place';

type Outcome =
  | { readonly is: 'refused'; readonly why: string }
  | { readonly is: 'asks'; readonly file: PatientFile; readonly met: Exclude<Met, { is: 'new' }> }
  | { readonly is: 'taken'; readonly id: string; readonly code: string; readonly sessions: number };

function falseWhereHere(error: unknown): false {
  if (error instanceof VaultError && error.fault === 'exists') return false;
  throw error;
}

/**
 * A whole patient from another therapist, from the files that her console saved: read whole before anything is written; who is here already is put
 * together with the file only when a person says so.
 */
export function WholePatient() {
  const console = useConsole();
  const say = useSay();
  const { vault } = console.ports;
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const keep = async (write: () => Promise<PatientFile>) => {
    const kept = await console.asking(() => orRefusal(write));
    if (kept === null) return;
    setOutcome(
      'refused' in kept
        ? { is: 'refused', why: kept.refused }
        : { is: 'taken', id: kept.done.id, code: kept.done.code, sessions: kept.done.sessions.length },
    );
  };
  const take = async (files: readonly File[]) => {
    const read = await orRefusal(async () => {
      for (const { size, name } of files) checkPatientLength(size, name);
      return readPatientFiles(
        await Promise.all(
          files.map(async (one) => ({ name: one.name, bytes: new Uint8Array(await one.arrayBuffer()) })),
        ),
      );
    });
    if ('refused' in read) return setOutcome({ is: 'refused', why: read.refused });
    const file = read.done;
    const met = meetPatient(
      file,
      console.rows.value.map(({ summary }) => summary),
    );
    if (met.is !== 'new') return setOutcome({ is: 'asks', file, met });
    // Another window may have taken this patient in since this one has read its list.
    const isAdded = await console.asking(() => vault.addPatient(file).then(() => true, falseWhereHere));
    if (isAdded === false) setOutcome({ is: 'asks', file, met: { is: 'same', id: file.id } });
    if (isAdded === true) setOutcome({ is: 'taken', id: file.id, code: file.code, sessions: file.sessions.length });
  };

  return (
    <section class="card narrow">
      <h2>{say('whole.title')}</h2>
      <p>{say('whole.lead')}</p>
      <label class="button file">
        {say('whole.file')}
        <input
          class="unseen"
          type="file"
          multiple
          accept=".json,application/json"
          onChange={async (event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            if (files.length > 0) await take(files);
          }}
        />
      </label>
      {outcome?.is === 'asks' && (
        <Choice
          asked={outcome}
          onChoose={(winner) =>
            void keep(() => vault.updatePatient(outcome.met.id, (here) => joinPatient(here, outcome.file, winner)))
          }
          onEnd={() => setOutcome(null)}
        />
      )}
      <p role="status" class={outcome?.is === 'refused' ? 'wrong' : ''}>
        {outcome?.is === 'refused' && `${say('results.refused')} ${outcome.why}`}
        {outcome?.is === 'taken' && (
          <>
            {say('whole.taken', { count: outcome.sessions })}{' '}
            <a href={hashOf({ at: 'patient', id: outcome.id })}>{outcome.code}</a>
          </>
        )}
      </p>
    </section>
  );
}

function Choice({
  asked: { file, met },
  onChoose,
  onEnd,
}: {
  asked: Extract<Outcome, { is: 'asks' }>;
  onChoose: (winner: Winner) => void;
  onEnd: () => void;
}) {
  const say = useSay();
  return (
    <div class="note" role="alert">
      <p>{say(`whole.${met.is}`, { code: file.code })}</p>
      <p>{say('whole.together')}</p>
      <div class="row">
        <button type="button" onClick={() => onChoose('here')}>
          {say('whole.hereWins')}
        </button>
        <button type="button" onClick={() => onChoose('file')}>
          {say('whole.fileWins')}
        </button>
        <button type="button" onClick={onEnd}>
          {say('cancel')}
        </button>
      </div>
    </div>
  );
}

/** What came of it, or why the file is refused, in words. */
async function orRefusal<T>(what: () => Promise<T>): Promise<{ readonly done: T } | { readonly refused: string }> {
  try {
    return { done: await what() };
  } catch (error) {
    if (error instanceof DataError || error instanceof NewerRecord) return { refused: error.message };
    throw error;
  }
}
