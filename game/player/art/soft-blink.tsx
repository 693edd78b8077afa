/** Two eyes that close like feathers and open again, slowly: something to blink along with. Still where motion is unwanted. */
export function SoftBlink() {
  return (
    <svg class="soft-blink" viewBox="0 0 320 130" aria-hidden="true" focusable="false">
      <defs>
        <radialGradient id="blink-glow">
          <stop offset="0" stop-color="#ffd79a" stop-opacity="0.5" />
          <stop offset="1" stop-color="#ffd79a" stop-opacity="0" />
        </radialGradient>
        <clipPath id="blink-eye">
          <path d="M-62 0 Q0 -48 62 0 Q0 44 -62 0Z" />
        </clipPath>
      </defs>
      <ellipse cx="160" cy="66" rx="160" ry="64" fill="url(#blink-glow)" />
      {[80, 240].map((x) => (
        <g key={x} transform={`translate(${x} 66)`}>
          <g clip-path="url(#blink-eye)">
            <rect x="-64" y="-50" width="128" height="100" fill="#e8f6f3" />
            <circle r="21" fill="#1f6f78" />
            <circle r="9" fill="#0f1b3d" />
            <circle cx="-6" cy="-7" r="4" fill="#fff" />
            <rect class="lid" x="-64" y="-52" width="128" height="96" fill="#e9b98f" />
          </g>
          <path d="M-62 0 Q0 44 62 0" fill="none" stroke="#8a5a4a" stroke-width="4" stroke-linecap="round" />
          <path d="M-62 0 Q0 -48 62 0" fill="none" stroke="#8a5a4a" stroke-width="4" stroke-linecap="round" />
          <path
            d="M-66 -38 Q0 -78 66 -38"
            fill="none"
            stroke="#ffd79a"
            stroke-opacity="0.5"
            stroke-width="5"
            stroke-linecap="round"
          />
        </g>
      ))}
    </svg>
  );
}
