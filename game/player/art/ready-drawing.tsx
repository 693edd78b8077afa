import type { JSX } from 'preact';
import type { ReadyProblem } from '../../play/session/ready-check';
import { type Head, HeadDrawing } from './head-drawing';
import { EDGE_AND_LIGHT } from './ready-edge-and-light';
import { HintLine, SmallPicture, WishedPlace } from './small-picture';

const middle: Head = { x: 80, y: 58, size: 1 };

/** The small picture for each problem, to be understood without its sentence; a new problem needs one entry here. */
const drawings: Readonly<Record<ReadyProblem, () => JSX.Element>> = {
  ...EDGE_AND_LIGHT,
  noFace: () => (
    <>
      <WishedPlace {...middle} />
      <path
        d="M70 50 Q71 39 81 39 Q92 40 91 50 Q90 56 84 60 Q80 63 80 69"
        fill="none"
        stroke="#e8f6f3"
        stroke-width="5.5"
        stroke-linecap="round"
      />
      <circle cx="80" cy="79" r="3.6" fill="#e8f6f3" />
      <HintLine d="M38 32 v-16 h16 M106 16 h16 v16 M38 90 v16 h16 M122 90 v16 h-16" />
    </>
  ),
  twoFaces: () => (
    <>
      <HeadDrawing x={112} y={66} size={0.82} faint />
      <HeadDrawing x={56} y={60} size={0.95} />
      <circle
        cx="56"
        cy="60"
        r="43"
        fill="none"
        stroke="#ffe9c4"
        stroke-width="3"
        stroke-dasharray="0.1 7"
        stroke-linecap="round"
      />
      <HintLine d="M122 22 h26 m-10 -9 l10 9 l-10 9" />
    </>
  ),
  tooDark: Lamp,
  detailLight: Lamp,
  tooBright: () => (
    <>
      <HeadDrawing x={66} y={60} size={1} />
      <rect width="160" height="120" fill="#fff6e0" opacity="0.5" />
      <circle cx="132" cy="34" r="72" fill="url(#small-warm)" />
      <rect x="106" y="8" width="46" height="58" rx="4" fill="#fffdf4" stroke="#9c6a45" stroke-width="5" />
      <path d="M129 8 v58 M106 36 h46" stroke="#9c6a45" stroke-width="4" />
      <HintLine d="M62 108 Q30 106 22 78 m-9 11 l9 -12 l12 7" />
    </>
  ),
  tooFar: Closer,
  detailFar: Closer,
  tooNear: () => (
    <>
      <HeadDrawing x={80} y={66} size={2.2} />
      <WishedPlace x={80} y={64} size={1.3} />
      <HintLine d="M10 24 l24 16 m-2 -13 l2 13 l-13 2 M150 24 l-24 16 m13 2 l-13 -2 l2 -13" />
    </>
  ),
  offMiddle: () => (
    <>
      <WishedPlace x={94} y={64} size={0.92} />
      <HeadDrawing x={28} y={64} size={0.92} />
      <HintLine d="M34 22 Q62 6 90 20 m-14 3 l14 -3 l-4 -14" />
    </>
  ),
  headTurned: () => (
    <>
      <HeadDrawing {...middle} turned="right" />
      <HintLine d="M126 78 Q128 102 84 104 m11 -10 l-12 10 l12 9" />
    </>
  ),
  headTilted: () => (
    <>
      <WishedPlace x={80} y={62} size={0.95} />
      <HeadDrawing x={88} y={64} size={0.95} tilt={24} />
      <HintLine d="M138 38 Q124 14 92 14 m12 -9 l-12 9 l12 9" />
    </>
  ),
  headUpDown: () => (
    <>
      <path d="M8 102 h70" stroke="#c98a52" stroke-width="5" stroke-linecap="round" />
      <Screen y={72} />
      <Screen y={24} wished />
      <SideHead x={122} y={56} />
      <path d="M64 48 H98" stroke="#e8f6f3" stroke-width="3" stroke-dasharray="0.1 7" stroke-linecap="round" />
      <HintLine d="M16 84 V42 m-9 11 l9 -11 l9 11" />
    </>
  ),
  glare: () => (
    <>
      <circle cx="134" cy="18" r="52" fill="url(#small-warm)" />
      <HeadDrawing x={70} y={62} size={1.1} />
      <g fill="#ffffff" stroke="#10244a" stroke-width="3">
        <rect x="46" y="54" width="21" height="17" rx="7" />
        <rect x="73" y="54" width="21" height="17" rx="7" />
        <path d="M67 60 h6" />
      </g>
      <path d="M50 67 l8 -9 M78 67 l8 -9" stroke="#ffd79a" stroke-width="3" stroke-linecap="round" />
      <path d="M96 46 l4 -9 M101 52 l9 -5 M89 44 l0 -9" stroke="#fff6e0" stroke-width="3.4" stroke-linecap="round" />
      <HintLine d="M58 108 Q26 106 22 76 m-9 11 l9 -12 l12 7" />
    </>
  ),
  tooSlow: () => (
    <>
      <HeadDrawing x={40} y={56} size={0.85} faint />
      <HeadDrawing x={66} y={56} size={0.85} faint />
      <HeadDrawing x={98} y={56} size={0.85} />
      <path d="M14 108 h10 M32 108 h10 M50 108 h10" stroke="#e8f6f3" stroke-width="3.4" stroke-linecap="round" />
      <Snail />
    </>
  ),
};

