import type { MovementId } from '../../movement/movement-id';

/** Where each movement's muscle lies on a plain face, both sides alike; warm where it works. */
const muscles: Readonly<Record<MovementId, readonly string[]>> = {
  'brow-raise': ['M64 74 Q70 44 78 28', 'M80 70 Q84 42 90 26', 'M96 72 Q98 46 102 28'],
  'gentle-eye-closure': [
    'M62 104 Q84 82 108 104',
    'M62 108 Q84 128 108 108',
    'M56 104 Q84 70 114 104',
    'M56 110 Q84 140 114 110',
  ],
  'closed-smile': ['M58 122 Q74 146 98 168', 'M66 116 Q80 142 102 164'],
  'open-mouth-smile': ['M58 122 Q74 146 98 168', 'M66 116 Q80 142 102 164'],
  snarl: ['M106 108 Q106 132 108 150', 'M98 112 Q98 134 102 152'],
  'lip-pucker': ['M120 158 Q92 158 92 176 Q92 194 120 194', 'M120 149 Q80 149 80 176 Q80 203 120 203'],
  rest: [],
  'look-down': [],
};

/** A calm face, seen from the front, with the muscle of one movement drawn into it on both sides. */
export function MuscleDrawing({ movement }: { movement: MovementId }) {
  const half = (
    <g fill="none" stroke="#ffb56b" stroke-width="6" stroke-linecap="round" opacity="0.95">
      {muscles[movement].map((d) => (
        <path key={d} d={d} />
      ))}
    </g>
  );
  const soft = movement === 'rest' || movement === 'look-down';
  return (
    <svg class="muscle-drawing" viewBox="0 0 240 260" aria-hidden="true" focusable="false">
      <defs>
        <radialGradient id="muscle-warm">
          <stop offset="0" stop-color="#ffd79a" stop-opacity="0.55" />
          <stop offset="1" stop-color="#ffd79a" stop-opacity="0" />
        </radialGradient>
      </defs>
      <path d="M58 260 Q62 222 98 216 L142 216 Q178 222 182 260Z" fill="#4a5f9e" />
      <path d="M96 190 h48 v34 q-24 18 -48 0Z" fill="#d3ac88" />
      <path
        d="M44 96 Q40 20 120 18 Q200 20 196 96 Q196 160 164 196 Q142 220 120 220 Q98 220 76 196 Q44 160 44 96Z"
        fill="#f2d3b0"
      />
      <path d="M40 100 Q30 8 120 6 Q210 8 200 100 Q196 66 176 54 Q120 62 72 50 Q48 62 40 100Z" fill="#3a2c3f" />
      <circle cx="120" cy="130" r="100" fill="url(#muscle-warm)" opacity={soft ? 1 : 0.25} />
      <path
        d="M66 84 Q84 76 104 84 M136 84 Q156 76 174 84"
        stroke="#6d4f45"
        stroke-width="5"
        stroke-linecap="round"
        fill="none"
      />
      <path
        d="M70 108 Q85 118 100 108 M140 108 Q155 118 170 108"
        stroke="#2a2440"
        stroke-width="4"
        stroke-linecap="round"
        fill="none"
      />
      <path
        d="M118 112 Q114 138 110 146 Q120 152 130 146"
        stroke="#c99872"
        stroke-width="3.5"
        stroke-linecap="round"
        fill="none"
      />
      <path d="M98 176 Q120 180 142 176" stroke="#c0756a" stroke-width="5" stroke-linecap="round" fill="none" />
      {half}
      <g transform="translate(240 0) scale(-1 1)">{half}</g>
    </svg>
  );
}
