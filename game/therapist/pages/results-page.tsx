import { useState } from 'preact/hooks';
import { useConsole, useSay } from '../console-context';
import { type Brought, readBrought } from '../results/read-brought';
import { ScanCode } from '../results/scan-code';
import { type TakenResults, takeResults } from '../results/take-results';
import { TrayList } from '../results/tray-list';
import { WholePatient } from '../results/whole-patient';
import type { Say } from '../words/words';

/** What became of the results that were brought. */
type Outcome = Exclude<Brought, { is: 'results' }> | ({ readonly is: 'taken' } & TakenResults);

/** Sessions that came back, by code or file: assigned to patients by the plan's code; taking them twice changes nothing. */
export function ResultsPage() {
  const console = useConsole();
  const say = useSay();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [scanning, setScanning] = useState(false);
  const [round, setRound] = useState(0);
  const { vault, clock, openSeal } = console.ports;

  const take = async (bytes: Uint8Array, name: string) => {
    const brought = await readBrought(bytes, name, { openSeal, nowIso: clock.nowIso() });
    if (brought.is !== 'results') return setOutcome(brought);
    const patients = console.rows.value.map(({ summary }) => summary);
    const taken = await console.asking(() => takeResults(vault, brought.results, patients));
    if (taken !== null) setOutcome({ is: 'taken', ...taken });
    setRound((before) => before + 1);
  };

  return (
    <>
      <div class="page-head">
        <h1>{say('nav.results')}</h1>
      </div>
      <section class="card narrow">
        <p>{say('results.lead')}</p>
        <div class="row">
          <button type="button" class="main" aria-pressed={scanning} onClick={() => setScanning(!scanning)}>
            {say(scanning ? 'scan.end' : 'scan.begin')}
          </button>
          <label class="button file">
            {say('results.file')}
            <input
              class="unseen"
              type="file"
              accept=".json,.jws,application/json,application/jose"
              onChange={async (event) => {
                const file = event.currentTarget.files?.[0];
                event.currentTarget.value = '';
                if (file !== undefined) await take(new Uint8Array(await file.arrayBuffer()), file.name);
              }}
            />
          </label>
        </div>
        {scanning && (
          <ScanCode
            onText={(text) => {
              setScanning(false);
              void take(new TextEncoder().encode(text), say('scan.name'));
            }}
          />
        )}
        <p role="status" class={outcome !== null && outcome.is !== 'taken' ? 'wrong' : ''}>
          {outcome !== null && outcomeInWords(outcome, say)}
        </p>
      </section>
      <TrayList round={round} />
      <WholePatient />
    </>
  );
}

function outcomeInWords(outcome: Outcome, say: Say): string {
  switch (outcome.is) {
    case 'taken':
      return [
        say('results.taken', { added: outcome.added, known: outcome.known }),
        ...(outcome.strange > 0 ? [say('results.strange', { count: outcome.strange })] : []),
      ].join(' ');
    case 'sealRefused':
      return `${say('results.refused')} ${say(`seal.${outcome.refusal}`)}`;
    case 'refused':
      return `${say('results.refused')} ${outcome.path}: ${outcome.found}. ${say('plan.expected')} ${outcome.expected}`;
  }
}
