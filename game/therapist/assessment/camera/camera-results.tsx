import { useState } from 'preact/hooks';
import {
  ASSESSED_MOVEMENTS,
  type AssessedMovement,
  type CameraAssessment,
  type MovementTake,
  REST_MEASURES,
} from '../../../caseload/camera/camera-assessment';
import { comparedWith, numberChange, repeatSpread, sharesOfOther } from '../../../caseload/camera/repeat-spread';
import type { PatientHead } from '../../../caseload/patient-file';
import type { RegionKey } from '../../../movement/co-movement/quiet-region';
import { SETTINGS } from '../../../movement/settings';
import { SIDES, type Side } from '../../../movement/side';
import { useConsole, useDay, useNames, useSay } from '../../console-context';
import { useMeasureSay } from './measure-say';
import { ALONG_PERCENT, hundredths, movedAlong, noneAlongText, percent, sideText, spreadText } from './number-texts';

/** The numbers of one assessment beside those of the last. `shown`: a demonstration that is not kept. */
export function CameraResults({ patient, shown }: { patient: PatientHead; shown: CameraAssessment | null }) {
  const say = useMeasureSay();
  const day = useDay();
  const all = shown === null ? patient.cameraAssessments : [...patient.cameraAssessments, shown];
  const [chosen, setChosen] = useState<string | null>(null);
  const now = shown ?? all.find(({ id }) => id === chosen) ?? all.at(-1);
  if (now === undefined) return <p class="soft">{say('none')}</p>;
  return (
    <>
      {shown === null && (
        <p class="row">
          <label>
            {say('which')}{' '}
            <select value={now.id} onChange={(event) => setChosen(event.currentTarget.value)}>
              {[...all].reverse().map(({ id, at, source }) => (
                <option key={id} value={id}>
                  {day(at)}, {at.slice(11, 16)}, {say(`source.${source}`)}
                </option>
              ))}
            </select>
          </label>
          <Remove key={now.id} id={now.id} />
        </p>
      )}
      <Numbers {...{ patient, now, all }} />
    </>
  );
}

function Numbers({
  patient,
  now,
  all,
}: {
  patient: PatientHead;
  now: CameraAssessment;
  all: readonly CameraAssessment[];
}) {
  const say = useMeasureSay();
  const day = useDay();
  const compared = comparedWith(now, all);
  const last = compared !== null && compared.notAlike.length === 0 ? compared.last : null;
  return (
    <>
      <p>
        {compared === null
          ? say('first')
          : last === null
            ? say('notCompared', {
                date: day(compared.last.at),
                why: compared.notAlike.map((why) => say(`alike.${why}`)).join(', '),
              })
            : say('compared', { date: day(last.at) })}
      </p>
      <Movements {...{ patient, now, last }} />
      <p class="soft">{say('aboutAlong', { share: ALONG_PERCENT })}</p>
      <Resting {...{ now, last }} />
    </>
  );
}

/** The patient's own sides, short, as the caption says. */
const SIDE_WORD = { patientLeft: 'left', patientRight: 'right' } as const satisfies Record<Side, string>;

/** A value, and its spread in brackets below it. */
function InTwoLines({ text }: { text: string }) {
  const at = text.indexOf(' (');
  if (at < 0) return <>{text}</>;
  return (
    <>
      <b>{text.slice(0, at)}</b>
      <small class="spread">{text.slice(at)}</small>
    </>
  );
}

