import { useEffect, useRef, useState } from 'preact/hooks';
import { LONGEST_PLAN_BYTES, readPlan } from '../../record/reading/read-plan';
import type { Prescription } from '../../therapy/prescription/prescription';
import { visibleText } from '../../therapy/visible-text';
import { Page } from '../parts/page';
import { type PlanProblem, PlanProblemNote } from '../parts/plan-problem-note';
import { planOr } from '../plan-or-problem';
import { usePlayer, useSay } from '../player-context';
import { ConfirmPlanPage } from './confirm-plan-page';

/** What stands on the page: nothing yet, a plan that is being read, a plan, or why there is none. */
type Brought =
  | { readonly is: 'nothing' | 'reading' }
  | { readonly is: 'plan'; readonly plan: Prescription }
  | { readonly is: 'problem'; readonly problem: PlanProblem };

/** A therapist's plan, as a file or in a link: read whole or refused whole, then confirmed once in words. */
export function BringPlanPage() {
  const { session, ports, linked } = usePlayer();
  const say = useSay();
  const [brought, setBrought] = useState<Brought>({ is: 'nothing' });
  const reads = useRef(0);

  /** Reads what was brought last; an answer for something brought before comes too late and is not heard. */
  const read = async (load: () => Promise<PlanProblem | Prescription>) => {
    // Ticks belong to one plan: another one is confirmed anew.
    reads.current += 1;
    const mine = reads.current;
    setBrought({ is: 'reading' });
    const found = await load().catch((error: unknown) => {
      if (mine === reads.current) setBrought({ is: 'nothing' });
      throw error;
    });
    if (mine !== reads.current) return;
    setBrought('why' in found ? { is: 'problem', problem: found } : { is: 'plan', plan: found });
  };

  const readFile = (file: File) =>
    read(async () => {
      const name = visibleText(file.name);
      // A file that is far too large is not read at all.
      if (file.size > LONGEST_PLAN_BYTES) return { why: 'tooLarge', file: name, bytes: file.size };
      // Whatever the browser says here, the file is what cannot be reached: in a cloud, taken away, or not allowed.
      const bytes = await file.arrayBuffer().catch(() => null);
      if (bytes === null) return { why: 'unreadable', file: name, again: () => void readFile(file) };
      return planOr('file', async () => readPlan(new Uint8Array(bytes), file.name, ports.levels));
    });

  const link = linked.value;
  useEffect(() => {
    if (link === null) return;
    linked.value = null;
    const name = say('bring.link');
    void read(async () =>
      link.at === 'query'
        ? { why: 'inQuery' }
        : planOr('link', async () => readPlan(await ports.unpackPlan(link.packed), name, ports.levels), name),
    );
  }, [link]);

  if (brought.is === 'plan') {
    return <ConfirmPlanPage key={reads.current} plan={brought.plan} onBack={() => setBrought({ is: 'nothing' })} />;
  }
  return (
    <Page name="bring" title={say('bring.title')}>
      <p>{say('bring.lead')}</p>
      {brought.is === 'problem' && <PlanProblemNote problem={brought.problem} />}
      {brought.is === 'reading' && (
        <p class="soft" role="status">
          {say('bring.reading')}
        </p>
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
              if (file !== undefined) void readFile(file);
            }}
          />
        </label>
        <button type="button" class="button" onClick={() => session.send({ type: 'BACK' })}>
          {say('go.back')}
        </button>
      </div>
    </Page>
  );
}
