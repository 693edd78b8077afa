import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CodeCamera, CodeCameraFault } from '../../ports/codes';
import { useConsole, useSay } from '../console-context';

type Scan =
  | { readonly is: 'opening' | 'looking' }
  | { readonly is: 'part'; readonly have: number; readonly of: number }
  | { readonly is: 'fault'; readonly fault: CodeCameraFault };

/**
 * The camera, looking for a code while this is on the page. No picture is kept. `onText`: called once, with the first complete
 * text; `onHidden`: the page was hidden, and the camera is off.
 */
export function ScanCode({ onText, onHidden }: { onText: (text: string) => void; onHidden: () => void }) {
  const { loadCodeCamera } = useConsole().ports;
  const say = useSay();
  const view = useRef<HTMLVideoElement>(null);
  const [scan, setScan] = useState<Scan>({ is: 'opening' });
  // A layout effect: the light goes off with the page, not some time later.
  useLayoutEffect(() => {
    let ended = false;
    let stop = () => {};
    const begin = (camera: CodeCamera) => {
      if (ended || view.current === null) return;
      stop = camera.look(view.current, {
        onPicture: () => setScan({ is: 'looking' }),
        onPart: (have, of) => setScan({ is: 'part', have, of }),
        onText: (text) => {
          if (ended) return;
          ended = true;
          stop();
          onText(text);
        },
        onFault: (fault) => setScan({ is: 'fault', fault }),
        onHidden,
      });
    };
    // Nothing is lost: it is told like a camera that cannot be had, and the file is the other way.
    loadCodeCamera().then(begin, () => setScan({ is: 'fault', fault: 'unsupported' }));
    return () => {
      ended = true;
      stop();
    };
  }, []);
  return (
    <div class="scan">
      {scan.is === 'fault' ? (
        <p class="note trouble" role="alert">
          {say(`camera.${scan.fault}`)}
        </p>
      ) : (
        <video ref={view} muted playsInline aria-label={say('scan.view')} />
      )}
      <p role="status">{scan.is === 'part' && say('scan.part', { have: scan.have, of: scan.of })}</p>
    </div>
  );
}
