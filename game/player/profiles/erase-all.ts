import type { CameraSource } from '../../ports/face-source';
import type { Session } from '../session/session';
import type { DeviceMemory } from './device-memory';

/** `withoutFile`: sessions and plans are gone, the browser refused the file that finds faces; `refused`: nothing is gone. */
export type ErasedAll = 'erased' | 'withoutFile' | 'refused';

export interface AllThatIsKept {
  readonly memory: Pick<DeviceMemory, 'erase'>;
  readonly session: Pick<Session, 'stopKeeping' | 'forget'>;
  readonly camera: Pick<CameraSource, 'forgetModelFile'>;
}

/**
 * Erases what is kept of the people first, and then, as a step of its own, the file that finds faces: a browser that
 * refuses the one keeps nothing of the other. Never rejects: the answer is there to be said.
 */
export async function eraseAll({ memory, session, camera }: AllThatIsKept): Promise<ErasedAll> {
  // What is under way must not be written after it was erased.
  const keepOn = await session.stopKeeping();
  try {
    await memory.erase();
  } catch {
    // The answer says it, and what is under way is written on.
    keepOn();
    return 'refused';
  }
  session.forget();
  try {
    await camera.forgetModelFile();
    return 'erased';
  } catch {
    // The answer says it: nobody's sessions are in that file.
    return 'withoutFile';
  }
}
