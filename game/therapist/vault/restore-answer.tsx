import type { Restored } from '../../ports/vault-port';
import { useSay } from '../console-context';
import type { Say } from '../words/words';
import { passcodeRefusal } from './passcode-words';

/** Says what came back out of a backup, or why nothing did. Null: nothing was brought yet. */
export function RestoreAnswer({ answer }: { answer: Restored | null }) {
  const say = useSay();
  return (
    <p role="status" class={answer !== null && answer.kind !== 'restored' ? 'wrong' : ''}>
      {answer !== null && answer.kind !== 'asks' && restoredInWords(answer, say)}
    </p>
  );
}

function restoredInWords(answer: Exclude<Restored, { kind: 'asks' }>, say: Say): string {
  switch (answer.kind) {
    case 'restored':
      return say('backup.restored', { added: answer.added, merged: answer.merged, kept: answer.kept });
    case 'refused':
      return say('backup.refused', { why: answer.error.message });
    case 'wrong':
    case 'waiting':
      return passcodeRefusal(answer, say);
  }
}
