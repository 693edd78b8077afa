/** The shell of this sitting. `shine` 0..1 is how much light lies on it. */
export function ShellDrawing({ shine }: { shine: number }) {
  const ribs = [-62, -40, -20, 0, 20, 40, 62];
  return (
    <svg class="shell-drawing" viewBox="-110 -110 220 220" aria-hidden="true" focusable="false">
      <defs>
        <radialGradient id="shell-glow">
          <stop offset="0" stop-color="#ffd79a" stop-opacity="0.75" />
          <stop offset="1" stop-color="#ffd79a" stop-opacity="0" />
        </radialGradient>
        <linearGradient id="shell-body" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#fff3dd" />
          <stop offset="0.55" stop-color="#ffc9a8" />
          <stop offset="1" stop-color="#d98f9c" />
        </linearGradient>
      </defs>
      <circle r="108" fill="url(#shell-glow)" opacity={shine} />
      <path
        d="M0 66 C-12 62 -24 62 -30 70 L-24 48 C-66 34 -82 -4 -72 -34 Q-60 -44 -50 -52 Q-36 -66 -18 -66 Q0 -76 18 -66 Q36 -66 50 -52 Q60 -44 72 -34 C82 -4 66 34 24 48 L30 70 C24 62 12 62 0 66Z"
        fill="url(#shell-body)"
      />
      <g stroke="#b76d7e" stroke-opacity="0.55" stroke-width="3" fill="none" stroke-linecap="round">
        {ribs.map((x) => (
          <path key={x} d={`M${x * 0.12} 54 Q${x * 0.9} 10 ${x} ${-60 + Math.abs(x) * 0.42}`} />
        ))}
      </g>
      <path
        d="M-52 -30 Q-34 -52 -10 -56"
        stroke="#fff"
        stroke-width="6"
        stroke-linecap="round"
        fill="none"
        opacity={0.3 + 0.6 * shine}
      />
    </svg>
  );
}
