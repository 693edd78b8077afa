import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CodeCamera, CodeCameraFault } from '../../ports/codes';
import { usePlayer, useSay } from '../player-context';

/** The state of the scan; `part` while an animated code is read. */
type Scan =
  | { readonly is: 'opening' | 'looking' }
  | { readonly is: 'part'; readonly have: number; readonly of: number }
  | { readonly is: 'fault'; readonly fault: CodeCameraFault };

/**
 * The camera, looking for a code while this is on the page; it is turned off when this is removed. No picture is kept.
 * `onText` is called once for each different text that is read.
 */
export function CodeScan({ onText, onEnd }: { onText: (text: string) => void; onEnd: () => void }) {
  const { ports } = usePlayer();
  const say = useSay();
  const view = useRef<HTMLVideoElement>(null);
  const heard = useRef(onText);
  heard.current = onText;
  const end = useRef(onEnd);
  end.current = onEnd;
  const [scan, setScan] = useState<Scan>({ is: 'opening' });
  // Not an effect that is cleaned up some time later: the light goes off with the page it stood on.
  useLayoutEffect(() => {
    let ended = false;
    let stop = () => {};
    let last: string | null = null;
    const begin = (camera: CodeCamera) => {
      if (ended || view.current === null) return;
      stop = camera.look(view.current, {
        onPicture: () => setScan({ is: 'looking' }),
        onPart: (have, of) => setScan({ is: 'part', have, of }),
        onText: (text) => {
          if (text === last) return;
          last = text;
          heard.current(text);
        },
        onFault: (fault) => setScan({ is: 'fault', fault }),
        onHidden: () => end.current(),
      });
    };
    // What cannot be loaded is told like a camera that cannot be had: the file is the other way.
    ports.loadCodeCamera().then(begin, () => setScan({ is: 'fault', fault: 'unsupported' }));
    return () => {
      ended = true;
      stop();
    };
  }, []);
  if (scan.is === 'fault') {
    return (
      <div class="note stack tight" role="alert">
        <p>{say(`bring.scan.${scan.fault}`)}</p>
        <div class="row handed">
          <button type="button" class="button" onClick={onEnd}>
            {say('go.close')}
          </button>
        </div>
      </div>
    );
  }
  return (
    <div class="code-scan stack tight">
      <video ref={view} muted playsInline aria-label={say('bring.scan.picture')} />
      <p role="status">
        {scan.is === 'part'
          ? say('bring.scan.part', { percent: Math.round((100 * scan.have) / scan.of) })
          : say(scan.is === 'opening' ? 'bring.scan.opening' : 'bring.scan.looking')}
      </p>
      {scan.is !== 'opening' && <p class="soft">{say('bring.scan.private')}</p>}
      <div class="row handed">
        <button type="button" class="button" onClick={onEnd}>
          {say('bring.scan.end')}
        </button>
      </div>
    </div>
  );
}
