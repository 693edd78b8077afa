import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMain } from '../is-main';
import { MOVEMENT_ROOMS, ROOMS, SURFACES } from './law-table';

/** Where the picture lies. */
export const ARCHITECTURE_PICTURE = fileURLToPath(new URL('../../docs/architecture.svg', import.meta.url));

const WIDTH = 760;
const ROW = 44;
const GAP = 12;
const LEFT = 24;
const INNER = WIDTH - 2 * LEFT;

/** What each place does, in the fewest words. */
const DOES: Readonly<Record<string, string>> = {
  app: 'puts pages, scenes and engines together',
  scenes: 'the lagoon',
  player: 'the pages around it',
  workbench: 'the numbers, looked at',
  ports: 'the doors to engines',
  caseload: 'what a therapist keeps of her patients',
  record: 'what is kept',
  play: 'what is earned and said',
  therapy: 'what a therapist sets',
  movement: 'what is measured',
};

const INK = '#17323a';
const FILL = { app: '#e8eef0', surface: '#d5ecec', core: '#eef7ee', movement: '#fdf3dd', engine: '#efe6f5' };

/** The architecture as the dependency law has it: an SVG. Arrows would all point down; what is not below may not be imported. */
export function architecturePicture(): string {
  const out: string[] = [];
  let y = 64;
  const box = (x: number, width: number, height: number, name: string, fill: string, does = DOES[name]) => {
    out.push(
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" fill="${fill}" stroke="${INK}" stroke-opacity="0.35"/>`,
    );
    out.push(`<text x="${x + 12}" y="${y + 19}" font-weight="600">${name}</text>`);
    if (does !== undefined) out.push(`<text x="${x + 12}" y="${y + 35}" font-size="12">${does}</text>`);
  };
  const row = (names: readonly string[], fill: string, height = ROW) => {
    const width = (INNER - (names.length - 1) * GAP) / names.length;
    for (const [i, name] of names.entries()) box(LEFT + i * (width + GAP), width, height, name, fill);
    y += height + GAP;
  };
  row(['app'], FILL.app);
  const surfaces = [...SURFACES];
  const besides = (INNER - surfaces.length * GAP) / (surfaces.length + 1);
  for (const [i, name] of surfaces.entries()) box(LEFT + i * (besides + GAP), besides, ROW, name, FILL.surface);
  box(LEFT + surfaces.length * (besides + GAP), besides, ROW, 'engine-adapters', FILL.engine, 'one engine each');
  y += ROW + GAP;
  for (const room of [...ROOMS].reverse().filter((name) => name !== 'movement')) row([room], FILL.core);
  const width = (INNER - 2 * GAP - (MOVEMENT_ROOMS.length - 1) * 6) / MOVEMENT_ROOMS.length;
  box(LEFT, INNER, ROW + 58, 'movement', FILL.movement);
  for (const [i, name] of MOVEMENT_ROOMS.entries()) {
    const x = LEFT + GAP + i * (width + 6);
    out.push(
      `<rect x="${x}" y="${y + 48}" width="${width}" height="40" rx="6" fill="#fff" stroke="${INK}" stroke-opacity="0.35"/>`,
    );
    out.push(`<text x="${x + width / 2}" y="${y + 72}" font-size="12" text-anchor="middle">${name}</text>`);
  }
  y += ROW + 58 + GAP;
  const height = y + 12;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="system-ui, sans-serif" font-size="14" fill="${INK}">
<title>The rooms of Tiny Tides: each may import what lies below it</title>
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
<text x="${LEFT}" y="28" font-size="16" font-weight="600">Each may import what lies below it</text>
<text x="${LEFT}" y="48" font-size="12">Neighbours do not know each other. In movement a room runs only code of rooms to its left.</text>
${out.join('\n')}
</svg>
`;
}

if (isMain(import.meta.url)) {
  writeFileSync(ARCHITECTURE_PICTURE, architecturePicture());
  console.log('wrote docs/architecture.svg');
}
