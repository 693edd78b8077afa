import { SIDES, type Side } from '../../movement/side';
import type { FaceLines } from './face-lines';

/** Co-movement of each eye: 0 none .. 1 at its allowance. */
export type EyesJoining = Readonly<Record<Side, number>>;

/**
 * The practice face as lines of light, seen as in a mirror. An eye that co-moves gets a soft glow and a stronger lid.
 * `lines`: null while no face is visible; the water is then empty.
 */
export function PracticeFaceDrawing({ lines, joining }: { lines: FaceLines | null; joining: EyesJoining }) {
  return (
    <svg class="practice-face-drawing" viewBox="-100 -100 200 200" aria-hidden="true" focusable="false">
      <defs>
        <radialGradient id="practice-water" cx="0.5" cy="0.3" r="0.75">
          <stop offset="0" stop-color="#2c6d86" />
          <stop offset="0.55" stop-color="#17395f" />
          <stop offset="1" stop-color="#0d1a3a" />
        </radialGradient>
        <linearGradient id="practice-skin" x1="0" y1="0" x2="0.5" y2="1">
          <stop offset="0" stop-color="#9fd3cd" stop-opacity="0.62" />
          <stop offset="0.6" stop-color="#5b8fae" stop-opacity="0.42" />
          <stop offset="1" stop-color="#8d7fc0" stop-opacity="0.4" />
        </linearGradient>
        <linearGradient id="practice-hair" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#8d86c8" />
          <stop offset="1" stop-color="#3a4a86" />
        </linearGradient>
        <radialGradient id="practice-joins">
          <stop offset="0" stop-color="#fff3d4" stop-opacity="0.95" />
          <stop offset="0.4" stop-color="#ffd79a" stop-opacity="0.6" />
          <stop offset="1" stop-color="#ffd79a" stop-opacity="0" />
        </radialGradient>
        <clipPath id="practice-round">
          <circle r="97" />
        </clipPath>
      </defs>
      <circle r="97" fill="url(#practice-water)" />
      <g clip-path="url(#practice-round)">
        {lines !== null && (
          <g transform="translate(0 -13) scale(0.92)">
            <Lines lines={lines} joining={joining} />
          </g>
        )}
      </g>
      <circle r="97" fill="none" stroke="#e8f6f3" stroke-opacity="0.55" stroke-width="2.5" />
    </svg>
  );
}

function Lines({ lines, joining }: { lines: FaceLines; joining: EyesJoining }) {
  const { outline, hair, eyes, nose, lips, mouth } = lines;
  return (
    <g fill="none" stroke="#e8f6f3" stroke-linecap="round" stroke-linejoin="round">
      <path d={outline} fill="url(#practice-skin)" stroke-opacity="0.75" stroke-width="2" />
      <path d={hair} fill="url(#practice-hair)" stroke="none" />
      <g stroke-opacity="0.55" stroke-width="1.8">
        {nose.map((d) => (
          <path key={d} d={d} />
        ))}
      </g>
      <path d={lips} fill="#ff9b85" fill-opacity="0.6" fill-rule="evenodd" stroke="none" />
      <path d={mouth} stroke="#ffe3d6" stroke-width="2.6" />
      {SIDES.map((side) => (
        <Eye key={side} side={side} eye={eyes[side]} joins={Math.min(1, joining[side])} />
      ))}
    </g>
  );
}

function Eye({ side, eye, joins }: { side: Side; eye: FaceLines['eyes'][Side]; joins: number }) {
  return (
    <g data-eye={side} data-joins={joins > 0 ? '' : undefined}>
      <clipPath id={`practice-${side}`}>
        <path d={eye.opening} />
      </clipPath>
      <path d={eye.brow} fill="#e8f6f3" fill-opacity="0.8" stroke="none" />
      <path d={eye.crease} stroke-opacity="0.3" stroke-width="1.4" />
      {/* Dusk where another drawing has white: a face of light does not stare. */}
      <path d={eye.opening} fill="#10244a" stroke="none" />
      <g clip-path={`url(#practice-${side})`} stroke="none">
        <circle cx={eye.iris.x} cy={eye.iris.y} r={eye.iris.radius} fill="#9fdcd0" fill-opacity="0.85" />
      </g>
      <path d={eye.opening} stroke-opacity="0.4" stroke-width="1.2" />
      {joins > 0 && (
        <>
          <circle
            cx={eye.middle.x}
            cy={eye.middle.y}
            r="30"
            fill="url(#practice-joins)"
            stroke="none"
            opacity={joins}
          />
          <circle
            cx={eye.middle.x}
            cy={eye.middle.y}
            r="25"
            stroke="#ffd79a"
            stroke-width="2.4"
            stroke-dasharray="0.1 6.44"
            opacity={joins}
          />
        </>
      )}
      <path d={eye.upperLid} stroke-width={2.8 + joins} stroke={joins > 0.5 ? '#fff3d4' : '#e8f6f3'} />
    </g>
  );
}
