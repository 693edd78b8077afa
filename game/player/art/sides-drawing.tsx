import { HeadDrawing } from './head-drawing';
import { hintLine, SmallPicture } from './small-picture';

/** A hand held up beside the head, as in a mirror: the left hand is on the left. */
function LeftHand() {
  return (
    <g transform="translate(28 74)" stroke-linecap="round">
      <path d="M-2 46 L0 14" stroke="#4a5f9e" stroke-width="15" />
      <path d="M-8 -2 V-17 M-1.5 -3 V-22 M5 -2 V-19 M11 3 L17 -7" stroke="#f2d3b0" stroke-width="5.4" fill="none" />
      <path d="M-11 -2 Q-1 -9 8 -3 Q13 2 11 9 Q5 18 -4 16 Q-12 12 -11 -2Z" fill="#f2d3b0" />
    </g>
  );
}

/** A head that turns a little toward the left hand, or looks ahead again; seen as in a mirror, like the player's own picture. */
export function SidesDrawing({ look }: { look: 'ahead' | 'leftHand' }) {
  const toHand = look === 'leftHand';
  return (
    <SmallPicture>
      <HeadDrawing x={98} y={62} size={1} {...(toHand ? { turned: 'left' as const } : {})} />
      {toHand && <LeftHand />}
      {toHand ? (
        <path d="M102 18 q-26 -10 -46 8 m-1 -14 l1 14 l14 2" {...hintLine} />
      ) : (
        <path d="M76 24 h-14 v14 M120 24 h14 v14 M76 104 h-14 v-14 M120 104 h14 v-14" {...hintLine} />
      )}
    </SmallPicture>
  );
}
