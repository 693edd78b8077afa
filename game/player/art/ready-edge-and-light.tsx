import type { JSX } from 'preact';
import { HEAD_EDGE, type Head, HeadDrawing } from './head-drawing';
import { HintLine, WishedPlace } from './small-picture';

const wished: Head = { x: 80, y: 62, size: 0.95 };

/** Faces cut off by the picture's edge, and unhelpful light from the side; as in a mirror, the player's left is on the left. */
export const EDGE_AND_LIGHT = {
  overTop: () => (
    <>
      <WishedPlace {...wished} />
      <HeadDrawing x={80} y={6} size={0.95} />
      <HintLine d="M132 26 V88 m-12 -12 l12 12 l12 -12" />
    </>
  ),
  overBottom: () => (
    <>
      <WishedPlace {...wished} y={50} />
      <HeadDrawing x={80} y={112} size={0.95} />
      <HintLine d="M132 94 V32 m-12 12 l12 -12 l12 12" />
    </>
  ),
  overOwnLeft: () => (
    <>
      <WishedPlace {...wished} x={92} />
      <HeadDrawing x={4} y={62} size={0.95} />
      <HintLine d="M20 18 Q54 4 88 20 m-14 3 l14 -3 l-4 -14" />
    </>
  ),
  overOwnRight: () => (
    <>
      <WishedPlace {...wished} x={68} />
      <HeadDrawing x={156} y={62} size={0.95} />
      <HintLine d="M140 18 Q106 4 72 20 m14 3 l-14 -3 l4 -14" />
    </>
  ),
  backlit: () => (
    <>
      <circle cx="76" cy="50" r="86" fill="url(#small-warm)" />
      <rect x="34" y="8" width="84" height="84" rx="4" fill="#fffdf4" stroke="#9c6a45" stroke-width="5" />
      <path d="M76 8 v84 M34 48 h84" stroke="#9c6a45" stroke-width="4" />
      <HeadDrawing x={76} y={62} size={1} />
      <g transform="translate(76 62)" fill="#0b1430" opacity="0.66">
        <path d={HEAD_EDGE} />
        <path d="M-38 130 V62 C-37 42 -22 36 0 35 C22 36 37 42 38 62 V130Z M-26 2 C-30 -28 -14 -38 3 -38 C24 -38 30 -18 26 4Z" />
      </g>
      <HintLine d="M128 40 Q152 66 124 96 m0 -15 l0 15 l15 0" />
    </>
  ),
  halfDark: () => (
    <>
      <circle cx="26" cy="46" r="64" fill="url(#small-warm)" opacity="0.6" />
      <HeadDrawing x={98} y={58} size={1} />
      <path
        d="M98 20 C122 20 128 40 124 60 C120 78 110 88 98 88 V93 C120 94 135 100 136 120 H98Z"
        fill="#0b1430"
        opacity="0.72"
      />
      <path d="M26 46 V92 M14 94 h24" stroke="#c98a52" stroke-width="5" stroke-linecap="round" />
      <path d="M16 20 h20 l11 28 h-42Z" fill="#ffe9c4" />
      <HintLine d="M84 108 Q60 112 34 108 m12 -10 l-12 10 l12 9" />
    </>
  ),
} as const satisfies Readonly<Record<string, () => JSX.Element>>;
