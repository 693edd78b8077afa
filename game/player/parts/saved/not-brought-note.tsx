import type { StoreFault } from '../../../ports/store-port';
import type { DataError } from '../../../therapy/data-error';
import { useHome, useSay } from '../../player-context';
import { LARGEST_SAVED_BYTES } from '../../profiles/saved/read-saved';
import type { Say, WordKey } from '../../words/words';

/** Why a file was not brought back. Every text in it is safe to show. `store`: the store has refused it. */
export type NotBrought =
  | { readonly why: 'data'; readonly error: DataError }
  | { readonly why: 'tooLarge'; readonly file: string; readonly bytes: number }
  | { readonly why: 'unreadable'; readonly file: string }
  | { readonly why: 'newer' | 'failed' }
  | { readonly why: 'store'; readonly fault: StoreFault };

/** Says why a saved file was not brought back, and what helps. */
export function NotBroughtNote({ problem }: { problem: NotBrought }) {
  const say = useSay();
  const { spoken } = useHome();
  const [first, detail] = inWords(say, problem, spoken.value.language);
  return (
    <div class="note" role="alert" data-note="not-brought-back">
      <p>{first}</p>
      {detail !== undefined && <p class="soft">{detail}</p>}
    </div>
  );
}

function inWords(say: Say, problem: NotBrought, language: string): readonly [string, string?] {
  switch (problem.why) {
    case 'data': {
      const { file, path, found, expected } = problem.error;
      const where = say(path === '' ? 'bring.where.whole' : 'bring.where', { file, path, found, expected });
      return [say('back.problem'), where];
    }
    case 'tooLarge': {
      const inBytes = new Intl.NumberFormat(language, { style: 'unit', unit: 'byte', unitDisplay: 'long' });
      const sizes = { size: inBytes.format(problem.bytes), most: inBytes.format(LARGEST_SAVED_BYTES) };
      return [say('back.problem'), say('back.tooLarge', { file: problem.file, ...sizes })];
    }
    case 'unreadable':
      return [say('bring.unreadable'), problem.file];
    case 'store':
      return [say(REFUSED[problem.fault] ?? 'back.refused')];
    case 'newer':
      return [say('back.newer')];
    case 'failed':
      return [say('back.refused')];
  }
}

const REFUSED: Partial<Record<StoreFault, WordKey>> = {
  quota: 'back.full',
  elsewhere: 'back.elsewhere',
  // What a device did not answer in time it may still have done.
  timeout: 'back.slow',
  insecure: 'kept.insecure',
  newer: 'back.newer',
};
