import { useSay } from '../console-context';
import type { Say } from '../words/words';
import type { Brought } from './read-brought';
import type { TakenResults } from './take-results';

/** What became of the results that were brought. */
export type Outcome = Exclude<Brought, { is: 'results' }> | ({ readonly is: 'taken' } & TakenResults);

/** Says what was taken in, or why nothing was: which file, where in it, what was found and what was expected. Null: nothing was brought yet. */
export function BroughtOutcome({ outcome }: { outcome: Outcome | null }) {
  const say = useSay();
  return (
    <p role="status" class={outcome !== null && outcome.is !== 'taken' ? 'wrong' : ''}>
      {outcome !== null && outcomeInWords(outcome, say)}
    </p>
  );
}

function outcomeInWords(outcome: Outcome, say: Say): string {
  switch (outcome.is) {
    case 'taken':
      return [
        say('results.taken', { added: outcome.added, known: outcome.known }),
        ...(outcome.strange > 0 ? [say('results.strange', { count: outcome.strange })] : []),
      ].join(' ');
    case 'sealRefused':
      return `${say('results.refused')} ${outcome.file}: ${say(`seal.${outcome.refusal}`)}`;
    case 'refused': {
      const where = [outcome.file, outcome.path].filter((one) => one !== '').join(', ');
      return `${say('results.refused')} ${where}: ${outcome.found}. ${say('plan.expected')} ${outcome.expected}`;
    }
  }
}
