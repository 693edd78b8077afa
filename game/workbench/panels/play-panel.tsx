import { playState } from '../../play/play-signal';
import type { Moment } from '../run/series';
import { nameOf, say } from '../words/words';

/** The play signal as words and bars, and the reasons of doubt: what a scene receives. */
export function PlayPanel({
  moment,
  onNewBlock,
}: {
  readonly moment: Moment | null;
  readonly onNewBlock: (() => void) | null;
}) {
  const signal = moment?.signal ?? null;
  const judgement = moment?.judgement ?? null;
  const cue = signal?.cue ?? null;
  const cueText =
    cue === null
      ? say('none')
      : 'region' in cue
        ? `${cue.kind} ${nameOf(cue.region)} ${say(cue.side)}`
        : 'reason' in cue
          ? `${cue.kind} ${cue.reason}`
          : cue.kind;
  return (
    <section class="panel" aria-labelledby="play-heading">
      <h2 id="play-heading">{say('signal')}</h2>
      <p class={`state ${signal === null ? 'unknown' : playState(signal)}`} data-testid="play-state">
        {signal === null ? say('none') : playState(signal)}
      </p>
      <dl class="pairs">
        <dt>{say('phase')}</dt>
        <dd>{signal?.phase ?? '–'}</dd>
        <dt>{say('flow')}</dt>
        <dd>{signal?.flow ?? '–'}</dd>
        <dt>{say('cue')}</dt>
        <dd>{cueText}</dd>
      </dl>
      <Bar label={say('activation')} value={signal?.activation ?? 0} tone="whole" />
      <Bar label={say('calm')} value={signal?.calm ?? 0} tone="calm" />
      <Bar label={say('progress')} value={signal?.progress ?? 0} tone="progress" />
      <Bar label={say('holdProgress')} value={signal?.holdProgress ?? 0} tone="progress" />
      <Bar label={say('light')} value={signal?.light ?? 0} tone="light" />
      {(judgement?.quiet ?? []).map(({ region, side, stirring, coMoving, past }) => (
        <Bar
          key={`${region}.${side}`}
          label={`${nameOf(region)}, ${say(side === 'patientLeft' ? 'left' : 'right')}`}
          value={stirring}
          tone={coMoving ? 'coMoving' : past ? 'past' : 'stirring'}
        />
      ))}
      <fieldset class="chips" aria-label={say('gate')}>
        {judgement?.notSure.map((reason) => (
          <span key={reason} class="chip">
            {reason}
          </span>
        ))}
        {judgement !== null && judgement.notSure.length === 0 && <span class="chip sure">{say('sure')}</span>}
      </fieldset>
      {onNewBlock !== null && (
        <button type="button" onClick={onNewBlock}>
          {say('newBlock')}
        </button>
      )}
    </section>
  );
}

function Bar({ label, value, tone }: { readonly label: string; readonly value: number; readonly tone: string }) {
  const share = Math.min(1, Math.max(0, value));
  return (
    <div class="bar">
      <span>{label}</span>
      <i class={tone} aria-hidden="true">
        <b style={{ width: `${share * 100}%` }} />
      </i>
      <output>{value.toFixed(2)}</output>
    </div>
  );
}
