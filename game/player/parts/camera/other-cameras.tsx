import { usePlayer, useSay } from '../../player-context';
import { othersThan } from '../../session/face/named-cameras';
import { Icon } from '../icon';
import { useCameras } from './use-cameras';

/** Faults of one camera, with which another one may be better off. */
const OF_ONE_CAMERA: readonly string[] = ['cameraLost', 'cameraSilent', 'cameraBusy'];

/** Offers every other camera by its name where one went away or gives nothing; it follows what is plugged in. `again`: starts the chosen one. */
export function OtherCameras({ again }: { again: () => void }) {
  const { ports, session } = usePlayer();
  const say = useSay();
  const { fault, cameraId } = session.state;
  const cameras = useCameras();
  if (fault.value === null || !OF_ONE_CAMERA.includes(fault.value)) return null;
  // A camera that could not be opened is not the one that ran last: nobody knows which of them it was.
  const others = othersThan(cameras, fault.value === 'cameraBusy' ? null : cameraId.value);
  return (
    <>
      {others.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          class="button"
          data-camera={id}
          onClick={() => {
            ports.camera.chooseCamera(id);
            again();
          }}
        >
          <Icon name="camera" />
          {say('fault.otherCamera', { name: label })}
        </button>
      ))}
    </>
  );
}
