import type { AddressProblem } from '../address-options';
import { useSay } from '../player-context';

/** The unusable values of the page's address, each with what was expected. */
export function AddressProblems({ problems }: { problems: readonly AddressProblem[] }) {
  const say = useSay();
  if (problems.length === 0) return null;
  return (
    <div class="note" role="alert">
      {problems.map((problem) => (
        <p key={`${problem.name}=${problem.value}`}>
          {say('address.problem', { ...problem })} {say('address.gentle')}
        </p>
      ))}
    </div>
  );
}
