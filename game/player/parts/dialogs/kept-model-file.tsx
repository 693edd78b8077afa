import { useEffect, useState } from 'preact/hooks';
import { usePlayer, useSay } from '../../player-context';
import { focusHeading } from '../page';

/**
 * The file that finds faces, if an adult chose it here: listed like everything else that is kept, and can be erased alone.
 * `kept`: whether it lies here.
 */
export function KeptModelFile({ page, kept }: { page: string; kept: boolean }) {
  const { ports } = usePlayer();
  const say = useSay();
  const [state, setState] = useState<'asFound' | 'refused' | 'erased'>('asFound');
  const { camera } = ports;
  // What was found since is newer than what was answered before.
  useEffect(() => setState('asFound'), [kept]);
  const erase = () =>
    camera.forgetModelFile().then(
      () => {
        // The button that had the focus goes with the file.
        focusHeading(page);
        setState('erased');
      },
      // Said in a note; the file is still there.
      () => setState('refused'),
    );
  return (
    <>
      {state === 'refused' && (
        <p class="note" role="alert">
          {say('kept.notErased')}
        </p>
      )}
      {kept && state !== 'erased' && (
        <ul class="kept" data-kept="model-file">
          <li>
            <span>{say('kept.modelFile', { name: camera.modelFile.name })}</span>
            <button type="button" class="button" onClick={() => void erase()}>
              {say('kept.eraseOne')}
            </button>
          </li>
        </ul>
      )}
      {/* It stands before there is something to say: only what changes is read. */}
      <p class={state === 'erased' ? 'soft' : 'unseen'} role="status">
        {state === 'erased' && say('kept.erasedOne')}
      </p>
    </>
  );
}
