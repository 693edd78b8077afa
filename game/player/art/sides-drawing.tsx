import { HeadDrawing } from './head-drawing';
import { HintLine, SmallPicture } from './small-picture';

/** A hand held up beside the head, as in a mirror: the left hand is on the left. */
function LeftHand() {
  return (
    <g transform="translate(28 70)" stroke-linecap="round">
      <circle r="34" cy="-2" fill="url(#small-warm)" opacity="0.45" />
      <path d="M-3 54 L0 16" stroke="#5a5aa8" stroke-width="17" />
      <path
        d="M-8.5 -2 L-10 -17 M-2 -3 L-2.5 -22 M4.5 -2 L6 -19 M9 5 L18 -5"
        stroke="#a9d6d4"
        stroke-width="5.8"
        fill="none"
      />
      <path d="M-11.5 -2 Q-1 -9 8 -3 Q13 2 11 9 Q5 18 -4 16 Q-12 12 -11.5 -2Z" fill="#a9d6d4" />
    </g>
  );
}

/** A head that turns a little toward the left hand, or looks ahead again; seen as in a mirror, like the player's own picture. */
export function SidesDrawing({ look }: { look: 'ahead' | 'leftHand' }) {
  const toHand = look === 'leftHand';
  return (
    <SmallPicture>
      <HeadDrawing x={toHand ? 100 : 80} y={62} size={1} {...(toHand ? { turned: 'left' as const } : {})} />
      {toHand && <LeftHand />}
      <HintLine
        d={
          toHand
            ? 'M102 16 Q76 6 56 24 m-1 -14 l1 14 l14 1'
            : 'M38 32 v-16 h16 M106 16 h16 v16 M38 90 v16 h16 M122 90 v16 h-16'
        }
      />
    </SmallPicture>
  );
}
