import type { MovementId } from '../../movement/movement-id';
import { type AffectedSide, SIDES, type Side } from '../../movement/side';

/** The muscle of each movement on the left half of the drawing, strand by strand; the right half is mirrored. */
const strands: Readonly<Record<MovementId, readonly string[]>> = {
  'brow-raise': [
    'M69 82 Q66 70 70 61',
    'M78 78 Q76 66 80 55',
    'M87 76 Q86 64 90 51',
    'M96 77 Q97 64 99 49',
    'M105 80 Q107 66 108 49',
  ],
  'gentle-eye-closure': [
    'M67 108 Q86 91 105 108',
    'M67 112 Q86 127 105 112',
    'M60 108 Q86 80 111 106',
    'M60 113 Q86 139 111 114',
    'M54 109 Q86 69 114 100',
    'M54 114 Q86 151 113 122',
  ],
  'closed-smile': ['M57 124 Q70 152 95 172', 'M64 119 Q78 147 98 168', 'M72 117 Q86 143 101 165'],
  'open-mouth-smile': ['M57 124 Q70 152 95 172', 'M64 119 Q78 147 98 168', 'M72 117 Q86 143 101 165'],
  snarl: ['M107 112 Q105 130 105 146', 'M100 116 Q98 136 101 154', 'M93 121 Q91 142 97 162'],
  'lip-pucker': [
    'M120 165 Q99 164 98 176 Q99 190 120 190',
    'M120 158 Q90 157 89 176 Q90 197 120 197',
    'M120 151 Q81 150 80 176 Q81 204 120 204',
  ],
  rest: [],
  'look-down': [],
};

const face =
  'M46 104 C42 48 76 22 120 22 C164 22 198 48 194 104 C192 150 172 178 152 196 C138 208 102 208 88 196 C68 178 48 150 46 104Z';
/** A line beside the cheek and jaw of the left half. */
const besideTheFace = 'M34 96 C34 140 50 174 74 198';

/**
 * A calm face in moonlight, seen as in a mirror: the left side is on the left. The muscle of one movement is drawn into it.
 * `affected`: the side that the game trains has the light and a string of pearls beside it; the other side has thin threads.
 */
export function MuscleDrawing({ movement, affected }: { movement: MovementId; affected: AffectedSide }) {
  const soft = strands[movement].length === 0;
  return (
    <svg class="muscle-drawing" viewBox="0 0 240 260" aria-hidden="true" focusable="false">
      <Light />
      <circle cx="120" cy="124" r="119" fill="url(#muscle-moon)" />
      <g clip-path="url(#muscle-frame)">
        <path
          d="M40 112 C28 20 84 4 120 4 C156 4 212 20 200 112 C202 134 198 148 190 156 L50 156 C42 148 38 134 40 112Z"
          fill="url(#muscle-hair)"
        />
        <path d="M24 262 C30 228 62 220 94 214 L146 214 C178 220 210 228 216 262Z" fill="url(#muscle-cloth)" />
        <path d="M95 184 L145 184 L148 218 C140 234 100 234 92 218Z" fill="#3d6f8e" />
        <path d={face} fill="url(#muscle-skin)" />
        <path d={face} fill="url(#muscle-rim)" />
        <path
          d="M43 108 C40 54 66 14 120 14 C174 14 200 54 197 108 C194 70 172 44 132 37 C92 36 52 62 43 108Z"
          fill="url(#muscle-hair)"
        />
        <path d="M132 37 C92 36 60 58 47 92" stroke="#9a94d6" stroke-opacity="0.5" stroke-width="2" fill="none" />
        <Features />
        {soft && <circle cx="120" cy="124" r="96" fill="url(#muscle-warm)" />}
        {SIDES.map((side) => (
          <Half key={side} side={side} movement={movement} trained={affected === 'both' || affected === side} />
        ))}
      </g>
      {affected !== 'both' && <Pearls side={affected} />}
    </svg>
  );
}

