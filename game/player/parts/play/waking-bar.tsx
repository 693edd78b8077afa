import type { StartProgress } from '../../../ports/face-source';
import { usePlayer, useSay } from '../../player-context';
import { wakingWords } from '../../session/session-state';

/** The steps of a camera's start in their order; the browser's question belongs to the opening. */
const STEPS: readonly (readonly StartProgress['step'][])[] = [['loading'], ['opening', 'asking'], ['starting']];

/** How far a face source is on its way: one piece for each step, filled as far as is known, glowing softly where nobody knows. */
export function WakingBar() {
  const { session } = usePlayer();
  const say = useSay();
  const { waking, starting, snapshot } = session.state;
  // Nothing of a camera starts with the practice face.
  if (waking.value === 'no' || snapshot.value.context.face === 'practice') return null;
  const now = starting.value;
  const at = now === null ? 0 : STEPS.findIndex((step) => step.includes(now.step));
  const known = now?.share ?? null;
  return (
    <div class="waking-bar">
      <div
        class="pieces"
        role="progressbar"
        aria-label={say('ready.title')}
        aria-valuemin={0}
        aria-valuemax={STEPS.length}
        aria-valuenow={at + (known ?? 0)}
        aria-valuetext={say(wakingWords(waking.value, now, 'camera'))}
      >
        {STEPS.map((step, index) => {
          const fill = index < at ? 1 : index > at ? 0 : known;
          return (
            <span class="piece" key={step[0]}>
              <span
                class="fill"
                data-fill={fill === null ? 'unknown' : 'known'}
                style={{ width: `${100 * (fill ?? 1)}%` }}
              />
            </span>
          );
        })}
      </div>
      <p class="soft">{say('ready.step', { step: at + 1, steps: STEPS.length })}</p>
    </div>
  );
}
