import type { StartProgress } from '../../../ports/face-source';
import { usePlayer, useSay } from '../../player-context';
import { wakingWords } from '../../session/session-state';

/** The steps of a camera's start in order; the browser's permission question counts as part of the opening. */
const STEPS: readonly (readonly StartProgress['step'][])[] = [['loading'], ['opening', 'asking'], ['starting']];

/** Progress of the start of a face source: one segment for each step, filled as far as is known, glowing softly where it is unknown. */
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
