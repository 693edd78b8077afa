import type { ReadyProblem } from '../../play/ready-check';
import { type Head, HeadDrawing } from './head-drawing';
import { hintLine, SmallPicture } from './small-picture';

const middle: Head = { x: 80, y: 62, size: 1 };

const heads: Readonly<Record<ReadyProblem, readonly Head[]>> = {
  noFace: [{ ...middle, faint: true }],
  twoFaces: [
    { x: 60, y: 62, size: 0.85 },
    { x: 112, y: 66, size: 0.75, faint: true },
  ],
  tooDark: [middle],
  backlit: [middle],
  halfDark: [middle],
  tooBright: [middle],
  overTop: [{ x: 80, y: 12, size: 1 }],
  overBottom: [{ x: 80, y: 106, size: 1 }],
  // As in a mirror: one's own left is on the left.
  overOwnLeft: [{ x: 10, y: 66, size: 1 }],
  overOwnRight: [{ x: 150, y: 66, size: 1 }],
  tooFar: [{ x: 80, y: 66, size: 0.5 }],
  tooNear: [{ x: 80, y: 66, size: 1.75 }],
  offMiddle: [{ x: 36, y: 70, size: 0.9 }],
  headTurned: [{ ...middle, turned: 'right' }],
  headTilted: [{ ...middle, tilt: 20 }],
  headUpDown: [{ x: 80, y: 82, size: 0.95 }],
  glare: [middle],
  tooSlow: [middle],
};

function Hint({ problem }: { problem: ReadyProblem }) {
  switch (problem) {
    case 'tooDark':
      return (
        <g>
          <rect width="160" height="120" rx="14" fill="#0b1430" opacity="0.55" />
          <path d="M116 26 l22 0 l8 20 l-38 0Z" fill="#ffd79a" />
          <path d="M127 46 v16 M112 54 l-8 10 M142 54 l8 10" {...hintLine} />
        </g>
      );
    case 'tooBright':
      return (
        <g>
          <path d="M112 14 h36 v50 h-36Z M130 14 v50 M112 39 h36" fill="#fff1d6" stroke="#c98a52" stroke-width="4" />
          <path d="M60 108 q-26 -4 -30 -26 m-8 10 l8 -12 l12 8" {...hintLine} />
        </g>
      );
    case 'backlit':
      return (
        <g>
          <path d="M8 12 h42 v58 h-42Z M29 12 v58 M8 41 h42" fill="#fff1d6" stroke="#c98a52" stroke-width="4" />
          <ellipse cx="80" cy="60" rx="27" ry="36" fill="#0b1430" opacity="0.6" />
          <path d="M112 30 q26 8 22 40 m-12 -8 l12 9 l10 -11" {...hintLine} />
        </g>
      );
    case 'halfDark':
      return (
        <g>
          <path d="M80 24 q27 4 27 38 q0 28 -27 28Z" fill="#0b1430" opacity="0.6" />
          <path d="M8 26 l22 0 l8 20 l-38 0Z" fill="#ffd79a" />
          <path d="M19 54 v12 M34 54 l8 8" {...hintLine} />
        </g>
      );
    case 'overTop':
      return <path d="M80 76 v32 m-12 -11 l12 11 l12 -11" {...hintLine} />;
    case 'overBottom':
      return <path d="M80 58 v-36 m-12 12 l12 -12 l12 12" {...hintLine} />;
    case 'overOwnLeft':
      return <path d="M62 62 h44 m-14 -13 l14 13 l-14 13" {...hintLine} />;
    case 'overOwnRight':
      return <path d="M98 62 h-44 m14 -13 l-14 13 l14 13" {...hintLine} />;
    case 'tooFar':
      return (
        <path
          d="M80 112 v-14 m-9 8 l9 -9 l9 9 M24 60 h16 m-8 -8 l8 8 l-8 8 M136 60 h-16 m8 -8 l-8 8 l8 8"
          {...hintLine}
          transform="translate(0 2)"
        />
      );
    case 'tooNear':
      return <path d="M34 60 h-18 m8 -8 l-8 8 l8 8 M126 60 h18 m-8 -8 l8 8 l-8 8" {...hintLine} />;
    case 'offMiddle':
      return <path d="M76 62 h44 m-14 -13 l14 13 l-14 13" {...hintLine} />;
    case 'headTurned':
      return <path d="M118 40 q14 22 0 44 m-2 -14 l2 14 l14 -4" {...hintLine} />;
    case 'headTilted':
      return <path d="M122 34 q-18 -20 -42 -20 m12 -9 l-12 9 l12 9" {...hintLine} />;
    case 'headUpDown':
      return <path d="M132 92 v-48 m-12 13 l12 -13 l12 13" {...hintLine} />;
    case 'glare':
      return (
        <g>
          <path
            d="M58 56 h18 v12 q-9 6 -18 0Z M84 56 h18 v12 q-9 6 -18 0Z M76 60 h8"
            fill="#fff"
            fill-opacity="0.75"
            stroke="#2a2440"
            stroke-width="3"
          />
          <path d="M110 30 l6 -10 M120 40 l11 -4 M99 26 l0 -11" {...hintLine} />
        </g>
      );
    case 'tooSlow':
      return <path d="M28 100 h22 M62 100 h10 M84 100 h10 M106 100 h10" {...hintLine} />;
    case 'twoFaces':
      return <circle cx="60" cy="62" r="40" {...hintLine} stroke-dasharray="1 11" />;
    default:
      return <path d="M58 30 h-16 v16 M102 30 h16 v16 M58 104 h-16 v-16 M102 104 h16 v-16" {...hintLine} />;
  }
}

/** One small drawing for each problem of the ready check, beside the sentence that says it. */
export function ReadyDrawing({ problem }: { problem: ReadyProblem }) {
  return (
    <SmallPicture>
      {heads[problem].map((head) => (
        <HeadDrawing key={head.x} {...head} />
      ))}
      <Hint problem={problem} />
    </SmallPicture>
  );
}
