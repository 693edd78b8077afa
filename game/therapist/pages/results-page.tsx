import { useState } from 'preact/hooks';
import { useConsole, useSay } from '../console-context';
import { BroughtOutcome, type Outcome } from '../results/brought-outcome';
import { LONGEST_BROUGHT_BYTES, readBrought, tooLong } from '../results/read-brought';
import { ScanCode } from '../results/scan-code';
import { takeResults } from '../results/take-results';
import { TrayList } from '../results/tray-list';
import { WholePatient } from '../results/whole-patient';

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
                if (file === undefined) return;
                // A file that is far too large is not read at all.
                if (file.size > LONGEST_BROUGHT_BYTES) return setOutcome(tooLong(file.size, file.name));
                await take(new Uint8Array(await file.arrayBuffer()), file.name);
              }}
            />
          </label>
        </div>
        {scanning && (
          <ScanCode
            onHidden={() => setScanning(false)}
            onText={(text) => {
              setScanning(false);
              void take(new TextEncoder().encode(text), say('scan.name'));
            }}
          />
        )}
        <BroughtOutcome outcome={outcome} />
      </section>
      <TrayList round={round} />
      <WholePatient />
    </>
  );
}
