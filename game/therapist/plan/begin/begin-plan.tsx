import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PatientReview } from '../../../caseload/review/patient-review';
import type { Prescription } from '../../../therapy/prescription/prescription';
import { useConsole, useNames, useSay } from '../../console-context';
import { authorIn } from '../author';
import { beginFrom, nextVersion, type Written } from '../draft';
import { beginningWhereItStands, elsewhere, standingsToBegin } from '../grades/stair-decisions';
import { useStandings } from '../grades/use-standings';
import { withDraftOver } from '../versions';
import { OtherPlan } from './other-plan';
import { NO_TEMPLATES, ownTemplates, removeTemplate } from './own-templates';

/** What a plan begins with: the last version, as it was or from where the patient stands, a template of the product, one's own, or another patient's plan. */
export function BeginPlan(review: PatientReview) {
  const { patient } = review;
  const console = useConsole();
  const say = useSay();
  const names = useNames();
  const [own, setOwn] = useState(NO_TEMPLATES);
  const { vault, templates, newId, clock, levels } = console.ports;
  const last = patient.plans.at(-1)?.plan ?? null;
  const known = useStandings(review);
  const standings = standingsToBegin(last, known.held, known.standings);
  const moved = last === null ? [] : elsewhere(last, standings, []);
  const look = async () => setOwn((await console.asking(() => ownTemplates(vault, levels))) ?? NO_TEMPLATES);
  useEffect(() => void look(), []);
  const begin = async (make: (written: Written) => Prescription) => {
    const author = (await console.asking(() => authorIn(vault))) ?? say('author');
    const plan = make({ id: newId(), author, nowIso: clock.nowIso() });
    await console.change((file) => withDraftOver(file, [null], plan));
  };
  const beginWith = (template: Prescription) => void begin((written) => beginFrom(template, last, patient, written));
  return (
    <section class="card">
      <h2>{say('plan.begin')}</h2>
      {patient.stage === 'flaccid' && <p class="note">{say('stage.flaccid')}</p>}
      <div class="choices">
        {last !== null && moved.length > 0 && (
          <button
            type="button"
            class="choice main"
            onClick={() =>
              void begin((written) => beginningWhereItStands(nextVersion(last, patient, written), standings))
            }
          >
            <strong>{say('plan.nextStands', { version: last.version + 1 })}</strong>
            <small>
              {moved
                .map(({ movement, grade, stands }) => `${names.movement[movement]} ${grade} → ${stands}`)
                .join(' · ')}
            </small>
          </button>
        )}
        {last !== null && (
          <button
            type="button"
            class={moved.length > 0 ? 'choice' : 'choice main'}
            onClick={() => void begin((written) => nextVersion(last, patient, written))}
          >
            <strong>{say('plan.next', { version: last.version + 1 })}</strong>
            <small>{say('plan.nextHelp')}</small>
          </button>
        )}
        {templates.map((template) => (
          <Choice key={template.id} plan={template} onChoose={beginWith}>
            {say(`template.${template.id}` as 'template.mouth-led')}
          </Choice>
        ))}
        {own.templates.map(({ id, name, plan }) => (
          <div key={id} class="own-template">
            <Choice plan={plan} onChoose={beginWith}>
              {name}
            </Choice>
            <button
              type="button"
              aria-label={say('ownTemplate.remove', { name })}
              onClick={async () => {
                await console.asking(() => removeTemplate(vault, id));
                await look();
              }}
            >
              ×
            </button>
          </div>
        ))}
      </div>
      {own.unreadable > 0 && <p class="note">{say('ownTemplate.unreadable', { count: own.unreadable })}</p>}
      <OtherPlan patient={patient} label={say('copy.plan')} onPlan={beginWith} />
    </section>
  );
}

function Choice({
  plan,
  onChoose,
  children,
}: {
  plan: Prescription;
  onChoose: (plan: Prescription) => void;
  children: ComponentChildren;
}) {
  const names = useNames();
  return (
    <button type="button" class="choice" onClick={() => onChoose(plan)}>
      <strong>{children}</strong>
      <small>{plan.movements.map(({ movement }) => names.movement[movement]).join(' · ')}</small>
    </button>
  );
}
