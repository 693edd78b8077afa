import type { ComponentChildren } from 'preact';
import { LONGEST_PLAN_BYTES } from '../../record/reading/read-plan';
import type { CameBy, PlanProblem } from '../handover/read-brought';
import { usePlayer, useSay } from '../player-context';
import type { WordKey } from '../words/words';

const PROBLEM_WORD = {
  file: 'bring.problem',
  link: 'bring.problem.link',
  code: 'bring.problem.code',
} as const satisfies Readonly<Record<CameBy, WordKey>>;

/** Says why there is no plan, in words, and what helps. */
export function PlanProblemNote({ problem }: { problem: PlanProblem }) {
  const { spoken } = usePlayer();
  const say = useSay();
  switch (problem.why) {
    case 'refused': {
      const { came, path } = problem;
      return (
        <Note>
          <p>{say(PROBLEM_WORD[came])}</p>
          <p class="soft">{say(path === '' ? 'bring.where.whole' : 'bring.where', { ...problem })}</p>
        </Note>
      );
    }
    case 'sealRefused':
      return (
        <Note>
          <p>{say(`bring.seal.${problem.refusal}`)}</p>
        </Note>
      );
    case 'tooLarge': {
      const inBytes = new Intl.NumberFormat(spoken.value.language, {
        ...{ style: 'unit', unit: 'byte', unitDisplay: 'long' },
      });
      const sizes = { size: inBytes.format(problem.bytes), most: inBytes.format(LONGEST_PLAN_BYTES) };
      return (
        <Note>
          <p>{say('bring.problem')}</p>
          <p class="soft">{say('bring.tooLarge', { file: problem.file, ...sizes })}</p>
        </Note>
      );
    }
    case 'unreadable':
      return (
        <div class="note stack tight" role="alert">
          <p>{say('bring.unreadable')}</p>
          <p class="soft">{problem.file}</p>
          <div class="row handed">
            <button type="button" class="button" onClick={problem.again}>
              {say('go.again')}
            </button>
          </div>
        </div>
      );
    default:
      return (
        <Note>
          <p>{say(`bring.${problem.why}`)}</p>
        </Note>
      );
  }
}

function Note({ children }: { children: ComponentChildren }) {
  return (
    <div class="note" role="alert">
      {children}
    </div>
  );
}