/** A lamp that is turned on in front of the face. */
function Lamp() {
  return (
    <>
      <HeadDrawing x={54} y={60} size={1} />
      <rect width="160" height="120" fill="#050a1e" opacity="0.62" />
      <circle cx="124" cy="52" r="84" fill="url(#small-warm)" opacity="0.55" />
      <path d="M124 48 V104 M110 106 h28" stroke="#c98a52" stroke-width="5" stroke-linecap="round" />
      <path d="M112 20 h24 l12 30 h-48Z" fill="#ffe9c4" />
      <HintLine d="M106 16 l-9 -6 M101 32 l-11 -2 M98 48 l-10 4" />
    </>
  );
}

/** A small face that comes closer. */
function Closer() {
  return (
    <>
      <HeadDrawing x={80} y={66} size={0.36} />
      <WishedPlace x={80} y={56} size={1.2} />
      <HintLine d="M62 52 l-20 -18 m1 13 l-1 -13 l13 0 M98 52 l20 -18 m-13 0 l13 0 l-1 13" />
    </>
  );
}

/** A laptop from the side: the screen that the player looks at. */
function Screen({ y, wished = false }: { y: number; wished?: boolean }) {
  const d = 'M-14 26 H24 L16 -4';
  return (
    <g transform={`translate(40 ${y})`} fill="none" stroke-linecap="round" stroke-linejoin="round">
      <path d={d} stroke="#0b1430" stroke-width={wished ? 6 : 10} stroke-opacity={wished ? 0.6 : 1} />
      {wished ? (
        <path d={d} stroke="#ffe9c4" stroke-width="3" stroke-dasharray="0.1 6.5" />
      ) : (
        <path d={d} stroke="#e8f6f3" stroke-width="6" />
      )}
    </g>
  );
}

/** A head from the side, looking to the left. */
function SideHead({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path d="M-26 66 C-24 46 -6 40 6 40 C24 42 34 50 36 66Z" fill="url(#head-cloth)" />
      <path d="M-6 22 L16 18 L18 42 Q6 48 -6 42Z" fill="#4d86a0" />
      <path
        d="M-2 -30 C18 -32 28 -18 26 0 C24 18 12 27 -4 28 C-16 28 -20 22 -20 14 L-22 9 L-28 6 L-22 -6 C-22 -20 -16 -29 -2 -30Z"
        fill="url(#head-skin)"
      />
      <path
        d="M-18 -24 C-8 -40 24 -38 29 -14 C31 4 26 16 18 20 C20 8 14 6 10 -4 C8 -14 -6 -14 -18 -24Z"
        fill="url(#head-hair)"
      />
      <ellipse cx="-14" cy="-6" rx="2.6" ry="3.6" fill="#10244a" />
      <ellipse cx="9" cy="4" rx="4" ry="6" fill="#6fa3b6" />
    </g>
  );
}

/** A snail: stands for "slow" in every language. */
function Snail() {
  return (
    <g transform="translate(66 82)">
      <path
        d="M4 30 Q10 20 20 22 L44 24 Q48 10 54 10 Q62 12 56 24 Q52 32 44 32 H8 Q2 32 4 30Z"
        fill="#8fd0c0"
        stroke="#0b1430"
        stroke-width="2"
      />
      <path d="M53 12 l-2 -9 M57 12 l4 -8" stroke="#8fd0c0" stroke-width="3" stroke-linecap="round" />
      <circle cx="27" cy="13" r="14" fill="#ffd79a" stroke="#0b1430" stroke-width="2" />
      <path
        d="M27 13 m-2 0 a2.4 2.4 0 1 1 5 0 a6 6 0 1 1 -11 -1 a9.5 9.5 0 1 1 18 2"
        fill="none"
        stroke="#a8604f"
        stroke-width="2.4"
        stroke-linecap="round"
      />
    </g>
  );
}

/** One small drawing for each problem of the ready check, beside the sentence that says it. */
export function ReadyDrawing({ problem }: { problem: ReadyProblem }) {
  return <SmallPicture>{drawings[problem]()}</SmallPicture>;
}
