import type { Flag } from '../../caseload/overview/flags';
import { quantityInWords } from '../../caseload/plans/grade-in-words';
import type { CaseloadWords } from '../../caseload/words/caseload-words';
import { useDay, useNames, useSay } from '../console-context';
import type { Say } from '../words/words';

/** The flags of this patient, most urgent first: in words, not by colour alone. `onMute`: where a flag can be muted. */
export function FlagList({ flags, onMute }: { flags: readonly Flag[]; onMute?: (kind: Flag['kind']) => void }) {
  const say = useSay();
  const names = useNames();
  const day = useDay();
  return (
    <ul class="flags">
      {flags.map((flag) => (
        <li key={flag.kind} class={`flag ${flag.kind}`}>
          {flagInWords(flag, say, names, day)}
          {onMute !== undefined && (
            <button
              type="button"
              class="quiet"
              aria-label={say('mute.this', { flag: say(`mute.${flag.kind}`) })}
              onClick={() => onMute(flag.kind)}
            >
              {say('mute')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function flagInWords(flag: Flag, say: Say, names: CaseloadWords, day: (iso: string) => string): string {
  switch (flag.kind) {
    case 'hurts':
      return say('flag.hurts', { date: day(flag.date), count: flag.sessions });
    case 'pain':
      return say('flag.pain', { date: day(flag.date), rating: flag.rating });
    case 'coMovementUp': {
      const cells = flag.cells.map(({ movement, region }) => {
        const [part = '', side = ''] = region.split('.');
        const sides = names.region[part as keyof typeof names.region];
        return `${sides[side as keyof typeof sides]} (${names.movement[movement]})`;
      });
      return say('flag.coMovementUp', { cells: cells.join(', ') });
    }
    case 'silence':
      return say('flag.silence', { count: flag.days });
    case 'dataPoor':
      return say('flag.dataPoor', {
        share: quantityInWords({ amount: Math.round(100 * flag.sureShare), unit: '%' }, names),
      });
    case 'reviewDue':
      return flag.days === 0 ? say('flag.reviewToday') : say('flag.reviewDue', { date: day(flag.date) });
  }
}
