import { useState } from 'preact/hooks';
import type { PatientReview } from '../../caseload/review/patient-review';
import type { CaseloadWords } from '../../caseload/words/caseload-words';
import { useDay, useNames, useSay } from '../console-context';
import type { Say } from '../words/words';

interface Event {
  readonly key: string;
  readonly at: string;
  readonly kind: 'plan' | 'stair' | 'session' | 'marker' | 'note' | 'score';
  readonly text: string;
}

/** Most lines that are drawn at once; older ones on request. */
const SHOWN = 60;

/** Plans, decisions about grades, sessions, markers, notes and scores on one timeline, newest first. */
export function Timeline(review: PatientReview) {
  const say = useSay();
  const day = useDay();
  const names = useNames();
  const [isWhole, setIsWhole] = useState(false);
  const events = eventsOf(review, say, names);
  return (
    <ol class="timeline">
      {(isWhole ? events : events.slice(0, SHOWN)).map((event) => (
        <li key={event.key} class={`is-${event.kind}`}>
          <time dateTime={event.at}>{day(event.at)}</time> <span>{event.text}</span>
        </li>
      ))}
      {!isWhole && events.length > SHOWN && (
        <li>
          <button type="button" onClick={() => setIsWhole(true)}>
            {say('timeline.more', { count: events.length - SHOWN })}
          </button>
        </li>
      )}
      {events.length === 0 && <li class="soft">{say('timeline.none')}</li>}
    </ol>
  );
}

function eventsOf(
  { patient, digests }: PatientReview,
  say: Say,
  { decimal, movement: movements }: CaseloadWords,
): readonly Event[] {
  const plans = patient.plans.flatMap(({ plan, handedOver }) =>
    handedOver.map(({ at, how }, i) => ({
      ...{ key: `plan-${plan.id}-${plan.version}-${i}`, at, kind: 'plan' as const },
      text: say('timeline.plan', { version: plan.version, how: say(`way.${how}`) }),
    })),
  );
  const sessions = digests.map(({ id, startedAt, blocks, movements: own, ...session }) => {
    const attempts = Object.values(own).reduce((sum, one) => sum + one.attempts, 0);
    const ending = say(`ending.${session.ending}` as 'ending.finished');
    return {
      ...{ key: id, at: startedAt, kind: 'session' as const },
      text: say('timeline.session', { blocks, attempts, ending }),
    };
  });
  const decisions = patient.stairDecisions.map(({ movement, level, decision, grade, at }) => ({
    ...{ key: `stair-${movement}-${level}-${at}`, at, kind: 'stair' as const },
    text: say(`timeline.stair.${decision}`, { movement: movements[movement], grade }),
  }));
  const markers = patient.markers.map(({ id, kind, date, note }) => ({
    ...{ key: id, at: date, kind: 'marker' as const },
    text: `${say(`marker.${kind}`)}${note === '' ? '' : `: ${note}`}`,
  }));
  const notes = patient.notes.map(({ id, at, text }) => ({ key: id, at, kind: 'note' as const, text }));
  const scores = patient.scores.map(({ id, scale, date, values }) => ({
    ...{ key: id, at: date, kind: 'score' as const },
    text: `${say(`scale.${scale}`)}: ${String(values.total ?? '–').replace('.', decimal)}`,
  }));
  return [...plans, ...decisions, ...sessions, ...markers, ...notes, ...scores].sort((a, b) => (a.at < b.at ? 1 : -1));
}
