import { useState } from 'preact/hooks';
import { stairMoveInWords } from '../../../caseload/plans/standing-in-words';
import type { Standing } from '../../../caseload/plans/where-it-stands';
import type { PatientReview } from '../../../caseload/review/patient-review';
import { useConsole, useDay, useNames, useSay } from '../../console-context';
import { authorIn } from '../author';
import { nextVersion } from '../draft';
import { draftOf, newestOf, withDraftOver } from '../versions';
import { beginningWhereItStands, decidedIn, standingsToBegin, withDecision } from './stair-decisions';
import { type Decide, StairLine } from './stair-line';
import { useStandings } from './use-standings';

/** Where each movement of the plan stands, with the steps that led there; a decision is written into the draft, or begins one. */
export function StandingCard(review: PatientReview) {
  const say = useSay();
  const names = useNames();
  const { patient } = review;
  const { held, standings } = useStandings(review);
  const newest = patient.plans.at(-1)?.plan ?? null;
  const decide = useDecide(review, standingsToBegin(newest, held, standings));
  const draft = draftOf(patient);
  if (held === null || patient.stage === 'flaccid') return null;
  return (
    <section class="card">
      <h2>{say('stair.title')}</h2>
      <p class="soft">{say('stair.lead')}</p>
      {standings.map((standing) => {
        const { movement, level } = standing;
        const isIt = (one: { movement: string; level: string }) => one.movement === movement && one.level === level;
        const planned = (draft ?? held).movements.find(isIt);
        return (
          <article key={`${movement}.${level}`} class="standing" aria-label={names.movement[movement]}>
            <h3>{names.movement[movement]}</h3>
            {planned === undefined ? (
              <p class="soft">{say('stair.notInDraft')}</p>
            ) : (
              <StairLine {...{ planned, standing }} version={draft?.version ?? null} onDecide={decide} />
            )}
            <Steps standing={standing} />
          </article>
        );
      })}
      {draft !== null && (
        <p class="note" role="status">
          {say('stair.drafted', { version: draft.version })} <a href={`#/plan/${patient.id}`}>{say('screen.plan')}</a>
        </p>
      )}
    </section>
  );
}

/** Keeps a decision in the draft. Without one, the next version is begun, every movement of `standings` where it stands. */
function useDecide({ patient }: PatientReview, standings: readonly Standing[]): Decide {
  const console = useConsole();
  const say = useSay();
  return async (decided) => {
    const { vault, clock } = console.ports;
    const author = (await console.asking(() => authorIn(vault))) ?? say('author');
    const at = clock.nowIso();
    await console.change((head) => {
      const last = newestOf(head)?.plan;
      if (last === undefined) return head;
      const begun = () =>
        beginningWhereItStands(nextVersion(last, patient, { id: last.id, author, nowIso: at }), standings);
      const shown = draftOf(patient);
      const next = decidedIn(shown ?? begun(), decided);
      return withDecision(withDraftOver(head, [shown], next), { ...decided, at });
    });
  };
}

/** Every change of grade under the version that the patient has, newest first. */
function Steps({ standing: { steps } }: { standing: Standing }) {
  const say = useSay();
  const names = useNames();
  const day = useDay();
  const [open, setOpen] = useState(false);
  if (steps.length === 0) return null;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('stair.steps', { count: steps.length })}</summary>
      <ol class="timeline">
        {open &&
          [...steps].reverse().map((step) => (
            <li key={step.sessionId}>
              <time dateTime={step.at}>{day(step.at)}</time> {stairMoveInWords(step, names)}
            </li>
          ))}
      </ol>
    </details>
  );
}
