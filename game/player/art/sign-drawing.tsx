import { type Friend, type PlayerSign, partsOfSign, type SignMark } from '../profiles/player-sign';

const warm = '#ffd79a';
const rose = '#ff9b85';
const cool = '#8fd0c0';
const lilac = '#b9a7ff';

function Shape({ friend }: { friend: Friend }) {
  switch (friend) {
    case 'turtle':
      return (
        <g>
          <path
            d="M11 30 q-7 -1 -8 -7 q7 -3 12 2Z M34 30 q5 5 10 5 q0 -5 -6 -8Z M17 32 q-4 6 -8 7 q0 -6 4 -9Z"
            fill={cool}
          />
          <path d="M10 30 Q10 13 25 13 Q40 13 41 30 Q25 36 10 30Z" fill={warm} />
          <path d="M20 18 h10 l4 7 -4 6 h-10 l-4 -6Z" fill="none" stroke="#8d4f45" stroke-width="1.6" opacity="0.6" />
        </g>
      );
    case 'ray':
      return (
        <g>
          <path d="M24 8 Q30 18 45 22 Q32 26 27 34 Q25 40 25 46 Q23 40 21 34 Q16 26 3 22 Q18 18 24 8Z" fill={lilac} />
          <circle cx="21" cy="18" r="1.4" fill="#0f1b3d" />
          <circle cx="27" cy="18" r="1.4" fill="#0f1b3d" />
        </g>
      );
    case 'seal':
      return (
        <g>
          <path d="M8 38 Q6 20 18 12 Q26 7 31 13 Q36 19 30 24 Q38 30 44 38 Q36 41 30 37 Q20 42 8 38Z" fill="#c6d6e8" />
          <circle cx="25" cy="16" r="1.8" fill="#0f1b3d" />
          <path d="M31 18 l8 -2 M31 20 l8 1" stroke="#e8f6f3" stroke-width="1.2" stroke-linecap="round" />
        </g>
      );
    case 'seaStar':
      return (
        <path
          d="M24 5 Q27 17 30 18 Q40 17 44 20 Q38 27 33 29 Q36 38 36 43 Q29 39 24 35 Q19 39 12 43 Q12 38 15 29 Q10 27 4 20 Q8 17 18 18 Q21 17 24 5Z"
          fill={rose}
        />
      );
    case 'snail':
      return (
        <g>
          <path d="M6 38 Q12 30 20 34 L42 38 Q40 42 36 42 H10 Q6 42 6 38Z" fill={cool} />
          <circle cx="27" cy="25" r="12" fill={warm} />
          <path
            d="M27 25 m-2 0 a2 2 0 1 1 4 0 a5 5 0 1 1 -9 -1 a8 8 0 1 1 15 2"
            fill="none"
            stroke="#a8604f"
            stroke-width="2"
          />
          <path d="M10 35 l-3 -8 M14 34 l-1 -9" stroke={cool} stroke-width="2" stroke-linecap="round" />
        </g>
      );
    case 'crab':
      return (
        <g>
          <path
            d="M10 30 l-6 6 M13 34 l-5 7 M38 30 l6 6 M35 34 l5 7"
            stroke={rose}
            stroke-width="2.6"
            stroke-linecap="round"
          />
          <path d="M12 22 Q4 18 7 9 Q13 11 13 17 M36 22 Q44 18 41 9 Q35 11 35 17" fill={rose} />
          <path d="M9 28 Q10 18 24 18 Q38 18 39 28 Q36 38 24 38 Q12 38 9 28Z" fill={rose} />
          <circle cx="20" cy="17" r="2" fill="#e8f6f3" />
          <circle cx="28" cy="17" r="2" fill="#e8f6f3" />
        </g>
      );
  }
}

/** A mark on a dark pebble in the corner: recognised by its shape, not by colour alone. */
function Mark({ mark }: { mark: SignMark }) {
  return (
    <g transform="translate(38 38)">
      <circle r="9.5" fill="#0f1b3d" stroke="#e8f6f3" stroke-width="1.2" />
      {mark === 'star' && (
        <path d="M0 -6.6 L1.9 -2.2 6.4 -1.9 2.9 1.1 4.1 5.6 0 3.1 -4.1 5.6 -2.9 1.1 -6.4 -1.9 -1.9 -2.2Z" fill={warm} />
      )}
      {mark === 'moon' && <path d="M2.6 -6 A6.4 6.4 0 1 0 2.6 6 A7.4 7.4 0 0 1 2.6 -6Z" fill="#e8f6f3" />}
      {mark === 'heart' && (
        <path
          d="M0 5.8 Q-6.6 0.8 -6 -2.6 Q-5 -5.8 -2 -4.8 Q-0.6 -4.2 0 -2.6 Q0.6 -4.2 2 -4.8 Q5 -5.8 6 -2.6 Q6.6 0.8 0 5.8Z"
          fill={rose}
        />
      )}
    </g>
  );
}

/** A player's sea friend as a small picture. No mouths. */
export function SignDrawing({ sign }: { sign: PlayerSign }) {
  const { friend, mark } = partsOfSign(sign);
  return (
    <svg class="sign-drawing" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <Shape friend={friend} />
      {mark !== null && <Mark mark={mark} />}
    </svg>
  );
}
