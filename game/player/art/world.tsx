import { useRef } from 'preact/hooks';
import { LanternTurtle } from './lantern-turtle';
import { useLivingLight } from './living-light';

/**
 * The look of the world behind a page: `dusk` open and warm, `soft` dimmed for reading, `night` still and starry,
 * `water` without moon, lanterns and turtle, before the game's own picture is shown.
 */
export type Mood = 'dusk' | 'soft' | 'night' | 'water';

interface Star {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly light: number;
}

/** Stars from a fixed sequence: the same sky each time, so that no star jumps between pages. */
function starField(count: number): readonly Star[] {
  let seed = 20261;
  const next = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  return Array.from({ length: count }, () => {
    const height = next();
    return { x: next() * 1600, y: height * height * 470, r: 0.7 + next() * 1.5, light: 0.3 + next() * 0.7 };
  });
}

const stars = starField(150);

/** Moonlight on the water: [distance below the horizon, half width, opacity]. */
const moonPath: readonly (readonly [number, number, number])[] = [
  [6, 30, 0.6],
  [15, 46, 0.42],
  [27, 34, 0.5],
  [41, 62, 0.34],
  [58, 44, 0.4],
  [79, 82, 0.26],
  [104, 58, 0.3],
  [136, 108, 0.2],
  [172, 74, 0.22],
  [214, 136, 0.14],
  [262, 96, 0.15],
  [320, 170, 0.09],
];

const shoreLights: readonly (readonly [number, number])[] = [
  [96, 566],
  [168, 558],
  [228, 569],
  [420, 574],
  [560, 577],
  [1190, 570],
  [1268, 561],
  [1330, 566],
  [1452, 554],
  [1530, 563],
];

function FloatingLantern({ x, y, size, late }: { x: number; y: number; size: number; late?: boolean }) {
  return (
    <g class="lantern" transform={`translate(${x} ${y}) scale(${size})`}>
      <ellipse cx="0" cy="34" rx="62" ry="9" fill="url(#lamp-water)" />
      <g class={late ? 'bob late' : 'bob'}>
        <circle class={late ? 'glow late' : 'glow'} r="78" fill="url(#lamp-glow)" />
        <path d="M-15 -26 Q-21 2 -17 26 Q0 32 17 26 Q21 2 15 -26 Q0 -31 -15 -26Z" fill="url(#paper)" />
        <path d="M-5 -28 Q-8 2 -6 29 M6 -28 Q9 2 6 29" stroke="#c98a52" stroke-opacity="0.45" fill="none" />
        <path d="M-24 25 Q0 35 24 25 L18 34 Q0 40 -18 34Z" fill="#3a2c3f" />
      </g>
    </g>
  );
}

function Reeds({ x, flip }: { x: number; flip?: boolean }) {
  const blades = [
    'M0 340 C10 220 -18 120 -46 30 C-20 110 24 220 18 340Z',
    'M34 340 C38 210 58 100 40 -30 C70 90 66 220 54 340Z',
    'M76 340 C76 240 104 150 150 84 C118 160 100 250 96 340Z',
    'M-40 340 C-44 260 -70 190 -112 150 C-66 182 -30 260 -20 340Z',
    'M112 340 C120 280 150 230 198 204 C156 238 136 290 132 340Z',
  ];
  return (
    <g transform={`translate(${x} 700) scale(${flip ? -1.1 : 1.1} 1.1)`}>
      {blades.map((d, i) => (
        <path key={d} d={d} fill={i % 2 ? '#0c2230' : '#10303a'} />
      ))}
      <path d="M40 -34 q9 -34 4 -64 q-10 24 -4 64Z" fill="#1b2440" />
      <path d="M-48 28 q3 -30 -8 -54 q-4 24 8 54Z" fill="#1b2440" />
    </g>
  );
}

