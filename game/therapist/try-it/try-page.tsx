import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PatientReview } from '../../caseload/review/patient-review';
import type { RegionKey } from '../../movement/co-movement/quiet-region';
import { type BlockPlan, blockFor } from '../../therapy/block-for';
import { PlanForbids } from '../../therapy/prescription/plan-forbids';
import type { Prescription } from '../../therapy/prescription/prescription';
import { useConsole, useNames, useSay } from '../console-context';
import { PatientHead } from '../parts/patient-head';
import { refusalOf } from '../plan/draft';
import { MovementCard } from '../plan/movement-card';
import { useDraft } from '../plan/use-draft';
import { draftOf, newestOf } from '../plan/versions';
import { LagoonPlace } from './lagoon-place';
import { BY_HAND, PatientChoice } from './patient-choice';
import { PatientDials } from './patient-dials';
import { TryAllowances } from './try-allowances';
import { TryLive } from './try-live';
import type { TryPorts } from './try-ports';
import { openTrySession, type TrySession } from './try-session';

/** One movement of the plan as the patient will see it, beside its measurements and the numbers of the plan. */
export function TryPage({ patient, ports }: Pick<PatientReview, 'patient'> & { ports: TryPorts }) {
  const console = useConsole();
  const say = useSay();
  const names = useNames();
  const draft = draftOf(patient);
  const plan = draft ?? newestOf(patient)?.plan ?? null;
  const place = console.place.value;
  const wanted = place.at === 'try' ? (place.planned ?? 0) : 0;
  const index = Math.min(wanted, (plan?.movements.length ?? 0) - 1);
  const planned = plan?.movements[index];
  if (plan === null || planned === undefined) {
    return (
      <>
        <PatientHead patient={patient} />
        <p class="note">
          {say('try.noPlan')} <a href={`#/plan/${patient.id}`}>{say('screen.plan')}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <PatientHead patient={patient} />
      <div class="page-head">
        <h2>{say('try.title')}</h2>
        <select
          aria-label={say('plan.movements')}
          value={index}
          onChange={(event) => console.go({ at: 'try', id: patient.id, planned: Number(event.currentTarget.value) })}
        >
          {plan.movements.map(({ movement, level }, i) => (
            <option key={`${movement}.${level}`} value={i}>
              {names.movement[movement]}
            </option>
          ))}
        </select>
        <a class="button" href={`#/plan/${patient.id}`}>
          {say('try.back')}
        </a>
      </div>
      {draft === null ? (
        <Tried key={`${planned.movement}.${planned.level}`} {...{ plan, index, ports }} onChange={null} />
      ) : (
        <TriedDraft key={`${draft.version}.${planned.movement}.${planned.level}`} {...{ draft, index, ports }} />
      )}
    </>
  );
}

function TriedDraft({ draft, index, ports }: { draft: Prescription; index: number; ports: TryPorts }) {
  const [plan, change] = useDraft(draft);
  return <Tried {...{ plan, index, ports }} onChange={change} />;
}

interface TriedProps {
  readonly plan: Prescription;
  readonly index: number;
  readonly ports: TryPorts;
  /** Null where the plan was handed over and cannot be changed. */
  readonly onChange: ((plan: Prescription) => void) | null;
}

function Tried({ plan, index, ports, onChange }: TriedProps) {
  const { levels } = useConsole().ports;
  const say = useSay();
  const [open, setOpen] = useState(false);
  const refused = refusalOf(plan, levels);
  const block = useMemo(
    () => (refused === null ? blockOf(plan, index, levels) : null),
    // Whatever else of the plan changes has nothing to do with this movement's play.
    [
      JSON.stringify([plan.movements[index], plan.quiet, plan.dose, plan.feedback, plan.targetCeiling]),
      refused === null,
    ],
  );
  const { playing, session } = usePlay(block, ports);
  const [who, setWho] = useState(ports.patients[0] ?? BY_HAND);
  const choose = (name: string) => {
    session?.practice.choose(name === BY_HAND ? null : name);
    setWho(name);
  };
  return (
    <div class="try">
      <div class="try-play">
        {playing === null && <p class="note">{say('try.notPlayable')}</p>}
        {playing !== null && session !== null && (
          <>
            <LagoonPlace
              open={ports.openLagoon}
              scene={playing.level.scene}
              sleepers={playing.task.quietList.map(({ region, side }): RegionKey => `${region}.${side}`)}
              onView={session.draw}
            />
            <TryLive session={session}>
              <PatientChoice patients={ports.patients} {...{ who }} onChoose={choose} />
            </TryLive>
          </>
        )}
      </div>
      <div class="try-numbers">
        {refused !== null && (
          <p class="note trouble" role="alert">
            {say('try.refused')} {say('plan.expected')} {refused.expected}
          </p>
        )}
        {onChange === null ? (
          <p class="note">{say('try.handedOver')}</p>
        ) : (
          <>
            <MovementCard {...{ plan, index, open, onChange }} onOpen={() => setOpen(!open)} />
            <TryAllowances {...{ plan, index, onChange }} />
          </>
        )}
        {session !== null && <PatientDials practice={session.practice} onLead={() => choose(BY_HAND)} />}
      </div>
    </div>
  );
}

/** The play of a block, from opening the page to leaving it. Where the block becomes null, the last one is played on. */
function usePlay(block: BlockPlan | null, ports: TryPorts) {
  const [session, setSession] = useState<TrySession | null>(null);
  const [playing, setPlaying] = useState(block);
  const isPlayed = playing !== null;
  useEffect(() => {
    if (playing === null) return;
    const opened = openTrySession(ports, playing);
    setSession(opened);
    return () => opened.leave();
  }, [ports, isPlayed]);
  useEffect(() => {
    if (block === null) return;
    setPlaying(block);
    session?.take(block);
  }, [block, session]);
  return { playing, session };
}

/** The block of one planned movement; null where the patient's stage forbids it. */
function blockOf(plan: Prescription, index: number, levels: Parameters<typeof refusalOf>[1]): BlockPlan | null {
  const planned = plan.movements[index];
  if (planned === undefined) return null;
  try {
    return blockFor({ levels, plan, movement: planned.movement, level: planned.level });
  } catch (error) {
    if (error instanceof PlanForbids) return null;
    throw error;
  }
}
