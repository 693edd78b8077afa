import { isCounted, type JudgedAttempt } from '../../movement/attempt/judged-attempt';
import type { Series } from '../run/series';
import { nameOf, say } from '../words/words';

interface Line {
  readonly kind: 'attempt' | 'movementGivenBack' | 'movementTooShort' | 'coMovement' | 'blinkEvent';
  readonly atMs: number;
  readonly text: string;
}

/** How many events are shown, newest first; older ones are in the export. */
const SHOWN = 40;

/** Events that have ended, each with its numbers; choosing one goes to its time. */
export function EventList({
  series,
  onSeek,
}: {
  readonly series: Series;
  readonly onSeek: ((ms: number) => void) | null;
}) {
  const lines = linesOf(series);
  return (
    <section class="panel events" aria-labelledby="events-heading">
      <h2 id="events-heading">
        {say('events')} <small>{lines.length}</small>
      </h2>
      {lines.length === 0 && <p class="hint">{say('noEvents')}</p>}
      <ol>
        {lines.slice(0, SHOWN).map((line) => (
          <li key={`${line.kind}${line.atMs}${line.text}`} class={line.kind}>
            <button type="button" disabled={onSeek === null} onClick={() => onSeek?.(line.atMs)}>
              <span class="when">{(line.atMs / 1000).toFixed(1)} s</span> <span class="kind">{say(line.kind)}</span>{' '}
              {line.text}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Only a movement that counted is called an attempt. */
function movementKind(movement: JudgedAttempt): Line['kind'] {
  if (isCounted(movement)) return 'attempt';
  return movement.verdict === 'tooShort' ? 'movementTooShort' : 'movementGivenBack';
}

function linesOf({ ended }: Series): Line[] {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const lines: Line[] = [
    ...ended.attempts.map((a) => ({
      kind: movementKind(a),
      atMs: a.onsetMs,
      text: [
        `peak ${a.peakActivation.toFixed(2)}`,
        `${((a.endMs - a.onsetMs) / 1000).toFixed(1)} s`,
        ...Object.entries(a.quality).flatMap(([name, value]) =>
          value === null ? [] : [`${name} ${value.toFixed(2)}`],
        ),
        ...(a.sparc === null ? [] : [`sparc ${a.sparc.toFixed(2)}`]),
      ].join(' · '),
    })),
    ...ended.coMovements.map((c) => ({
      kind: 'coMovement' as const,
      atMs: c.startMs,
      text: [
        `${nameOf(c.region)} ${say(c.side === 'patientLeft' ? 'left' : 'right')}`,
        `peak ${percent(c.peak)} over ${percent(c.allowance)}`,
        `lag ${Math.round(c.lagMs)} ms`,
        `coupling ${c.coupling.toFixed(2)}`,
        `${((c.endMs - c.startMs) / 1000).toFixed(1)} s`,
      ].join(' · '),
    })),
    ...ended.blinks.map((b) => ({
      kind: 'blinkEvent' as const,
      atMs: b.startMs,
      text: `${b.sides === 'both' ? say('both') : say(b.sides)} · depth ${percent(b.depth)} · ${Math.round(b.endMs - b.startMs)} ms`,
    })),
  ];
  return lines.sort((a, b) => b.atMs - a.atMs);
}
