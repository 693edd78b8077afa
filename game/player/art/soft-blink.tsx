/** A turtle's face whose eyes close and open again slowly, to blink along with. Still with reduced motion. */
export function SoftBlink() {
  return (
    <svg class="soft-blink" viewBox="0 0 240 200" aria-hidden="true" focusable="false">
      <defs>
        <radialGradient id="blink-glow">
          <stop offset="0.5" stop-color="#ffd79a" stop-opacity="0.45" />
          <stop offset="1" stop-color="#ffd79a" stop-opacity="0" />
        </radialGradient>
        <linearGradient id="blink-skin" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#86c4b3" />
          <stop offset="1" stop-color="#3f7a6a" />
        </linearGradient>
        <clipPath id="blink-eye">
          <ellipse rx="21" ry="25" />
        </clipPath>
      </defs>
      <ellipse cx="120" cy="100" rx="120" ry="100" fill="url(#blink-glow)" />
      <path
        d="M120 24 C176 24 212 62 212 108 C212 154 172 184 120 184 C68 184 28 154 28 108 C28 62 64 24 120 24Z"
        fill="url(#blink-skin)"
      />
      <g fill="#e8f6f3" opacity="0.16">
        <ellipse cx="120" cy="46" rx="15" ry="9" />
        <ellipse cx="88" cy="54" rx="9" ry="6" />
        <ellipse cx="152" cy="54" rx="9" ry="6" />
      </g>
      {[78, 162].map((x) => (
        <g key={x} transform={`translate(${x} 106)`}>
          <g clip-path="url(#blink-eye)">
            <ellipse rx="21" ry="25" fill="#12203f" />
            <circle cx="-7" cy="-9" r="6.5" fill="#fff" />
            <circle cx="8" cy="10" r="3.5" fill="#9fdcd0" opacity="0.8" />
            <path class="lid" d="M-26 -34 H26 V14 Q0 46 -26 14Z" fill="#66a594" />
          </g>
          <path
            d="M-19.2 10 A21 25 0 0 0 19.2 10"
            fill="none"
            stroke="#12303a"
            stroke-width="3.6"
            stroke-linecap="round"
          />
        </g>
      ))}
      <g fill="#ff9b85" opacity="0.42">
        <ellipse cx="60" cy="146" rx="15" ry="8.5" />
        <ellipse cx="180" cy="146" rx="15" ry="8.5" />
      </g>
      <g fill="#12303a" opacity="0.45">
        <circle cx="113" cy="142" r="2.6" />
        <circle cx="127" cy="142" r="2.6" />
      </g>
    </svg>
  );
}
