import { useMemo } from 'preact/hooks';
import type { CalibrationVerdict } from '../../movement/calibration/calibration-verdict';
import type { Findings } from '../../movement/findings/findings';
import type { MovementTask } from '../../movement/movement-task';
import type { Bench } from '../run/bench';
import { nameOf, say } from '../words/words';
import { FindingCards } from './finding-cards';
import { foundIn } from './found-in';
import { ResponseTable } from './response-table';

/** Reach, co-movement, asymmetry at rest and drift of tone, shown separately, each number with its unit and its noise. */
export function FindingsPanel({ bench }: { readonly bench: Bench }) {
  const task = bench.task.value;
  const play = bench.running.value === 'whole' ? bench.ranges.value.play : null;
  const series = bench.series.value;
  const calibration = bench.calibration.value;
  const verdict = bench.verdict.value;
  // Frames come many times a second; what is shown changes only when something has ended.
  const { attempts, blinks } = series.ended;
  const ended = attempts.length + blinks.length + series.rests.length;
  const findings = useMemo(() => foundIn(series, task, calibration, play), [series, ended, task, calibration, play]);
  const title = say(bench.running.value === 'whole' ? 'findings' : 'findingsLive');
  return useMemo(() => shown(title, findings, task, verdict), [title, findings, task, verdict]);
}

function shown(title: string, findings: Findings | null, task: MovementTask, verdict: CalibrationVerdict | null) {
  return (
    <section class="panel findings" aria-labelledby="findings-heading" data-testid="findings">
      <h2 id="findings-heading">
        {title} {findings !== null && <small>{about(findings, task)}</small>}
      </h2>
      {findings === null ? (
        <p class="hint">{say('findingsWait')}</p>
      ) : (
        <>
          <FindingCards findings={findings} task={task} verdict={verdict} />
          <ResponseTable cells={findings.responses[task.movement] ?? {}} />
        </>
      )}
    </section>
  );
}

function about({ responses }: Findings, { movement }: MovementTask): string {
  const attempts = Math.max(0, ...Object.values(responses[movement] ?? {}).map((cell) => cell.attempts));
  return say('findingsAbout', { movement: nameOf(movement), attempts });
}
