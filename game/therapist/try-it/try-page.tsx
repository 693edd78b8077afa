import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PatientFile } from '../../caseload/patient-file';
import type { RegionKey } from '../../movement/co-movement/quiet-region';
import { playState } from '../../play/play-signal';
import { type BlockPlan, blockFor } from '../../therapy/block-for';
import { PlanForbids } from '../../therapy/prescription/plan-forbids';
import type { Prescription } from '../../therapy/prescription/prescription';
import { useConsole, useNames, useSay } from '../console-context';
import { MovementCard } from '../parts/movement-card';
import { PatientHead } from '../parts/patient-head';
import { refusalOf } from '../plan/draft';
import { draftOf, newestOf, withDraft } from '../plan/versions';
import { FaceSketch } from './face-sketch';
import { LagoonPlace } from './lagoon-place';
import { LiveCurves } from './live-curves';
import { PatientDials } from './patient-dials';
import { TryAllowances } from './try-allowances';
import type { TryPorts } from './try-ports';
import { openTrySession, type TrySession } from './try-session';

/** One movement of the plan as the patient will see it, beside what is measured of it and the numbers that it follows. */
export function TryPage({ patient, ports }: { patient: PatientFile; ports: TryPorts }) {
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
      <Tried
        key={`${planned.movement}.${planned.level}`}
        {...{ plan, index, ports }}
        onChange={draft === null ? null : (next) => void console.change((file) => withDraft(file, next))}
      />
    </>
  );
}

interface TriedProps {
  readonly plan: Prescription;
  readonly index: number;
  readonly ports: TryPorts;
  /** Null where the plan was handed over and stays as it is. */
  readonly onChange: ((plan: Prescription) => void) | null;
}

function Tried({ plan, index, ports, onChange }: TriedProps) {
  const { levels } = useConsole().ports;
  const say = useSay();
  const [open, setOpen] = useState(true);
  const refused = refusalOf(plan, levels);
  const block = useMemo(
    () => (refused === null ? blockOf(plan, index, levels) : null),
    // Whatever else of the plan changes has nothing to do with this movement's play.
    [
      JSON.stringify([plan.movements[index], plan.quiet, plan.dose, plan.feedback, plan.targetCeiling]),
      refused === null,
    ],
  );
  return (
    <div class="try">
      <div class="try-play">
        <Play block={block} ports={ports} />
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
      </div>
    </div>
  );
}

/** Goes on by the last numbers that could be played. */
function Play({ block, ports }: { block: BlockPlan | null; ports: TryPorts }) {
  const say = useSay();
  const [session, setSession] = useState<TrySession | null>(null);
  const [playing, setPlaying] = useState(block);
  useEffect(() => {
    if (block === null) return;
    setPlaying(block);
    session?.take(block);
  }, [block, session]);
  const playable = playing !== null;
  useEffect(() => {
    if (playing === null) return;
    const opened = openTrySession(ports, playing);
    setSession(opened);
    return () => opened.leave();
  }, [ports, playable]);
  if (playing === null) return <p class="note">{say('try.notPlayable')}</p>;
  if (session === null) return <p class="soft">{say('try.loading')}</p>;
  const sleepers = playing.task.quietList.map(({ region, side }): RegionKey => `${region}.${side}`);
  return (
    <>
      <LagoonPlace open={ports.openLagoon} scene={playing.level.scene} sleepers={sleepers} onView={session.draw} />
      <Live session={session} />
      <PatientDials practice={session.practice} patients={ports.patients} />
    </>
  );
}

/** Drawn ten times a second, and nothing else with it. */
function Live({ session }: { session: TrySession }) {
  const say = useSay();
  const names = useNames();
  const shown = session.shown.value;
  const signal = shown?.signal ?? null;
  const moving = (shown?.judgement.quiet ?? [])
    .filter(({ coMoving }) => coMoving)
    .map(({ region, side }) => names.region[region][side]);
  const flow = signal?.flow ?? 'flowing';
  return (
    <>
      <div class="try-state" data-flow={flow}>
        <FaceSketch frame={session.face.value} />
        <div>
          <p class="soft" data-state={signal === null ? undefined : playState(signal)}>
            {signal !== null && say(`try.phase.${signal.phase}`)}
          </p>
          <p role="status">
            {say(`try.flow.${flow}`)} {flow !== 'flowing' && moving.join(', ')}
          </p>
        </div>
      </div>
      {session.trouble.value !== null && <p class="note trouble">{session.trouble.value}</p>}
      <LiveCurves shown={shown} />
    </>
  );
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