function Gradients() {
  return (
    <defs>
      <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="#0b1430" />
        <stop offset="0.42" stop-color="#16315c" />
        <stop offset="0.72" stop-color="#3a4d86" />
        <stop offset="0.88" stop-color="#86719f" />
        <stop offset="0.97" stop-color="#e6a08c" />
        <stop offset="1" stop-color="#ffcf97" />
      </linearGradient>
      <linearGradient id="water" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="#b08e8e" />
        <stop offset="0.05" stop-color="#5c7c92" />
        <stop offset="0.24" stop-color="#1f6f78" />
        <stop offset="0.6" stop-color="#164a66" />
        <stop offset="1" stop-color="#0d1a3a" />
      </linearGradient>
      <radialGradient id="moon-glow">
        <stop offset="0" stop-color="#fff3d8" stop-opacity="0.55" />
        <stop offset="0.3" stop-color="#ffd79a" stop-opacity="0.2" />
        <stop offset="1" stop-color="#b9a7ff" stop-opacity="0" />
      </radialGradient>
      <radialGradient id="lamp-glow">
        <stop offset="0" stop-color="#ffd79a" stop-opacity="0.7" />
        <stop offset="0.4" stop-color="#ff9b85" stop-opacity="0.2" />
        <stop offset="1" stop-color="#ff9b85" stop-opacity="0" />
      </radialGradient>
      <radialGradient id="lamp-water">
        <stop offset="0" stop-color="#ffd79a" stop-opacity="0.75" />
        <stop offset="1" stop-color="#ffd79a" stop-opacity="0" />
      </radialGradient>
      <linearGradient id="paper" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="#ffc489" />
        <stop offset="0.55" stop-color="#fff0cf" />
        <stop offset="1" stop-color="#ffb877" />
      </linearGradient>
    </defs>
  );
}

/** The lagoon at blue hour, behind every page. Decoration: it carries no information. `moves`: whether its light lives. */
export function World({ mood, turtle, moves }: { mood: Mood; turtle: boolean; moves: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  useLivingLight(place, moves);
  return (
    <div class="world" data-mood={mood} aria-hidden="true" ref={place}>
      <svg viewBox="0 0 1600 1000" preserveAspectRatio="xMidYMid slice" focusable="false">
        <title>The lagoon</title>
        <Gradients />
        <rect width="1600" height="590" fill="url(#sky)" />
        <g class="stars" fill="#f4f6ff">
          {stars.map((s) => (
            <circle key={`${s.x}`} cx={s.x} cy={s.y} r={s.r} opacity={s.light} />
          ))}
        </g>
        <g class="moon">
          <circle class="glow" cx="930" cy="210" r="230" fill="url(#moon-glow)" />
          <g class="disc">
            <circle cx="930" cy="210" r="46" fill="#fff1d6" />
            <circle cx="917" cy="200" r="9" fill="#f3dcb4" opacity="0.6" />
            <circle cx="944" cy="224" r="13" fill="#f3dcb4" opacity="0.5" />
          </g>
        </g>
        <path
          d="M0 560 C140 470 240 505 360 548 C470 585 560 520 700 556 C840 590 960 540 1100 552 C1240 470 1380 430 1600 530 L1600 600 L0 600Z"
          fill="#3b4677"
          opacity="0.75"
        />
        <path
          d="M0 585 C110 520 260 545 380 575 C520 592 640 574 780 586 C940 592 1060 580 1160 572 C1280 530 1430 520 1600 575 L1600 606 L0 606Z"
          fill="#1c2a55"
        />
        {shoreLights.map(([x, y], i) => (
          <g key={x}>
            <circle class={i % 2 ? 'glow' : 'glow late'} cx={x} cy={y} r="17" fill="url(#lamp-glow)" />
            <circle cx={x} cy={y} r="2.6" fill="#ffe9c4" />
          </g>
        ))}
        <rect y="588" width="1600" height="412" fill="url(#water)" />
        {shoreLights.map(([x, y]) => (
          <rect key={x} x={x - 2} y="590" width="4" height={34 + (y % 5) * 6} fill="#ffd79a" opacity="0.22" rx="2" />
        ))}
        <g class="path" fill="#fff0d2">
          {moonPath.map(([below, half, light]) => (
            <ellipse key={below} cx={930} cy={588 + below} rx={half} ry={1.6 + below / 90} opacity={light} />
          ))}
        </g>
        <FloatingLantern x={1120} y={676} size={0.5} />
        <FloatingLantern x={690} y={655} size={0.36} late />
        <FloatingLantern x={1330} y={760} size={0.85} late />
        <FloatingLantern x={470} y={742} size={0.66} />
        <g class="turtle" data-here={turtle}>
          <LanternTurtle x={1010} y={840} size={1.25} />
        </g>
        <Reeds x={60} />
        <Reeds x={1540} flip />
      </svg>
      <div class="veil" />
    </div>
  );
}
