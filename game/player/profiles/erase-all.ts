import type { CameraSource } from '../../ports/face-source';
import type { KeptText } from '../../ports/kept-text';
import type { SealMaker } from '../../ports/plan-seal';
import type { Session } from '../session/session';
import type { DeviceMemory } from './device-memory';

/**
 * `withoutFile`: sessions and plans are erased, but the browser refused to erase the file that finds faces;
 * `withoutKey`: it refused to erase the signing key; `withoutBoth`: it refused both; `refused`: nothing is erased.
 */
export type ErasedAll = 'erased' | 'withoutFile' | 'withoutKey' | 'withoutBoth' | 'refused';

export interface AllThatIsKept {
  readonly memory: Pick<DeviceMemory, 'erase'>;
  readonly keptSettings: Pick<KeptText, 'erase'>;
  readonly session: Pick<Session, 'stopKeeping' | 'forget'>;
  readonly camera: Pick<CameraSource, 'forgetModelFile'>;
  readonly deviceSeal: Pick<SealMaker, 'forget'>;
}

/**
 * Erases personal data first, and then, each as a separate step, the signing key and the file that finds faces: a
 * refusal of one does not prevent the other. Never rejects: the answer is for the person.
 */
export async function eraseAll({
  memory,
  keptSettings,
  session,
  camera,
  deviceSeal,
}: AllThatIsKept): Promise<ErasedAll> {
  // What is under way must not be written after it was erased.
  const keepOn = await session.stopKeeping();
  try {
    await memory.erase();
  } catch {
    // The answer says it, and what is under way is written on.
    keepOn();
    return 'refused';
  }
  keptSettings.erase();
  session.forget();
  const noKey = await isRefused(() => deviceSeal.forget());
  const noFile = await isRefused(() => camera.forgetModelFile());
  if (noKey) return noFile ? 'withoutBoth' : 'withoutKey';
  return noFile ? 'withoutFile' : 'erased';
}

/** Whether a step was refused. */
function isRefused(step: () => Promise<void>): Promise<boolean> {
  // The answer says it, and nobody's sessions are in what is left.
  return step().then(
    () => false,
    () => true,
  );
}
