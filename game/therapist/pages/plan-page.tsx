import { useState } from 'preact/hooks';
import type { PatientReview } from '../../caseload/review/patient-review';
import type { Prescription } from '../../therapy/prescription/prescription';
import { useConsole, useDay, useSay } from '../console-context';
import { PatientHead } from '../parts/patient-head';
import { hashOf } from '../place';
import { AddMovement } from '../plan/add-movement';
import { BeginPlan } from '../plan/begin/begin-plan';
import { CopyMovement } from '../plan/begin/copy-movement';
import { SaveTemplate } from '../plan/begin/save-template';
import { DoseForm } from '../plan/dose-form';
import { following, isOutdated, refusalOf } from '../plan/draft';
import { ElsewhereNote } from '../plan/grades/elsewhere-note';
import { decidedIn, standingOf, withDecision, withoutDraftDecisions } from '../plan/grades/stair-decisions';
import { type Decide, StairLine } from '../plan/grades/stair-line';
import { useStandings } from '../plan/grades/use-standings';
import { MovementCard } from '../plan/movement-card';
import { PlanChanges } from '../plan/plan-changes';
import { QuietMap } from '../plan/quiet-map';
import { useDraft } from '../plan/use-draft';
import { draftOf, withDraftOver } from '../plan/versions';
import { WeekView } from '../plan/week-view';

/** A plan for one patient: from a template or from the last version, with every number editable, stored as a draft while it is written. */
export function PlanPage(review: PatientReview) {
  const { patient } = review;
  const draft = draftOf(patient);
  return (
    <>
      <PatientHead patient={patient} />
      {draft === null ? <BeginPlan {...review} /> : <Editor key={draft.version} {...review} kept={draft} />}
    </>
  );
}

function Editor({ kept, ...review }: PatientReview & { kept: Prescription }) {
  const { patient } = review;
  const console = useConsole();
  const say = useSay();
  const day = useDay();
  const [open, setOpen] = useState<number | null>(null);
  const { levels } = console.ports;
  const [plan, change] = useDraft(kept);
  const refused = refusalOf(plan, levels);
  const { standings } = useStandings(review);
  const decide: Decide = (decided) => {
    const decision = { ...decided, at: console.ports.clock.nowIso() };
    change(decidedIn(plan, decided), (head) => withDecision(head, decision));
  };
  const before = patient.plans.findLast(({ plan: one }) => one.version < plan.version)?.plan ?? null;
  return (
    <div class="editor">
      <div class="page-head">
        <h2>{say('plan.version', { version: plan.version })}</h2>
        <span class="soft">{say('plan.draftKept', { date: day(plan.created) })}</span>
        <button
          type="button"
          onClick={() => void console.change((file) => withDraftOver(withoutDraftDecisions(file), [plan], null))}
        >
          {say('plan.discard')}
        </button>
        <a class="button main" href={`#/hand-over/${patient.id}`} aria-disabled={refused !== null}>
          {say('screen.hand-over')}
        </a>
      </div>
      {isOutdated(plan, patient) && (
        <p class="note trouble" role="alert">
          {say('plan.outdated')}
          <button type="button" onClick={() => change(following(plan, patient))}>
            {say('plan.follow')}
          </button>
        </p>
      )}
      {refused !== null && (
        <p class="note trouble" role="alert">
          {say('plan.refused')} <code>{refused.path}</code>: {refused.found}. {say('plan.expected')} {refused.expected}
        </p>
      )}
      <ElsewhereNote {...{ plan, standings }} decisions={patient.stairDecisions} onChange={change} />
      <section aria-label={say('plan.movements')}>
        {plan.stage !== 'flaccid' && <p class="soft">{say('stair.counts', { version: plan.version })}</p>}
        {plan.movements.map((planned, index) => (
          <MovementCard
            key={`${planned.movement}.${planned.level}`}
            {...{ plan, index, onChange: change }}
            tryAt={hashOf({ at: 'try', id: patient.id, planned: index })}
            open={open === index}
            onOpen={() => setOpen(open === index ? null : index)}
          >
            <StairLine
              {...{ planned, version: plan.version }}
              standing={standingOf(planned, standings)}
              onDecide={decide}
            />
          </MovementCard>
        ))}
        <AddMovement plan={plan} onChange={change} />
        <CopyMovement {...{ patient, plan }} onChange={change} />
      </section>
      <QuietMap plan={plan} onChange={change} />
      <DoseForm plan={plan} onChange={change} />
      <WeekView plan={plan} />
      <PlanChanges before={before} plan={plan} />
      <SaveTemplate plan={plan} />
    </div>
  );
}
