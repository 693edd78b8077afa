import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { RunShown } from '../../../caseload/camera/assessment-run';
import {
  ASSESSED_STEPS,
  type CameraAssessment,
  REPEATS,
  withMeasured,
} from '../../../caseload/camera/camera-assessment';
import type { PatientHead } from '../../../caseload/patient-file';
import { useConsole } from '../../console-context';
import { faceInPicture } from '../../try-it/face-sketch';
import type { AssessPorts } from './assess-ports';
import { type AssessSession, openAssessSession } from './assess-session';
import { type MeasureSay, useMeasureSay } from './measure-say';

interface StepsProps {
  readonly patient: PatientHead;
  readonly ports: AssessPorts;
  readonly by: 'camera' | 'demonstration';
  /** `demonstrated`: what a demonstration measured that is not kept; null otherwise. */
  readonly onEnd: (demonstrated: CameraAssessment | null) => void;
  readonly onDemonstrate: () => void;
}

/** One movement at a time, in words to read to the patient. What is whole is kept as it comes. */
export function MeasureSteps({ patient, ports, by, onEnd, onDemonstrate }: StepsProps) {
  const console = useConsole();
  const say = useMeasureSay();
  const keep = useKeeping();
  const isKept = by === 'camera' || patient.example;
  const source = by === 'camera' ? 'camera' : 'practice-face';
  const begun = useMemo(() => {
    const about = { id: console.ports.newId(), at: console.ports.clock.nowIso(), source } as const;
    const last = patient.cameraAssessments.findLast((one) => one.source === source)?.framing ?? null;
    const shown = by === 'camera' ? null : ports.openDemonstration(patient.affected);
    const session = openAssessSession(shown?.source ?? ports.camera, last, shown?.aim ?? null);
    return { about, last, session };
  }, []);
  const { session } = begun;
  // A layout effect: the camera's light goes off with the page, not some time later.
  useLayoutEffect(() => {
    const watch = () => {
      if (document.visibilityState === 'hidden') session.hide();
      // A camera that was refused or lost is asked for again only by a person.
      else if (session.state.value === 'away') session.resume();
    };
    document.addEventListener('visibilitychange', watch);
    return () => {
      document.removeEventListener('visibilitychange', watch);
      session.leave();
    };
  }, [session]);
  const assessment = (): CameraAssessment | null => {
    const result = session.run.result();
    return result === null ? null : { ...begun.about, ...result };
  };
  const { step, repeats } = session.shown.value;
  const hasKept = useRef(false);
  useEffect(() => {
    const whole = assessment();
    console.ports.vault.touch();
    if (!isKept || (whole === null && !hasKept.current)) return;
    hasKept.current = whole !== null;
    void keep(begun.about.id, whole);
  }, [step, repeats]);
  const end = () => onEnd(isKept ? null : assessment());
  return (
    <section class="card measure" aria-label={say('title')} data-step={step}>
      {by === 'demonstration' && <p class="note">{say(isKept ? 'shownKept' : 'shown')}</p>}
      <Condition {...{ session, by, onDemonstrate }} />
      <div class="measure-here">
        <FaceInOval session={session} share={begun.last?.faceShare ?? null} />
        <ToRead session={session} />
      </div>
      <Buttons {...{ session }} stop={say(by === 'camera' ? 'stop' : 'stopShown')} onEnd={end} />
    </section>
  );
}

/** Whether the camera is on, what it waits for, and what went amiss. */
function Condition({
  session,
  by,
  onDemonstrate,
}: {
  session: AssessSession;
  by: StepsProps['by'];
  onDemonstrate: () => void;
}) {
  const say = useMeasureSay();
  const state = session.state.value;
  const progress = session.progress.value;
  if (session.shown.value.step === 'done') return null;
  if (typeof state === 'object') {
    return (
      <div class="note trouble" role="alert">
        <p>{say(`fault.${state.fault}`)}</p>
        <p class="row">
          <button type="button" onClick={session.resume}>
            {say('retry')}
          </button>
          {by === 'camera' && (
            <button type="button" onClick={onDemonstrate}>
              {say('show')}
            </button>
          )}
        </p>
      </div>
    );
  }
  if (by === 'demonstration') return null;
  if (state === 'running') return <p class="soft camera-on">{say('light')}</p>;
  if (state === 'away') return <p class="note">{say('away')}</p>;
  return (
    <p class="soft" role="status">
      {progress?.step === 'loading'
        ? say('loading', { share: Math.round((100 * progress.loadedBytes) / Math.max(1, progress.totalBytes)) })
        : say(progress === null ? 'opening' : progress.step)}
    </p>
  );
}

