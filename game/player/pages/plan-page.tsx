import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { SessionRecord } from '../../record/session-record';
import { SAMPLE_PLAN } from '../../therapy/prescription/sample-plan';
import type { PracticePatient } from '../address-options';
import { AddressProblems } from '../parts/address-problems';
import { NotKept } from '../parts/not-kept';
import { Page } from '../parts/page';
import { PatientChoice } from '../parts/patient-choice';
import { PlayAgain } from '../parts/play/play-again';
import { TodaysGames } from '../parts/todays-games';
import { useCameraSessions } from '../parts/use-camera-sessions';
import { usePlayer, useSay } from '../player-context';
import type { PlayerProfile } from '../profiles/player-profile';
import { isPlanOver, type PlayedGame, type TodaysSession, todaysSession } from '../profiles/todays-session';
import { withChosenScenes } from '../session/chosen-scenes';
import { firstTaste } from '../session/first-taste';
import type { SessionPlan } from '../session/session-plan';
import { dayInWords } from '../words/day-in-words';
import { lengthInWords } from '../words/length-in-words';

/** Today in one line: the player's own plan, or a first trial game without one. */
export function PlanPage() {
  const { memory, session } = usePlayer();
  const player = memory.player.value;
  const face = session.state.snapshot.value.context.face;
  const sessions = useCameraSessions(player?.id ?? null);
  if (sessions === null) return null;
  if (player !== null) return <OwnPlan profile={player} sessions={sessions} />;
  return face === 'practice' ? <PracticeTaste /> : <CameraTaste sessions={sessions} />;
}

function PracticeTaste() {
  const { options, ports } = usePlayer();
  const say = useSay();
  const [patient, setPatient] = useState<PracticePatient>(options.practice ?? 'hand');
  const { plan, problems } = firstTaste(ports.levels, options, 'practice');
  return (
    <Today plan={plan} patient={patient}>
      <AddressProblems problems={problems} />
      <p class="soft">{say('plan.practice')}</p>
      <PatientChoice patient={patient} onChoose={setPatient} />
    </Today>
  );
}

function CameraTaste({ sessions }: { sessions: readonly SessionRecord[] }) {
  const { options, ports } = usePlayer();
  const say = useSay();
  const { plan, problems } = firstTaste(ports.levels, options, 'camera');
  const nowIso = ports.clock.nowIso();
  const today = todaysSession({
    levels: ports.levels,
    plan: SAMPLE_PLAN,
    stairs: {},
    sessions,
    nowIso,
    attempts: null,
  });
  if (today.plan === null)
    return <DoneToday line={say('plan.done.first')} opensAtMs={today.dose.opensAtMs} done={today.done} />;
  return (
    <Today plan={plan} patient="hand">
      <AddressProblems problems={problems} />
      <p class="soft">{say('plan.sample')}</p>
    </Today>
  );
}

function OwnPlan({ profile, sessions }: { profile: PlayerProfile; sessions: readonly SessionRecord[] }) {
  const { options, ports, session, spoken } = usePlayer();
  const say = useSay();
  const [patient, setPatient] = useState<PracticePatient>(options.practice ?? 'hand');
  const face = session.state.snapshot.value.context.face;
  const { plan: source, stairs } = profile;
  const counted = face === 'camera' ? sessions : [];
  const nowIso = ports.clock.nowIso();
  const asked = { levels: ports.levels, plan: source, stairs, nowIso, attempts: options.attempts };
  const today: TodaysSession = todaysSession({ ...asked, sessions: counted });
  const choice = (
    <fieldset class="choices small">
      <legend>{say('plan.face')}</legend>
      {(['camera', 'practice'] as const).map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="face"
            checked={face === one}
            onChange={() => session.send({ type: 'FACE', face: one })}
          />
          <span>{say(`plan.face.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  );
  const validUntil = profile.seal?.validUntil ?? null;
  if (validUntil !== null && face === 'camera' && isPlanOver(profile, nowIso)) {
    return (
      <Page name="plan-over" title={say('plan.over.title')}>
        <p class="big">{say('plan.over', { day: dayInWords(validUntil, spoken.value.language) })}</p>
        <p>{say('plan.over.next')}</p>
        <NotKept profile={profile} />
        {choice}
        <div class="row handed">
          <BackButton />
        </div>
      </Page>
    );
  }
  if (today.plan === null) {
    return (
      <DoneToday line={say('plan.done')} opensAtMs={today.dose.opensAtMs} done={today.done}>
        <NotKept profile={profile} />
        <p>{say(`plan.week.${today.dose.week.kept}`)}</p>
        {choice}
      </DoneToday>
    );
  }
  return (
    <Today plan={today.plan} patient={patient} done={today.done} news={today.news}>
      <NotKept profile={profile} />
      <p class="soft">
        {say('plan.side', { side: say(`side.${source.affected}`) })}{' '}
        {say(profile.seal === undefined ? 'plan.unsigned' : 'plan.signed', { code: source.code })}
      </p>
      <p class="soft">{say(`plan.week.${today.dose.week.kept}`)}</p>
      {choice}
      {face === 'practice' && <PatientChoice patient={patient} onChoose={setPatient} />}
    </Today>
  );
}

function Today({
  plan: planned,
  patient,
  done = [],
  news = [],
  children,
}: {
  plan: SessionPlan;
  patient: PracticePatient;
  done?: readonly PlayedGame[];
  news?: TodaysSession['news'];
  children: ComponentChildren;
}) {
  const { session, memory } = usePlayer();
  const say = useSay();
  const player = memory.player.value;
  const plan = withChosenScenes(planned, player === null ? memory.tasteScenes.value : (player.scenes ?? {}));
  return (
    <Page name="plan" title={say('plan.title')}>
      {memory.unreadable.value && <p class="note">{say('kept.unreadable')}</p>}
      <p class="big">{lengthInWords(say, plan)}</p>
      <TodaysGames
        done={done}
        plan={plan}
        news={news}
        onChoose={(movement, scene) => void memory.chooseScene(player?.id ?? null, movement, scene)}
      />
      {children}
      <div class="row handed">
        <button type="button" class="button warm" onClick={() => session.begin(plan, patient, player)}>
          {say('plan.start')}
        </button>
        <BackButton />
      </div>
    </Page>
  );
}

interface Done {
  readonly line: string;
  readonly opensAtMs: number | null;
  readonly done: readonly PlayedGame[];
  readonly children?: ComponentChildren;
}

function DoneToday({ line, opensAtMs, done, children }: Done) {
  const say = useSay();
  return (
    <Page name="done-today" title={say('close.title')}>
      <p class="big">{line}</p>
      <PlayAgain opensAtMs={opensAtMs} />
      <TodaysGames done={done} plan={null} />
      {children}
      <div class="row handed">
        <BackButton />
      </div>
    </Page>
  );
}

function BackButton() {
  const { session } = usePlayer();
  const say = useSay();
  return (
    <button type="button" class="button" onClick={() => session.send({ type: 'BACK' })}>
      {say('go.back')}
    </button>
  );
}