function Light() {
  return (
    <defs>
      <clipPath id="muscle-frame">
        <path d="M0 0 H240 V236 Q200 260 120 260 Q40 260 0 236Z" />
      </clipPath>
      <radialGradient id="muscle-moon">
        <stop offset="0" stop-color="#fff3d8" stop-opacity="0.5" />
        <stop offset="0.72" stop-color="#b9a7ff" stop-opacity="0.16" />
        <stop offset="1" stop-color="#b9a7ff" stop-opacity="0" />
      </radialGradient>
      <linearGradient id="muscle-skin" x1="0.2" y1="0" x2="0.7" y2="1">
        <stop offset="0" stop-color="#a8d8d2" />
        <stop offset="0.5" stop-color="#6ba3b6" />
        <stop offset="1" stop-color="#5a6ea6" />
      </linearGradient>
      <radialGradient id="muscle-rim" cx="0.5" cy="0.46" r="0.56">
        <stop offset="0.72" stop-color="#e8f6f3" stop-opacity="0" />
        <stop offset="1" stop-color="#e8f6f3" stop-opacity="0.34" />
      </radialGradient>
      <linearGradient id="muscle-hair" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="#5a5799" />
        <stop offset="0.55" stop-color="#2c3470" />
        <stop offset="1" stop-color="#1b2754" />
      </linearGradient>
      <linearGradient id="muscle-cloth" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="#2b8088" />
        <stop offset="1" stop-color="#174a63" />
      </linearGradient>
      <radialGradient id="muscle-warm">
        <stop offset="0" stop-color="#ffe9c4" stop-opacity="0.6" />
        <stop offset="1" stop-color="#ffd79a" stop-opacity="0" />
      </radialGradient>
    </defs>
  );
}

/** Closed eyes, relaxed. Both halves are alike, so that the face is never crooked. */
function Features() {
  return (
    <g fill="none" stroke="#17305a" stroke-linecap="round" stroke-linejoin="round">
      <path d="M66 88 Q84 77 106 86 M134 86 Q156 77 174 88" stroke="#2c3470" stroke-width="5" stroke-opacity="0.8" />
      <path d="M69 109 Q87 120 104 109 M136 109 Q153 120 171 109" stroke-width="3.6" />
      <path d="M108 150 Q112 156 120 156 Q128 156 132 150" stroke-width="3" stroke-opacity="0.6" />
      <path
        d="M98 176 Q109 170 120 173 Q131 170 142 176 Q131 187 120 187 Q109 187 98 176Z"
        fill="#b08bb0"
        stroke="none"
      />
      <path d="M98 176 Q120 181 142 176" stroke="#5b3f66" stroke-width="2.6" />
    </g>
  );
}

function Half({ side, movement, trained }: { side: Side; movement: MovementId; trained: boolean }) {
  const all = strands[movement].join(' ');
  return (
    <g
      transform={side === 'patientLeft' ? undefined : 'translate(240 0) scale(-1 1)'}
      fill="none"
      // The ring around the mouth goes on across the middle.
      stroke-linecap={movement === 'lip-pucker' ? 'butt' : 'round'}
      data-trained={trained ? '' : undefined}
    >
      {trained ? (
        <>
          <path d={all} stroke="#ffe3b0" stroke-opacity="0.26" stroke-width="13" />
          <path d={all} stroke="#e07a55" stroke-width="5" />
          <path d={all} stroke="#ffd08c" stroke-width="3.4" />
          <path d={all} stroke="#fff8e6" stroke-width="1.2" />
        </>
      ) : (
        <path d={all} stroke="#e8f6f3" stroke-opacity="0.5" stroke-width="1.6" />
      )}
    </g>
  );
}

function Pearls({ side }: { side: Side }) {
  return (
    <g
      transform={side === 'patientLeft' ? undefined : 'translate(240 0) scale(-1 1)'}
      fill="none"
      stroke-linecap="round"
    >
      <path d={besideTheFace} stroke="#ffd79a" stroke-opacity="0.26" stroke-width="15" stroke-dasharray="0.1 14.2" />
      <path d={besideTheFace} stroke="#fff1d6" stroke-width="7" stroke-dasharray="0.1 14.2" />
    </g>
  );
}
