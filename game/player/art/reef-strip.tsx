import { ShellDrawing } from './shell-drawing';

/** More than this are not drawn one by one: a reef is looked at, not counted. */
const DRAWN = 24;

/** Where the shells lie on the sand: a quiet, even scatter, the same each time. */
function placeOf(index: number): {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly turn: number;
} {
  const golden = (index * 0.618034) % 1;
  const second = (index * 0.754878) % 1;
  return {
    x: 20 + golden * 560,
    y: 62 + second * 40,
    size: 34 + ((index * 7) % 5) * 5,
    turn: ((index * 53) % 50) - 25,
  };
}

/** The player's reef with the shells of all sittings. Decoration: how many they are is nowhere said. */
export function ReefStrip({ shells }: { shells: number }) {
  return (
    <svg class="reef-strip" viewBox="0 0 620 150" aria-hidden="true" focusable="false">
      <path d="M0 84 Q90 58 200 74 T420 70 T620 62 V150 H0Z" fill="#1f4f6a" />
      <path d="M0 104 Q120 82 260 98 T520 92 T620 88 V150 H0Z" fill="#2b5a6b" />
      <path d="M70 92 q-14 -26 -4 -48 q8 18 6 26 q10 -22 22 -30 q2 26 -14 52Z" fill="#ff9b85" opacity="0.75" />
      <path d="M540 84 q-12 -30 2 -52 q6 20 4 28 q12 -18 20 -24 q0 26 -12 48Z" fill="#b9a7ff" opacity="0.75" />
      {Array.from({ length: Math.min(shells, DRAWN) }, (_, index) => placeOf(index)).map(({ x, y, size, turn }) => (
        <g key={`${x}`} transform={`translate(${x} ${y}) rotate(${turn}) translate(${-size / 2} ${-size / 2})`}>
          <svg width={size} height={size} aria-hidden="true">
            <ShellDrawing shine={0.6} />
          </svg>
        </g>
      ))}
    </svg>
  );
}
