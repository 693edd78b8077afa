import type { MovementId } from '../../movement/movement-id';

/** One drawn face doing a movement, for paper: thin lines, the part that moves thick, with its way as an arrow. Our own drawing, of nobody. */
interface Drawn {
  /** What moves, drawn thick. */
  readonly moves: readonly string[];
  /** What is as at rest, drawn thin. */
  readonly stays: readonly string[];
  /** Which way it goes; from its foot to its head. */
  readonly arrows: readonly { readonly from: readonly [number, number]; readonly to: readonly [number, number] }[];
}

const BROWS = ['M23 36Q31 31 39 35', 'M61 35Q69 31 77 36'];
const EYES = ['M24 46Q32 39 40 46Q32 51 24 46Z', 'M60 46Q68 39 76 46Q68 51 60 46Z'];
const PUPILS = ['M30.5 45a2 2 0 1 0 4 0a2 2 0 1 0 -4 0', 'M66.5 45a2 2 0 1 0 4 0a2 2 0 1 0 -4 0'];
const NOSE = ['M50 47L48 61', 'M43 64Q46 67 50 65Q54 67 57 64'];
const MOUTH = ['M38 80Q44 77 50 79Q56 77 62 80', 'M38 80Q50 88 62 80'];
const open = [...EYES, ...PUPILS];

const FACES: Readonly<Record<MovementId, Drawn>> = {
  'brow-raise': {
    moves: ['M23 31Q31 24 39 29', 'M61 29Q69 24 77 31'],
    stays: [...open, ...NOSE, ...MOUTH],
    arrows: [
      { from: [31, 23], to: [31, 15] },
      { from: [69, 23], to: [69, 15] },
    ],
  },
  'gentle-eye-closure': {
    moves: ['M24 46Q32 52 40 46', 'M60 46Q68 52 76 46'],
    stays: [...BROWS, ...NOSE, ...MOUTH],
    arrows: [
      { from: [32, 40], to: [32, 46] },
      { from: [68, 40], to: [68, 46] },
    ],
  },
  'closed-smile': {
    moves: ['M35 77Q50 88 65 77'],
    stays: [...BROWS, ...open, ...NOSE, 'M44 88Q50 91 56 88'],
    arrows: [
      { from: [29, 76], to: [23, 70] },
      { from: [71, 76], to: [77, 70] },
    ],
  },
  'open-mouth-smile': {
    moves: ['M35 76Q50 80 65 76Q60 89 50 89Q40 89 35 76Z'],
    stays: [...BROWS, ...open, ...NOSE, 'M38 81Q50 85 62 81'],
    arrows: [
      { from: [29, 75], to: [23, 69] },
      { from: [71, 75], to: [77, 69] },
    ],
  },
  snarl: {
    moves: [
      'M42 61Q45 65 50 63Q55 65 58 61',
      'M39 56Q41 62 37 67',
      'M61 56Q59 62 63 67',
      'M38 79Q44 73 50 76Q56 73 62 79',
    ],
    stays: [...BROWS, ...open, 'M50 47L48 59', 'M38 79Q50 86 62 79'],
    arrows: [
      { from: [34, 66], to: [34, 57] },
      { from: [66, 66], to: [66, 57] },
    ],
  },
  'lip-pucker': {
    moves: ['M43 80Q46 74 50 76Q54 74 57 80Q54 88 50 87Q46 88 43 80Z'],
    stays: [...BROWS, ...open, ...NOSE, 'M47 81Q50 82 53 81'],
    arrows: [
      { from: [32, 81], to: [39, 81] },
      { from: [68, 81], to: [61, 81] },
    ],
  },
  rest: { moves: [], stays: [...BROWS, ...open, ...NOSE, ...MOUTH], arrows: [] },
  'look-down': {
    moves: [
      'M24 45Q32 45 40 46Q32 52 24 45Z',
      'M60 46Q68 45 76 45Q68 52 60 46Z',
      'M30 48a2 2 0 1 0 4 0',
      'M66 48a2 2 0 1 0 4 0',
    ],
    stays: [...BROWS, ...NOSE, ...MOUTH],
    arrows: [
      { from: [32, 53], to: [32, 60] },
      { from: [68, 53], to: [68, 60] },
    ],
  },
};

const HEAD = 'M50 8C74 8 86 26 85 50C84 76 67 98 50 98C33 98 16 76 15 50C14 26 26 8 50 8Z';
/** Length of an arrow's head, in units of the drawing. */
const TIP = 3;

export function MovementFace({ movement }: { movement: MovementId }) {
  const { moves, stays, arrows } = FACES[movement];
  return (
    <svg class="movement-face" viewBox="0 0 100 106" aria-hidden="true">
      <path class="thin" d={HEAD} />
      <path class="thin" d={stays.join('')} />
      <path class="thick" d={moves.join('')} />
      <path class="way" d={arrows.map(arrowPath).join('')} />
    </svg>
  );
}

function arrowPath({ from: [x0, y0], to: [x1, y1] }: Drawn['arrows'][number]): string {
  const length = Math.hypot(x1 - x0, y1 - y0);
  const [ux, uy] = [(TIP * (x1 - x0)) / length, (TIP * (y1 - y0)) / length];
  const side = (way: number) => `${(x1 - ux + way * uy).toFixed(1)} ${(y1 - uy - way * ux).toFixed(1)}`;
  return `M${x0} ${y0}L${x1} ${y1}M${side(1)}L${x1} ${y1}L${side(-1)}`;
}
