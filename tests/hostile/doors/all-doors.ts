import type { Door } from '../door';
import { backupDoors } from './backup-doors';
import { codeDoors } from './code-doors';
import { consoleDoors } from './console-doors';
import { keptDoors } from './kept-doors';
import { planDoors } from './plan-doors';
import { recordingDoor } from './recording-door';
import { savedDoor } from './saved-door';
import { smallDoors } from './small-doors';

/** Every place where bytes or text from outside come in, each with valid inputs that the product's own writers have made. */
export async function allDoors(): Promise<readonly Door[]> {
  return [
    ...(await planDoors()),
    ...codeDoors(),
    ...(await consoleDoors()),
    ...(await backupDoors()),
    await savedDoor(),
    recordingDoor(),
    ...smallDoors(),
    ...(await keptDoors()),
  ];
}
