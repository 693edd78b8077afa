import { usePlayer } from '../player-context';
import type { LeftEntry } from '../profiles/left-log';

/** What a file is about: the kind of content, and the plan's code. */
export type HandedOut = Pick<LeftEntry, 'what' | 'code'>;

/** Saves a file for the person, and writes it into the list of what left this device. The one way by which a page saves a file. */
export function useHandOut(): (about: HandedOut, name: string, text: string) => void {
  const { ports, memory } = usePlayer();
  return (about, name, text) => {
    ports.saveFile(name, text);
    void memory.left.note({ ...about, at: ports.clock.nowIso(), how: 'file', detail: name });
  };
}
