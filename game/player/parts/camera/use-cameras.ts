import { useEffect, useState } from 'preact/hooks';
import { usePlayer, useSay } from '../../player-context';
import { type ListedCamera, namedCameras } from '../../session/face/named-cameras';

/** The cameras of this device by name, read anew when one comes or goes and when another one starts; empty until they are read. */
export function useCameras(): readonly ListedCamera[] {
  const { ports, session } = usePlayer();
  const say = useSay();
  const [cameras, setCameras] = useState<readonly ListedCamera[]>([]);
  const source = session.state.source.value;
  useEffect(() => {
    let here = true;
    const list = () =>
      ports.camera.listCameras().then(
        (found) => {
          if (here) setCameras(found);
        },
        // Without a list the camera in use stays; there is only nothing to choose from.
        () => {},
      );
    void list();
    const endWatching = ports.camera.watchCameras(() => void list());
    return () => {
      here = false;
      endWatching();
    };
  }, [source]);
  return namedCameras(cameras.map(({ id, label }) => ({ id, label: label || say('ready.camera') })));
}
