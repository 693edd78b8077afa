import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { LanternTurtle } from '../../game/player/art/lantern-turtle';
import { CHROMIUM_FLAGS } from '../chromium-flags';
import { findChromium, HOW_TO_GET_CHROMIUM } from '../find-chromium';

// The icons with which a device shows the product among its programs, in assets/icons: the lantern turtle over the lagoon at blue
// hour. Run again after the turtle or the palette has changed.

/** Side [px], how much of it the turtle's width takes, and whether the ground fills the square, for devices that cut a shape out of it. */
const ICONS = [
  { name: 'tiny-tides-32', side: 32, turtle: 0.94, ground: 'round' },
  { name: 'tiny-tides-180', side: 180, turtle: 0.76, ground: 'whole' },
  { name: 'tiny-tides-192', side: 192, turtle: 0.84, ground: 'round' },
  { name: 'tiny-tides-512', side: 512, turtle: 0.84, ground: 'round' },
  // What lies outside the middle four fifths may be cut off.
  { name: 'tiny-tides-512-whole', side: 512, turtle: 0.62, ground: 'whole' },
] as const;

/** The turtle reaches from -182 to 140 in its own units, and from -84 to 62. */
const TURTLE = { width: 322, middleX: -21, middleY: -11 };

function drawing({ turtle, ground }: (typeof ICONS)[number]): string {
  const size = (100 * turtle) / TURTLE.width;
  const animal = h(LanternTurtle, { x: 50 - TURTLE.middleX * size, y: 52 - TURTLE.middleY * size, size });
  const round = ground === 'round' ? 22 : 0;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100%" height="100%">
    <defs>
      <linearGradient id="dusk" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="#0f1b3d" /><stop offset="0.62" stop-color="#16315c" /><stop offset="1" stop-color="#1f6f78" />
      </linearGradient>
      <clipPath id="edge"><rect width="100" height="100" rx="${round}" /></clipPath>
    </defs>
    <g clip-path="url(#edge)"><rect width="100" height="100" fill="url(#dusk)" />${renderToString(animal)}</g>
  </svg>`;
}

const executablePath = findChromium(process.env);
if (!executablePath) throw new Error(HOW_TO_GET_CHROMIUM);
const folder = fileURLToPath(new URL('../../assets/icons/', import.meta.url));
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
for (const icon of ICONS) {
  const { name, side } = icon;
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  await page.setContent(`<body style="margin:0">${drawing(icon)}</body>`);
  await writeFile(`${folder}${name}.png`, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
