/**
 * A round lantern that fills with light. It shows how much stillness was gathered, or how far a gentle try went. Never
 * a target and never a countdown: it moves only with the face. `heart`: `none` where something else is drawn inside the
 * ring.
 */
export function LetGoLight({
  fill,
  glow,
  label,
  heart = 'light',
}: {
  fill: number;
  glow: number;
  label: string;
  heart?: 'light' | 'none';
}) {
  const full = Math.min(1, Math.max(0, fill));
  const bright = Math.min(1, Math.max(0, glow));
  const round = 2 * Math.PI * 88;
  // From under the ring to above it, so that empty and full have no edge of water.
  const tide = 212 - 190 * full;
  return (
    <svg class="let-go-light" viewBox="0 0 240 240" role="img" aria-label={label} focusable="false">
      <defs>
        <radialGradient id="let-go-halo">
          <stop offset="0" stop-color="#fff3d4" stop-opacity="0.95" />
          <stop offset="0.35" stop-color="#ffd79a" stop-opacity="0.6" />
          <stop offset="1" stop-color="#ff9b85" stop-opacity="0" />
        </radialGradient>
        <radialGradient id="let-go-bay" cx="0.5" cy="0.25" r="0.85">
          <stop offset="0" stop-color="#2b5f86" />
          <stop offset="0.6" stop-color="#153059" />
          <stop offset="1" stop-color="#0b1735" />
        </radialGradient>
        <linearGradient id="let-go-tide" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#fff0d2" stop-opacity="0.9" />
          <stop offset="0.16" stop-color="#9fdcd0" stop-opacity="0.75" />
          <stop offset="1" stop-color="#1f6f78" stop-opacity="0.75" />
        </linearGradient>
        <clipPath id="let-go-round">
          <circle cx="120" cy="120" r="80" />
        </clipPath>
      </defs>
      <circle cx="120" cy="120" r="119" fill="url(#let-go-halo)" opacity={0.14 + 0.5 * bright} />
      <circle cx="120" cy="120" r="80" fill="url(#let-go-bay)" />
      <g clip-path="url(#let-go-round)">
        <g fill="#f4f6ff" opacity="0.75">
          <circle cx="88" cy="72" r="1.6" />
          <circle cx="150" cy="64" r="1.2" />
          <circle cx="168" cy="104" r="1.6" />
          <circle cx="72" cy="112" r="1.2" />
          <circle cx="122" cy="56" r="1" />
        </g>
        <path
          d={`M30 ${tide} q22 -9 45 0 t45 0 t45 0 t45 0 V240 H30Z`}
          fill="url(#let-go-tide)"
          opacity={full > 0 ? 0.9 : 0}
        />
        {heart === 'light' && <circle cx="120" cy="120" r={26 + 46 * bright} fill="url(#let-go-halo)" />}
      </g>
      {heart === 'light' && (
        <>
          <circle cx="120" cy="120" r="15" fill="#fff6e0" />
          <circle cx="116" cy="116" r="3.4" fill="#f3dcb4" opacity="0.8" />
          <circle cx="125" cy="124" r="4.6" fill="#f3dcb4" opacity="0.7" />
        </>
      )}
      <circle cx="120" cy="120" r="88" fill="none" stroke="#e8f6f3" stroke-opacity="0.28" stroke-width="7" />
      <g
        fill="none"
        stroke-linecap="round"
        stroke-dasharray={`${full * round} ${round}`}
        transform="rotate(-90 120 120)"
        opacity={full > 0 ? 1 : 0}
      >
        <circle cx="120" cy="120" r="88" stroke="#ffd79a" stroke-opacity="0.3" stroke-width="15" />
        <circle cx="120" cy="120" r="88" stroke="#ffd79a" stroke-width="7" />
      </g>
    </svg>
  );
}