/** Size of the drawing, in its own units: a picture of four to three. */
const WIDTH = 100;
const HEIGHT = 75;
/** The oval around a face: half its width and half its height, in distances of the outer eye corners. */
const OVAL = { wide: 0.85, high: 1.15, below: 0.35 } as const;
/** Size of a face that stands well, where there is no last time: share of the picture's width between the eye corners. */
const WELL_PLACED = 0.22;

function FaceInOval({ session, share }: { session: AssessSession; share: number | null }) {
  const say = useMeasureSay();
  const frame = session.face.value;
  const size = (share ?? WELL_PLACED) * WIDTH;
  return (
    <svg class="measure-face" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={say('face')}>
      <ellipse cx={WIDTH / 2} cy={HEIGHT / 2} rx={OVAL.wide * size} ry={Math.min(HEIGHT / 2 - 1, OVAL.high * size)} />
      {frame !== null && <path d={faceInPicture(frame, WIDTH)} />}
    </svg>
  );
}

/** The words to read to the patient, and the one cue of the moment. */
function ToRead({ session }: { session: AssessSession }) {
  const say = useMeasureSay();
  const heading = useRef<HTMLHeadingElement>(null);
  const { step, repeats, phase, settled, missed, problem, hint } = session.shown.value;
  useEffect(() => heading.current?.focus(), []);
  if (step === 'done') return <p class="measure-words">{say('done')}</p>;
  const at = (ASSESSED_STEPS as readonly string[]).indexOf(step) + 1;
  const trouble = troubleOf({ step, problem, hint }, say);
  return (
    <div class="measure-read">
      <h2 ref={heading} tabIndex={-1}>
        {say(`step.${step}`)}
        {step !== 'framing' && (
          <small>
            {say('repeat', { repeat: Math.min(REPEATS, repeats + 1), of: REPEATS })} ·{' '}
            {say('progress', { at, of: ASSESSED_STEPS.length })}
          </small>
        )}
      </h2>
      <p class="soft">{say('read.aloud')}</p>
      <p class="measure-words">{say(`read.${step}`)}</p>
      {step !== 'framing' && (
        <>
          <p class="measure-cue" data-phase={phase} role="status">
            {say(`phase.${step === 'rest' ? 'rest' : phase}`)}
          </p>
          <progress max={1} value={settled} aria-label={say('settled')} />
        </>
      )}
      <p class="measure-hint" role="status">
        {trouble ?? (missed && step !== 'rest' ? say('missed') : '')}
      </p>
    </div>
  );
}

function troubleOf(
  { step, problem, hint }: Pick<RunShown, 'step' | 'problem' | 'hint'>,
  say: MeasureSay,
): string | null {
  // Closed eyes and raised brows are no trouble; where a face stands is.
  if (problem !== null) return say(`problem.${problem}`);
  return hint !== null && step === 'framing' ? say(`hint.${hint}`) : null;
}

function Buttons({ session, stop, onEnd }: { session: AssessSession; stop: string; onEnd: () => void }) {
  const say = useMeasureSay();
  const { step } = session.shown.value;
  if (step === 'done') {
    return (
      <p class="row end">
        <button type="button" class="main" onClick={onEnd}>
          {say('finish')}
        </button>
      </p>
    );
  }
  return (
    <p class="row end">
      {step !== 'framing' && (
        <button type="button" onClick={session.again}>
          {say('again')}
        </button>
      )}
      <button type="button" onClick={session.skip}>
        {say(step === 'framing' ? 'framed' : 'skip')}
      </button>
      <button type="button" onClick={onEnd}>
        {stop}
      </button>
    </p>
  );
}

/** Keeps an assessment with its patient in the place of the one of its id; null takes that out again. False where the vault refused. */
function useKeeping(): (id: string, whole: CameraAssessment | null) => Promise<boolean> {
  const console = useConsole();
  return (id, whole) => console.change((head) => withMeasured(head, id, whole));
}
