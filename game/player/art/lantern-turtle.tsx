/** A turtle at rest with a lantern for a shell, seen from the side. No mouth, so that none can look crooked. */
export function LanternTurtle({ x, y, size }: { x: number; y: number; size: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size})`}>
      <defs>
        <radialGradient id="shell-light" cx="0.5" cy="0.62" r="0.75">
          <stop offset="0" stop-color="#fff3d4" />
          <stop offset="0.45" stop-color="#ffd79a" />
          <stop offset="0.8" stop-color="#f0a06f" />
          <stop offset="1" stop-color="#a8604f" />
        </radialGradient>
        <radialGradient id="shell-halo">
          <stop offset="0" stop-color="#ffd79a" stop-opacity="0.6" />
          <stop offset="0.5" stop-color="#ff9b85" stop-opacity="0.16" />
          <stop offset="1" stop-color="#ff9b85" stop-opacity="0" />
        </radialGradient>
        <linearGradient id="turtle-skin" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#6fb3a2" />
          <stop offset="1" stop-color="#2f5d50" />
        </linearGradient>
      </defs>
      <ellipse cx="0" cy="52" rx="150" ry="13" fill="#ffd79a" opacity="0.16" />
      <circle class="glow" cx="0" cy="-14" r="170" fill="url(#shell-halo)" />
      <g class="bob">
        <path d="M86 20 C112 18 132 26 140 38 C122 40 102 38 84 32Z" fill="#2f5d50" />
        <path d="M-58 26 C-84 34 -98 52 -96 62 C-74 62 -50 50 -36 34Z" fill="url(#turtle-skin)" />
        <path d="M54 28 C66 44 84 54 96 54 C92 40 80 28 68 22Z" fill="url(#turtle-skin)" />
        <path
          d="M-82 14 C-104 12 -124 -2 -142 -10 C-162 -18 -182 -6 -182 12 C-182 30 -164 38 -146 34 C-124 30 -104 36 -80 34Z"
          fill="url(#turtle-skin)"
        />
        <path d="M-164 4 q7 6 14 0" stroke="#12303a" stroke-width="3.4" stroke-linecap="round" fill="none" />
        <ellipse cx="-150" cy="20" rx="7" ry="3.6" fill="#ff9b85" opacity="0.4" />
        <path d="M-92 22 C-92 -52 -44 -84 4 -84 C56 -84 94 -46 96 22 C60 36 -54 36 -92 22Z" fill="url(#shell-light)" />
        <g stroke="#8d4f45" stroke-opacity="0.55" stroke-width="3" fill="none" stroke-linejoin="round">
          <path d="M-20 -60 L24 -60 L42 -24 L22 8 L-20 8 L-38 -24Z" />
          <path d="M-20 -60 L-32 -76 M24 -60 L34 -78 M42 -24 L84 -26 M-38 -24 L-80 -26 M22 8 L32 31 M-20 8 L-30 31" />
        </g>
        <path
          d="M-92 22 C-54 36 60 36 96 22 C98 30 96 36 90 40 C48 52 -46 52 -86 40 C-92 36 -94 30 -92 22Z"
          fill="#7a4a4c"
        />
        <path
          d="M-58 -48 C-40 -68 -14 -77 10 -77"
          stroke="#fffaf0"
          stroke-opacity="0.7"
          stroke-width="5"
          stroke-linecap="round"
          fill="none"
        />
      </g>
    </g>
  );
}
