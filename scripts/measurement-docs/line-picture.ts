/** A way through points, drawn in one colour; `dashed` tells two of one family apart without colour. */
export interface PictureLine {
  readonly label: string;
  readonly colour: string;
  readonly dashed: boolean;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface LinePicture {
  /** What is seen, for whoever does not see it. */
  readonly title: string;
  readonly x: PictureAxis;
  readonly y: PictureAxis;
  readonly lines: readonly PictureLine[];
  /** Upright marks at places on the x axis. */
  readonly marks: readonly { readonly x: number; readonly label: string }[];
}

interface PictureAxis {
  readonly label: string;
  readonly ticks: readonly number[];
  /** What a tick is written as. */
  readonly write: (value: number) => string;
}

const [WIDTH, HEIGHT] = [720, 400];
const AREA = { left: 64, right: 700, top: 64, bottom: 316 };
const INK = '#1f3440';
const FAINT = '#c9d6da';

/** Draws it as SVG text on a white ground, so that it is read in dark pages too. Axes reach from their first tick to their last. */
export function linePicture({ title, x, y, lines, marks }: LinePicture): string {
  const across = along(x.ticks, AREA.left, AREA.right);
  const up = along(y.ticks, AREA.bottom, AREA.top);
  const parts = [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    ...y.ticks.map((tick) => rule(AREA.left, up(tick), AREA.right, up(tick), FAINT)),
    ...y.ticks.map((tick) => words(AREA.left - 8, up(tick) + 4, y.write(tick), 'end')),
    ...x.ticks.map((tick) => words(across(tick), AREA.bottom + 20, x.write(tick), 'middle')),
    words((AREA.left + AREA.right) / 2, AREA.bottom + 44, x.label, 'middle'),
    words(AREA.left - 48, AREA.top - 44, y.label, 'start'),
    ...marks.flatMap((mark, i) => [
      rule(across(mark.x), AREA.top - 8, across(mark.x), AREA.bottom, '#7a8f99', '2 4'),
      words(across(mark.x), AREA.top - 14 - 15 * (i % 2), mark.label, 'middle'),
    ]),
    ...lines.map((line) => way(line, across, up)),
    ...lines.map((line, i) => legend(line, i)),
  ];
  const size = `viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" font-family="sans-serif" font-size="13" fill="${INK}">\n<title>${safe(title)}</title>\n${parts.join('\n')}\n</svg>\n`;
}

type Place = (value: number) => number;

function along(ticks: readonly number[], from: number, to: number): Place {
  const [first, last] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  return (value) => Math.round(10 * (from + ((value - first) / (last - first)) * (to - from))) / 10;
}

function rule(x1: number, y1: number, x2: number, y2: number, colour: string, dashes = 'none'): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${colour}" stroke-dasharray="${dashes}"/>`;
}

function words(x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end'): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}">${safe(text)}</text>`;
}

function way({ points, colour, dashed }: PictureLine, across: Place, up: Place): string {
  const places = points.map(([x, y]) => [across(x), up(y)] as const);
  const dots = places.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3.5" fill="${colour}"/>`);
  const line = places.map(([x, y]) => `${x},${y}`).join(' ');
  return `<polyline points="${line}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dashed ? '7 5' : 'none'}"/>${dots.join('')}`;
}

function legend({ label, colour, dashed }: PictureLine, i: number): string {
  const y = AREA.bottom + 66 + 18 * Math.floor(i / 2);
  const x = i % 2 === 0 ? AREA.left : (AREA.left + AREA.right) / 2;
  const sample = `<line x1="${x}" y1="${y - 4}" x2="${x + 26}" y2="${y - 4}" stroke="${colour}" stroke-width="2.5" stroke-dasharray="${dashed ? '7 5' : 'none'}"/>`;
  return sample + words(x + 34, y, label, 'start');
}

function safe(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
