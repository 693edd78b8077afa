import { LONGEST_PLAN_BYTES } from '../../record/reading/read-plan';
import { usePlayer, useSay } from '../player-context';

/** Why what was brought is no plan to play. Every text in it is safe to show. */
export type PlanProblem =
  | {
      readonly why: 'refused';
      readonly came: 'file' | 'link';
      readonly file: string;
      readonly path: string;
      readonly found: string;
      readonly expected: string;
    }
  | { readonly why: 'tooLarge'; readonly file: string; readonly bytes: number }
  /** The device does not hand the file over; `again` asks for it once more. */
  | { readonly why: 'unreadable'; readonly file: string; readonly again: () => void }
  /** This browser cannot open what was brought: the fault is not the plan's. */
  | { readonly why: 'cannotOpenHere' }
  /** A link that carries its plan where it is sent along. */
  | { readonly why: 'inQuery' };

/** Says why there is no plan, in words, and what helps. */
export function PlanProblemNote({ problem }: { problem: PlanProblem }) {
  const { settings } = usePlayer();
  const say = useSay();
  switch (problem.why) {
    case 'refused': {
      const { came, path } = problem;
      return (
        <div class="note" role="alert">
          <p>{say(came === 'link' ? 'bring.problem.link' : 'bring.problem')}</p>
          <p class="soft">{say(path === '' ? 'bring.where.whole' : 'bring.where', { ...problem })}</p>
        </div>
      );
    }
    case 'tooLarge': {
      const inBytes = new Intl.NumberFormat(settings.value.language, {
        ...{ style: 'unit', unit: 'byte', unitDisplay: 'long' },
      });
      const sizes = { size: inBytes.format(problem.bytes), most: inBytes.format(LONGEST_PLAN_BYTES) };
      return (
        <div class="note" role="alert">
          <p>{say('bring.problem')}</p>
          <p class="soft">{say('bring.tooLarge', { file: problem.file, ...sizes })}</p>
        </div>
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
    case 'cannotOpenHere':
    case 'inQuery':
      return (
        <div class="note" role="alert">
          <p>{say(`bring.${problem.why}`)}</p>
        </div>
      );
  }
}
