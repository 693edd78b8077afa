import { useState } from 'preact/hooks';
import type { PatientFile } from '../../caseload/patient-file';
import { countedAttempts } from '../../movement/attempt/judged-attempt';
import { useDay, useNames, useSay } from '../console-context';
import type { Say } from '../words/words';

interface Event {
  readonly key: string;
  readonly at: string;
  readonly kind: 'plan' | 'session' | 'marker' | 'note' | 'score';
  readonly text: string;
}

/** Most lines that are drawn at once; older ones on request. */
const SHOWN = 60;

/** Plans, sessions, markers, notes and scores on one timeline, newest first. */
export function Timeline({ patient }: { patient: PatientFile }) {
  const say = useSay();
  const day = useDay();
  const { decimal } = useNames();
  const [isWhole, setIsWhole] = useState(false);
  const events = eventsOf(patient, say, decimal);
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

function eventsOf(patient: PatientFile, say: Say, decimal: string): readonly Event[] {
  const plans = patient.plans.flatMap(({ plan, handedOver }) =>
    handedOver.map(({ at, how }, i) => ({
      ...{ key: `plan-${plan.id}-${plan.version}-${i}`, at, kind: 'plan' as const },
      text: say('timeline.plan', { version: plan.version, how: say(`way.${how}`) }),
    })),
  );
  const sessions = patient.sessions.map(({ session }) => {
    const attempts = session.blocks.flatMap((block) => countedAttempts(block.attempts)).length;
    const ending = say(`ending.${session.ending}` as 'ending.finished');
    return {
      ...{ key: session.id, at: session.startedAt, kind: 'session' as const },
      text: say('timeline.session', { blocks: session.blocks.length, attempts, ending }),
    };
  });
  const markers = patient.markers.map(({ id, kind, date, note }) => ({
    ...{ key: id, at: date, kind: 'marker' as const },
    text: `${say(`marker.${kind}`)}${note === '' ? '' : `: ${note}`}`,
  }));
  const notes = patient.notes.map(({ id, at, text }) => ({ key: id, at, kind: 'note' as const, text }));
  const scores = patient.scores.map(({ id, scale, date, values }) => ({
    ...{ key: id, at: date, kind: 'score' as const },
    text: `${say(`scale.${scale}`)}: ${String(values.total ?? '–').replace('.', decimal)}`,
  }));
  return [...plans, ...sessions, ...markers, ...notes, ...scores].sort((a, b) => (a.at < b.at ? 1 : -1));
}
