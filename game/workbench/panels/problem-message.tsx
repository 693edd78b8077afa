import { say } from '../words/words';
import type { RecordingProblem } from '../workbench-ports';

interface Props {
  readonly problem: RecordingProblem | string;
  readonly onClose: () => void;
}

/** Why nothing is shown: for a file, its place, what was found and what was expected. */
export function ProblemMessage({ problem, onClose }: Props) {
  return (
    <div class="problem" role="alert">
      {typeof problem === 'string' ? (
        <p>{problem}</p>
      ) : (
        <>
          <p>{say('badFile')}</p>
          <dl class="pairs">
            <dt>{say('badFileFile')}</dt>
            <dd>{problem.file}</dd>
            <dt>{say('badFileLine')}</dt>
            <dd>{problem.line === 0 ? say('wholeFile') : problem.line}</dd>
            <dt>{say('badFileField')}</dt>
            <dd>{problem.field}</dd>
            <dt>{say('badFileFound')}</dt>
            <dd>{problem.found}</dd>
            <dt>{say('badFileExpected')}</dt>
            <dd>{problem.expected}</dd>
          </dl>
        </>
      )}
      <button type="button" onClick={onClose}>
        {say('close')}
      </button>
    </div>
  );
}
