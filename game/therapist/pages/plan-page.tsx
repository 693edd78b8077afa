import { useState } from 'preact/hooks';
import type { PatientFile } from '../../caseload/patient-file';
import type { Prescription } from '../../therapy/prescription/prescription';
import { useConsole, useDay, useSay } from '../console-context';
import { PatientHead } from '../parts/patient-head';
import { hashOf } from '../place';
import { AddMovement } from '../plan/add-movement';
import { BeginPlan } from '../plan/begin-plan';
import { CopyMovement } from '../plan/copy-movement';
import { DoseForm } from '../plan/dose-form';
import { following, isOutdated, refusalOf } from '../plan/draft';
import { MovementCard } from '../plan/movement-card';
import { PlanChanges } from '../plan/plan-changes';
import { QuietMap } from '../plan/quiet-map';
import { SaveTemplate } from '../plan/save-template';
import { useDraft } from '../plan/use-draft';
import { draftOf, withDraft } from '../plan/versions';
import { WeekView } from '../plan/week-view';

/** A plan for one patient: from a template or from the last version, with every number editable, stored as a draft while it is written. */
export function PlanPage({ patient }: { patient: PatientFile }) {
  const draft = draftOf(patient);
  return (
    <>
      <PatientHead patient={patient} />
      {draft === null ? <BeginPlan patient={patient} /> : <Editor key={draft.version} patient={patient} kept={draft} />}
    </>
  );
}

function Editor({ patient, kept }: { patient: PatientFile; kept: Prescription }) {
  const console = useConsole();
  const say = useSay();
  const day = useDay();
  const [open, setOpen] = useState<number | null>(null);
  const { levels } = console.ports;
  const [plan, change] = useDraft(kept);
  const refused = refusalOf(plan, levels);
  const before = patient.plans.findLast(({ plan: one }) => one.version < plan.version)?.plan ?? null;
  return (
    <div class="editor">
      <div class="page-head">
        <h2>{say('plan.version', { version: plan.version })}</h2>
        <span class="soft">{say('plan.draftKept', { date: day(plan.created) })}</span>
        <button type="button" onClick={() => void console.change((file) => withDraft(file, null))}>
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
      <section aria-label={say('plan.movements')}>
        {plan.movements.map((planned, index) => (
          <MovementCard
            key={`${planned.movement}.${planned.level}`}
            {...{ plan, index, onChange: change }}
            tryAt={hashOf({ at: 'try', id: patient.id, planned: index })}
            open={open === index}
            onOpen={() => setOpen(open === index ? null : index)}
          />
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
