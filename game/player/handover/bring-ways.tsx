import { FileChoice } from '../parts/file-choice';
import { usePlayer, useSay } from '../player-context';

/** The ways to bring a plan: the camera (null while it is already looking), a file; and the way back. */
export function BringWays({ onScan, onFile }: { onScan: (() => void) | null; onFile: (file: File) => void }) {
  const { session } = usePlayer();
  const say = useSay();
  return (
    <div class="row handed">
      {onScan !== null && (
        <button type="button" class="button warm" onClick={onScan}>
          {say('bring.scan')}
        </button>
      )}
      <FileChoice
        words={say('bring.file')}
        accept=".json,.jws,application/json,application/jose,image/*"
        onFile={onFile}
      />
      <button type="button" class="button" onClick={() => session.send({ type: 'BACK' })}>
        {say('go.back')}
      </button>
    </div>
  );
}