function Movements({
  patient: { affected },
  now,
  last,
}: {
  patient: PatientHead;
  now: CameraAssessment;
  last: CameraAssessment | null;
}) {
  const say = useMeasureSay();
  const weaker: Side = affected === 'both' ? 'patientLeft' : affected;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section class="wide" tabIndex={0} aria-label={say('title')}>
      <table class="figures measured">
        <caption>{say('about')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('movement')}</th>
            {SIDES.map((side) => (
              <th key={side} scope="col">
                {say(SIDE_WORD[side])}
              </th>
            ))}
            <th scope="col">{say('share', { side: say(SIDE_WORD[weaker]) })}</th>
            <th scope="col">{say('along')}</th>
          </tr>
        </thead>
        <tbody>
          {ASSESSED_MOVEMENTS.map((movement) => (
            <MovementRow key={movement} {...{ movement, weaker, now, last }} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function MovementRow({
  movement,
  weaker,
  now,
  last,
}: {
  movement: AssessedMovement;
  weaker: Side;
  now: CameraAssessment;
  last: CameraAssessment | null;
}) {
  const say = useMeasureSay();
  const { decimal } = useNames();
  const takes = now.movements[movement];
  const before = last?.movements[movement] ?? null;
  const why = useDoubts()(takes.flatMap(({ doubts }) => doubts));
  return (
    <tr>
      <th scope="row">{say(`step.${movement}`)}</th>
      {takes.length === 0 ? (
        <td colSpan={4} class="soft">
          {say('skipped')}
        </td>
      ) : (
        <>
          {SIDES.map((side) => (
            <td key={side}>
              <InTwoLines text={sideText(takes, side, decimal, say) ?? say('notSure', { why })} />
              <Change
                now={takes}
                {...{ before }}
                of={({ excursion }) => excursion[side]}
                leastOf={(all) => Math.max(...all.map(({ least }) => least[side] ?? 0))}
                told={hundredths}
              />
            </td>
          ))}
          <td>
            <InTwoLines text={spreadText(repeatSpread(sharesOfOther(takes, weaker)), percent, decimal) ?? '–'} />
          </td>
          <td>
            <Along {...{ takes, before }} />
          </td>
        </>
      )}
    </tr>
  );
}

/** The change against the last time, with its band; nothing where there is none to compare with. */
function Change({
  now,
  before,
  of,
  leastOf = () => 0,
  told,
}: {
  now: readonly MovementTake[];
  before: readonly MovementTake[] | null;
  of: (take: MovementTake) => number | null;
  /** What the pictures of both days can tell, same unit. */
  leastOf?: (takes: readonly MovementTake[]) => number;
  told: (value: number, decimal: string) => string;
}) {
  const say = useMeasureSay();
  const { decimal } = useNames();
  if (before === null) return null;
  const { verdict, by, band } = numberChange(before.map(of), now.map(of), leastOf([...before, ...now]));
  const signed = by === null ? null : `${by < 0 ? '−' : '+'}${told(Math.abs(by), decimal)}`;
  return (
    <small class="change" data-verdict={verdict}>
      {signed}
      {band !== null && ` (±${told(band, decimal)})`}
      {signed !== null && ': '}
      {say(verdict)}
    </small>
  );
}

/** The regions that moved along, the most first, each with both sides. */
function Along({ takes, before }: { takes: readonly MovementTake[]; before: readonly MovementTake[] | null }) {
  const say = useMeasureSay();
  const names = useNames();
  const moved = movedAlong(takes, SETTINGS.coMovement.floor, before ?? []);
  if (moved.length === 0) return <span class="soft">{noneAlongText(takes, say)}</span>;
  return (
    <div class="plain">
      {moved.map(({ region, sides }) => (
        <div key={region}>
          {names.region[region].both}:{' '}
          {sides.map(({ side, spread }, i) => (
            <span key={side}>
              {i > 0 && ' · '}
              {sides.length > 1 && `${say(SIDE_WORD[side])} `}
              {spread.median === null ? '–' : percent(spread.median)}
              <Change
                now={takes}
                {...{ before }}
                of={({ coMovement }) => coMovement[`${region}.${side}` as RegionKey] ?? null}
                told={percent}
              />
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}

function Resting({ now, last }: { now: CameraAssessment; last: CameraAssessment | null }) {
  const say = useMeasureSay();
  const names = useNames();
  const why = useDoubts()(now.rest.flatMap(({ doubts }) => doubts));
  if (now.rest.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section class="wide" tabIndex={0} aria-label={say('resting')}>
      <table class="figures measured">
        <caption>{say('resting')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('measure')}</th>
            {SIDES.map((side) => (
              <th key={side} scope="col">
                {say(SIDE_WORD[side])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {REST_MEASURES.map((measure) => (
            <tr key={measure}>
              <th scope="row">{say(`rest.${measure}`)}</th>
              {SIDES.map((side) => {
                const values = (of: CameraAssessment) => of.rest.map((take) => take.values[measure][side]);
                const change = last === null ? null : numberChange(values(last), values(now));
                return (
                  <td key={side}>
                    <InTwoLines
                      text={spreadText(repeatSpread(values(now)), hundredths, names.decimal) ?? say('notSure', { why })}
                    />
                    {change !== null && (
                      <small class="change" data-verdict={change.verdict}>
                        {say(change.verdict)}
                      </small>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Reasons of doubt in words, each once. */
function useDoubts(): (doubts: MovementTake['doubts']) => string {
  const say = useSay();
  const own = useMeasureSay();
  return (doubts) =>
    [...new Set(doubts)].map((doubt) => (doubt === 'restMoved' ? own('restMoved') : say(`gate.${doubt}`))).join(', ') ||
    '–';
}

/** Removes what was measured by mistake, in two actions. */
function Remove({ id }: { id: string }) {
  const console = useConsole();
  const say = useMeasureSay();
  const [isSure, setSure] = useState(false);
  const remove = () =>
    console.change((head) => ({
      ...head,
      cameraAssessments: head.cameraAssessments.filter((one) => one.id !== id),
    }));
  return (
    <button
      type="button"
      class={isSure ? 'danger' : ''}
      onBlur={() => setSure(false)}
      onClick={() => (isSure ? void remove() : setSure(true))}
    >
      {say(isSure ? 'removeSure' : 'remove')}
    </button>
  );
}
