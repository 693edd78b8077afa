import { useEffect, useRef, useState } from 'preact/hooks';
import { parseForeignJson } from '../../record/parse-foreign-json';
import { DataError } from '../../therapy/data-error';
import { parsePrescription } from '../../therapy/parse-prescription';
import type { Prescription } from '../../therapy/prescription';
import { Page } from '../parts/page';
import { usePlayer, useSay } from '../player-context';
import { ConfirmPlanPage } from './confirm-plan-page';

interface PlanProblem {
  readonly came: 'file' | 'link';
  readonly file: string;
  readonly path: string;
  readonly value: string;
  readonly expected: string;
}

/** A plan is small; anything larger was not made by a therapist's page [characters]. */
const LONGEST_PLAN = 2_000_000;

/** A therapist's plan, as a file or in a link: read whole or refused whole, then confirmed once in words. */
export function BringPlanPage() {
  const { sitting, ports, linked } = usePlayer();
  const say = useSay();
  const [plan, setPlan] = useState<Prescription | null>(null);
  const [problem, setProblem] = useState<PlanProblem | null>(null);
  const reads = useRef(0);
  const read = async (came: PlanProblem['came'], name: string, textOf: () => Promise<string>) => {
    // Ticks belong to one plan: another one is confirmed anew.
    reads.current += 1;
    try {
      const text = await textOf();
      setPlan(parsePrescription(parseForeignJson(text, name, LONGEST_PLAN), name, ports.levels));
      setProblem(null);
    } catch (error) {
      setPlan(null);
      setProblem(problemOf(error, name, came));
    }
  };
  const packed = linked.value;
  useEffect(() => {
    if (packed === null) return;
    linked.value = null;
    void read('link', say('bring.link'), () => ports.unpackPlan(packed));
  }, [packed]);
  if (plan !== null) return <ConfirmPlanPage key={reads.current} plan={plan} onBack={() => setPlan(null)} />;
  return (
    <Page name="bring" title={say('bring.title')}>
      <p>{say('bring.lead')}</p>
      {problem !== null && (
        <div class="note" role="alert">
          <p>{say(problem.came === 'link' ? 'bring.problem.link' : 'bring.problem')}</p>
          <p class="soft">{say(problem.path === '' ? 'bring.where.whole' : 'bring.where', { ...problem })}</p>
        </div>
      )}
      <div class="row handed">
        <label class="button warm file">
          {say('bring.file')}
          <input
            class="unseen"
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = '';
              if (file !== undefined) void read('file', file.name, async () => textOf(file));
            }}
          />
        </label>
        <button type="button" class="button" onClick={() => sitting.send({ type: 'BACK' })}>
          {say('go.back')}
        </button>
      </div>
    </Page>
  );
}

/** A file that is far too large is not read at all. */
function textOf(file: File): string | Promise<string> {
  return file.size > LONGEST_PLAN ? '' : file.text();
}

function problemOf(error: unknown, file: string, came: PlanProblem['came']): PlanProblem {
  if (error instanceof DataError) {
    const { path, value, expected } = error;
    return { came, file, path, value: (JSON.stringify(value) ?? 'nothing').slice(0, 80), expected };
  }
  throw error;
}
