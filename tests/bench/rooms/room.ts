/** What a room and its camera do to the picture of a face. */
export interface Room {
  readonly name: string;
  /** In words, for the table. */
  readonly says: string;
  /** The camera's picture, px. */
  readonly width: number;
  readonly height: number;
  /** Edge of the (square) clip in the middle of the picture, px. */
  readonly clipPx: number;
  /** Standard deviation of the blur, px of the camera's picture. */
  readonly blurPx: number;
  /** Share of the light that is left on the face. */
  readonly brightness: number;
  readonly window: 'none' | 'behind';
  /** Noise of each colour of each pixel, standard deviation in levels of 255. */
  readonly noiseSd: number;
  /** Quality of the JPEG that the camera sends, 0..1; null: it sends the picture as it is. */
  readonly jpegQuality: number | null;
  readonly rhythm: CameraRhythm;
}

/** `every`: each picture of the clip, 30 a second. `slow`: each second or third one by chance, 12 a second as cameras do in little light. */
export type CameraRhythm = 'every' | 'slow';

/** A room with nothing that worsens the picture: the clip as it is. */
const CLEAN = {
  width: 480,
  height: 480,
  clipPx: 480,
  blurPx: 0,
  brightness: 1,
  window: 'none',
  noiseSd: 0,
  jpegQuality: null,
  rhythm: 'every',
} as const satisfies Omit<Room, 'name' | 'says'>;

type Part = Partial<Omit<Room, 'name'>> & { readonly says: string };

/** The worsenings, each alone. */
const ROOM_PARTS = {
  clean: { says: 'as recorded' },
  lamp: { says: 'one lamp: 55 % of the light, sensor noise', brightness: 0.55, noiseSd: 6 },
  dark: { says: 'dark: 28 % of the light, more noise', brightness: 0.28, noiseSd: 9 },
  backlit: { says: 'bright window behind, dim face', brightness: 0.4, window: 'behind', noiseSd: 5 },
  // Made small, a picture loses its own grain; a camera far away has it in every pixel all the same.
  far: { says: 'far away: the face 77 to 84 px wide in 640 x 480', width: 640, height: 480, clipPx: 150, noiseSd: 3 },
  soft: { says: 'soft focus: blurred by 2.5 px', blurPx: 2.5 },
  compressed: { says: 'strong compression: JPEG quality 0.15', jpegQuality: 0.15 },
  slow: { says: '12 pictures a second', rhythm: 'slow' },
} as const satisfies Readonly<Record<string, Part>>;

export type RoomPart = keyof typeof ROOM_PARTS;

/** What `bench:rooms` makes where nobody chose: each part alone, and sums of two. */
export const ROOM_NAMES = [
  ...(Object.keys(ROOM_PARTS) as RoomPart[]),
  'lamp+far',
  'lamp+slow',
  'soft+compressed',
  'far+compressed',
] as const;

/** The parts of a room's name, e.g. of `lamp+far`. Throws where one is not known. */
export function partsOf(name: string): readonly RoomPart[] {
  return name.split('+').map((part) => {
    if (!Object.hasOwn(ROOM_PARTS, part))
      throw new Error(`room: found "${part}", expected ${Object.keys(ROOM_PARTS).join(', ')} or two of them with +`);
    return part as RoomPart;
  });
}

/**
 * The room of a name: one part, or a sum as `lamp+far`. Noises add up as independent ones do. Throws for an unknown part, and where
 * two parts worsen another thing both: what they would be together is not said.
 */
export function roomNamed(name: string): Room {
  const own: Part[] = partsOf(name).map((part) => ROOM_PARTS[part]);
  const changed = own.flatMap(({ says: _, noiseSd: __, ...rest }) => Object.keys(rest));
  const twice = changed.find((key, i) => changed.indexOf(key) !== i);
  if (twice !== undefined) throw new Error(`room: found "${name}", two parts that both set ${twice}`);
  const says = own.map((part) => part.says).join('; ');
  const noiseSd = Math.hypot(...own.map((part) => part.noiseSd ?? 0));
  return { ...CLEAN, ...Object.assign({}, ...own), name, says, noiseSd };
}
