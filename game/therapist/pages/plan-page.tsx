import { useState } from 'preact/hooks';
import type { PatientReview } from '../../caseload/review/patient-review';
import type { Prescription } from '../../therapy/prescription/prescription';
import { useConsole, useDay, useNames, useSay } from '../console-context';
import { PatientHead } from '../parts/patient-head';
import { hashOf } from '../place';
import { AddMovement } from '../plan/add-movement';
import { authorIn } from '../plan/author';
import { DoseForm } from '../plan/dose-form';
import { draftFrom, following, isOutdated, nextVersion, refusalOf, type Written } from '../plan/draft';
import { ElsewhereNote } from '../plan/elsewhere-note';
import { MovementCard } from '../plan/movement-card';
import { PlanChanges } from '../plan/plan-changes';
import { QuietMap } from '../plan/quiet-map';
import {
  beginningWhereItStands,
  decidedIn,
  elsewhere,
  standingOf,
  withDecision,
  withoutDraftDecisions,
} from '../plan/stair-decisions';
import { type Decide, StairLine } from '../plan/stair-line';
import { useDraft } from '../plan/use-draft';
import { useStandings } from '../plan/use-standings';
import { draftOf, withDraftOver } from '../plan/versions';

/** A plan for one patient: from a template or from the last version, with every number editable, stored as a draft while it is written. */
export function PlanPage(review: PatientReview) {
  const { patient } = review;
  const draft = draftOf(patient);
  return (
    <>
      <PatientHead patient={patient} />
      {draft === null ? <Begin {...review} /> : <Editor key={draft.version} {...review} kept={draft} />}
    </>
  );
}

function Begin(review: PatientReview) {
  const { patient } = review;
  const console = useConsole();
  const say = useSay();
  const names = useNames();
  const { templates, newId, clock } = console.ports;
  const last = patient.plans.at(-1);
  const { standings } = useStandings(review);
  const moved = last === undefined ? [] : elsewhere(last.plan, standings, []);
  const begin = async (make: (written: Written) => Prescription) => {
    const author = (await console.asking(() => authorIn(console.ports.vault))) ?? say('author');
    const plan = make({ id: newId(), author, nowIso: clock.nowIso() });
    await console.change((file) => withDraftOver(file, [null], plan));
  };
  return (
    <section class="card">
      <h2>{say('plan.begin')}</h2>
      {patient.stage === 'flaccid' && <p class="note">{say('stage.flaccid')}</p>}
      <div class="choices">
        {last !== undefined && moved.length > 0 && (
          <button
            type="button"
            class="choice main"
            onClick={() =>
              void begin((written) => beginningWhereItStands(nextVersion(last.plan, patient, written), standings))
            }
          >
            <strong>{say('plan.nextStands', { version: last.plan.version + 1 })}</strong>
            <small>
              {moved
                .map(({ movement, grade, stands }) => `${names.movement[movement]} ${grade} → ${stands}`)
                .join(' · ')}
            </small>
          </button>
        )}
        {last !== undefined && (
          <button
            type="button"
            class={moved.length > 0 ? 'choice' : 'choice main'}
            onClick={() => void begin((written) => nextVersion(last.plan, patient, written))}
          >
            <strong>{say('plan.next', { version: last.plan.version + 1 })}</strong>
            <small>{say('plan.nextHelp')}</small>
          </button>
        )}
        {templates.map((template) => (
          <button
            key={template.id}
            type="button"
            class="choice"
            onClick={() => void begin((written) => draftFrom(template, patient, written))}
          >
            <strong>{say(`template.${template.id}` as 'template.mouth-led')}</strong>
            <small>{template.movements.map(({ movement }) => names.movement[movement]).join(' · ')}</small>
          </button>
        ))}
      </div>
    </section>
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
      </section>
      <QuietMap plan={plan} onChange={change} />
      <DoseForm plan={plan} onChange={change} />
      <PlanChanges before={before} plan={plan} />
    </div>
  );
}
