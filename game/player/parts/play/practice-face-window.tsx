import { SIDES } from '../../../movement/side';
import { faceLines } from '../../art/face-lines';
import { PracticeFaceDrawing } from '../../art/practice-face-drawing';
import { usePlayer, useSay } from '../../player-context';

/** An eye is named from this share of its allowance on; less than this is the quiet breathing of a sleeper. */
const NAMED_FROM = 0.35;

/**
 * The practice face during play, small, in a corner of the lagoon: shows what moved, and names the eye that co-moves.
 * Not shown with a camera. Hidden from screen readers, because the live captions say the same.
 */
export function PracticeFaceWindow() {
  const { session } = usePlayer();
  const say = useSay();
  const picture = session.state.practice.value;
  if (session.lead() === null || picture === null) return null;
  const { landmarks, aspect, joining } = picture;
  const named = SIDES.filter((side) => joining[side] >= NAMED_FROM);
  const joins = named.length === 2 ? 'both' : (named[0] ?? 'none');
  return (
    <div class="practice-face" data-joins={joins} aria-hidden="true">
      <PracticeFaceDrawing lines={landmarks === null ? null : faceLines(landmarks, aspect)} joining={joining} />
      <span class="practice-face-name">{say(`practice.face.${joins}`)}</span>
    </div>
  );
}
