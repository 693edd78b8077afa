import type { ComponentChildren } from 'preact';
import type { CalibrationVerdict } from '../../movement/calibration/calibration-verdict';
import { isDriftAboveNoise } from '../../movement/findings/drift-significance';
import type { Findings } from '../../movement/findings/findings';
import type { RestingDifferences } from '../../movement/findings/resting-asymmetry';
import type { MovementTask } from '../../movement/movement-task';
import { SIDES, type Side } from '../../movement/side';
import { orNotSeen, percent, signed } from '../words/number-words';
import { say, type WordKey } from '../words/words';

interface Props {
  readonly findings: Findings;
  readonly task: MovementTask;
  readonly verdict: CalibrationVerdict | null;
}

/** Share of the other side's reach from which the two sides count as equal, within the accuracy of tries. */
const ALIKE = 0.95;

/** All findings except co-movement, each in its own card so that they are not confused. */
export function FindingCards({ findings, task, verdict }: Props) {
  return (
    <div class="cards">
      <Reach findings={findings} task={task} />
      <Asymmetry {...findings.restingAsymmetry} />
      <Drift drift={findings.restingToneDrift} />
      <Calibration verdict={verdict} blinkLocked={findings.blinkLocked} />
    </div>
  );
}

function Reach({ findings, task }: Pick<Props, 'findings' | 'task'>) {
  const reach = findings.reach[task.movement];
  const unit = task.movement === 'look-down' ? 'eye widths' : 'iod';
  return (
    <Card name="reach">
      {SIDES.map((side) => {
        const { iod = null, shareOfOther = null, noiseIod = null } = reach?.[side] ?? {};
        return (
          <Line
            key={side}
            side={side}
            label={sideWord(side)}
            noise={noiseIod?.toFixed(3)}
            remark={
              shareOfOther !== null && shareOfOther < ALIKE && say('found.ofOther', { share: percent(shareOfOther) })
            }
          >
            {orNotSeen(iod, (known) => `${known.toFixed(3)} ${unit}`)}
          </Line>
        );
      })}
    </Card>
  );
}

function Asymmetry({ noise, ...differences }: Findings['restingAsymmetry']) {
  const lines: readonly (readonly [keyof RestingDifferences, WordKey])[] = [
    ['eye', 'found.eye'],
    ['brow', 'found.brow'],
    ['mouthCornerUp', 'found.mouthCornerUp'],
    ['mouthCornerOut', 'found.mouthCornerOut'],
  ];
  const text = (of: keyof RestingDifferences, value: number) =>
    of === 'eye' ? `${signed(100 * value, 1)} %` : `${signed(value, 3)} iod`;
  return (
    <Card name="asymmetry">
      {lines.map(([of, label]) => {
        const about = noise[of];
        const unsigned = about === null ? undefined : of === 'eye' ? percent(about, 1) : about.toFixed(3);
        return (
          <Line key={of} label={say(label)} noise={unsigned}>
            {orNotSeen(differences[of], (value) => text(of, value))}
          </Line>
        );
      })}
    </Card>
  );
}

function Drift({ drift }: { readonly drift: Findings['restingToneDrift'] }) {
  const line = (side: Side, what: 'eyeTone' | 'cornerTone', value: number | null, error: number | null) => {
    const written = (known: number) => (what === 'eyeTone' ? `${signed(100 * known, 1)} %` : `${signed(known, 4)} iod`);
    const about = error === null ? undefined : what === 'eyeTone' ? percent(error, 1) : error.toFixed(4);
    return (
      <Line
        key={`${what}${side}`}
        side={side}
        label={`${say(`found.${what}`)}, ${sideWord(side)}`}
        noise={about}
        remark={value !== null && !isDriftAboveNoise(value, error, drift.rests) && say('found.drift.none')}
      >
        {orNotSeen(value, written)}
      </Line>
    );
  };
  const { rests } = drift;
  return (
    <Card name="drift" hint={say(rests < 3 ? 'found.drift.fewRests' : 'found.drift.rests', { count: rests })}>
      {SIDES.map((side) => line(side, 'eyeTone', drift.eyePerMin[side], drift.eyePerMinError[side]))}
      {SIDES.map((side) => line(side, 'cornerTone', drift.mouthCornerPerMin[side], drift.mouthCornerPerMinError[side]))}
    </Card>
  );
}

function Calibration({ verdict, blinkLocked }: Pick<Props, 'verdict'> & Pick<Findings, 'blinkLocked'>) {
  return (
    <Card name="calibration">
      <dt class="unseen">{say('found.calibration')}</dt>
      <dd class={`verdict ${verdict?.verdict ?? 'usable'}`}>
        {verdict === null ? say('notSeen') : say(`found.verdict.${verdict.verdict}`)}
        {verdict?.reasons.map((reason) => (
          <small key={reason}>{say(`found.${reason}`)}</small>
        ))}
      </dd>
      <dt>{say('found.blinks')}</dt>
      <dd>
        {blinkLocked.blinks === 0
          ? say('found.blinks.none')
          : say('found.blinks.count', { moved: blinkLocked.mouthMoved, count: blinkLocked.blinks })}
      </dd>
    </Card>
  );
}

interface CardProps {
  readonly name: 'reach' | 'asymmetry' | 'drift' | 'calibration';
  readonly hint?: string;
  readonly children: ComponentChildren;
}

function Card({ name, hint, children }: CardProps) {
  return (
    <div class={`card ${name}`}>
      <h3>{say(`found.${name}`)}</h3>
      <p class="hint">
        {say(`found.${name}.is`)} {hint}
      </p>
      <dl>{children}</dl>
    </div>
  );
}

interface LineProps {
  readonly label: string;
  readonly side?: Side;
  readonly noise: string | undefined;
  readonly remark?: string | false;
  readonly children: ComponentChildren;
}

function Line({ label, side, noise, remark, children }: LineProps) {
  return (
    <>
      <dt class={side}>
        {side !== undefined && <i class="side-dot" aria-hidden="true" />} {label}
      </dt>
      <dd>
        {children} <small class="about">{noise !== undefined && `± ${noise}`}</small>
        {remark && <small class="remark">{remark}</small>}
      </dd>
    </>
  );
}

function sideWord(side: Side): string {
  return say(side === 'patientLeft' ? 'left' : 'right');
}
