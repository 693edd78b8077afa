/** Ribs of the open half, degrees from upright. */
const RIBS = [-56, -38, -19, 0, 19, 38, 56];

/** The places from which light gathers in the shell. */
const MOTES: readonly (readonly [x: number, y: number, r: number])[] = [
  [-118, -62, 2.6],
  [-84, -92, 2],
  [-46, -70, 2.4],
  [-10, -100, 2.8],
  [34, -84, 2],
  [66, -100, 2.4],
  [104, -66, 2.8],
  [132, -30, 2],
  [-136, -18, 2],
];

const GATHERED = { x: 0, y: -14 };

/**
 * The shell of this session. Light gathers, the shell opens and comes to rest on the reef: once, in under four seconds,
 * and nobody has to wait for it. With reduced motion it is shown open and at rest. `shine` 0..1 is how much light is in
 * it.
 */
export function ShellDrawing({ shine }: { shine: number }) {
  return (
    <svg class="shell-drawing" viewBox="-160 -120 320 220" aria-hidden="true" focusable="false">
      <Light />
      <g clip-path="url(#shell-frame)">
        <rect x="-160" y="-120" width="320" height="220" fill="url(#shell-water)" />
        <path d="M-64 -120 L-12 -120 L64 90 L-50 90Z M44 -120 L74 -120 L150 90 L96 90Z" fill="url(#shell-beam)" />
        <Reef />
        <ellipse class="reef-light" cy="62" rx="138" ry="40" fill="url(#shell-glow)" opacity={0.25 + 0.5 * shine} />
        <g class="shell-whole">
          <circle class="shell-light" cy="-14" r="86" fill="url(#shell-glow)" opacity={0.3 + 0.7 * shine} />
          <g class="shell-upper">
            <path
              d="M-13 22 C-44 14 -66 -14 -62 -40 Q-58 -54 -45 -56 Q-38 -71 -22 -69 Q-12 -79 0 -75 Q12 -79 22 -69 Q38 -71 45 -56 Q58 -54 62 -40 C66 -14 44 14 13 22Z"
              fill="url(#shell-inside)"
            />
            <g stroke="#b76d7e" stroke-opacity="0.5" stroke-width="2" fill="none" stroke-linecap="round">
              {RIBS.map((turn) => (
                <path key={turn} d={`M0 18 Q${turn * 0.42} -20 ${turn} ${-70 + Math.abs(turn) * 0.42}`} />
              ))}
            </g>
            <path
              d="M-50 -46 Q-36 -62 -14 -66"
              stroke="#fffaf0"
              stroke-opacity="0.8"
              stroke-width="4"
              stroke-linecap="round"
              fill="none"
            />
          </g>
          <g class="shell-light" opacity={0.4 + 0.6 * shine}>
            <circle cy="6" r="34" fill="url(#shell-pearl-glow)" />
            <circle cy="10" r="11" fill="url(#shell-pearl)" />
          </g>
          <path
            d="M-52 12 Q-40 20 -26 15 Q-14 24 0 18 Q14 24 26 15 Q40 20 52 12 C50 34 30 48 0 48 C-30 48 -50 34 -52 12Z"
            fill="url(#shell-outside)"
          />
          <g stroke="#9a5a72" stroke-opacity="0.5" stroke-width="2" fill="none" stroke-linecap="round">
            <path d="M0 20 V46 M-26 18 Q-20 34 -9 45 M26 18 Q20 34 9 45 M-44 19 Q-34 34 -18 42 M44 19 Q34 34 18 42" />
          </g>
        </g>
        <g fill="#fff3d4">
          {MOTES.map(([x, y, r], index) => (
            <circle
              key={x}
              class="mote"
              cx={x}
              cy={y}
              r={r}
              style={{
                '--to-x': `${GATHERED.x - x}px`,
                '--to-y': `${GATHERED.y - y}px`,
                'animation-delay': `${index * 90}ms`,
              }}
            />
          ))}
        </g>
        <path d="M-160 100 V74 Q-120 60 -84 76 Q-40 92 0 84 Q52 76 92 82 Q130 66 160 76 V100Z" fill="#0d2747" />
      </g>
    </svg>
  );
}

function Light() {
  return (
    <defs>
      <clipPath id="shell-frame">
        <rect x="-160" y="-120" width="320" height="220" rx="26" />
      </clipPath>
      <linearGradient id="shell-water" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="#2b7f88" />
        <stop offset="0.5" stop-color="#1c5678" />
        <stop offset="1" stop-color="#122a58" />
      </linearGradient>
      <linearGradient id="shell-beam" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="#fff3d8" stop-opacity="0.3" />
        <stop offset="1" stop-color="#fff3d8" stop-opacity="0" />
      </linearGradient>
      <radialGradient id="shell-glow">
        <stop offset="0" stop-color="#ffe3b0" stop-opacity="0.85" />
        <stop offset="0.45" stop-color="#ffd79a" stop-opacity="0.4" />
        <stop offset="1" stop-color="#ffd79a" stop-opacity="0" />
      </radialGradient>
      <radialGradient id="shell-pearl-glow">
        <stop offset="0" stop-color="#fffaf0" />
        <stop offset="1" stop-color="#fff3d4" stop-opacity="0" />
      </radialGradient>
      <radialGradient id="shell-pearl" cx="0.36" cy="0.3" r="0.8">
        <stop offset="0" stop-color="#ffffff" />
        <stop offset="0.6" stop-color="#ffe9d2" />
        <stop offset="1" stop-color="#d9b9d6" />
      </radialGradient>
      <radialGradient id="shell-inside" cx="0.5" cy="0.95" r="1">
        <stop offset="0" stop-color="#fff6e4" />
        <stop offset="0.5" stop-color="#ffd3ae" />
        <stop offset="1" stop-color="#e59aa0" />
      </radialGradient>
      <linearGradient id="shell-outside" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="#ffd0b0" />
        <stop offset="1" stop-color="#a9688a" />
      </linearGradient>
    </defs>
  );
}

/** A piece of the reef on both sides of the place where the shell comes to rest. */
function Reef() {
  return (
    <g>
      <path
        d="M-160 100 V30 Q-134 14 -112 36 Q-98 54 -74 62 Q-40 72 0 70 Q48 70 80 60 Q98 44 120 34 Q146 26 160 40 V100Z"
        fill="#173b62"
      />
      <g fill="none" stroke-linecap="round" stroke-width="6">
        <path d="M-124 34 V6 M-124 22 Q-140 16 -140 -2 M-124 16 Q-110 10 -110 -8" stroke="#d9788a" />
        <path d="M124 40 V14 M124 28 Q138 22 138 6 M124 24 Q112 18 112 2" stroke="#9a86d8" />
        <path d="M-84 62 Q-92 40 -84 22 M-76 64 Q-70 48 -76 34" stroke="#3f9a8c" stroke-width="5" />
        <path d="M88 60 Q96 42 88 24 M98 54 Q108 40 102 28" stroke="#3f9a8c" stroke-width="5" />
      </g>
      <g fill="#b9a7ff" opacity="0.8">
        <path d="M-110 46 q9 -14 18 0Z" />
        <path d="M70 64 q8 -12 16 0Z" />
      </g>
    </g>
  );
}
