import type { Layout } from '../../layout';
import { withAlpha } from '../../light/palette';
import { seeded } from '../../motion/seeded';
import type { WaterLook } from '../water-look';
import { glowAt } from './paint-sky';

/** The body of water from the surface to the deep: lit below the moon, dark at the sides. */
export function paintWater(pen: CanvasRenderingContext2D, layout: Layout, look: WaterLook): void {
  const { width, height, waterlineY, moon } = layout;
  const [bright, middle, deep] = look.water;
  const body = pen.createLinearGradient(0, waterlineY, 0, height);
  body.addColorStop(0, bright);
  body.addColorStop(0.3, middle);
  body.addColorStop(0.75, deep);
  body.addColorStop(1, '#0d1a3c');
  pen.fillStyle = body;
  pen.fillRect(0, waterlineY, width, height - waterlineY);
  pen.save();
  pen.beginPath();
  pen.rect(0, waterlineY, width, height - waterlineY);
  pen.clip();
  glowAt(pen, moon.x - width * 0.05, waterlineY, Math.max(width, height) * 0.5, height * 0.42, '#7fd0c8', 0.36);
  glowAt(pen, width * 0.5, height * 0.55, Math.max(width, height) * 0.42, height * 0.36, '#3f8f9c', 0.34);
  glowAt(pen, 0, height * 0.8, width * 0.5, height * 0.62, '#0a1533', 0.55);
  glowAt(pen, width, height * 0.85, width * 0.5, height * 0.6, '#0a1533', 0.55);
  paintShafts(pen, layout);
  const skin = pen.createLinearGradient(0, waterlineY, 0, waterlineY + height * 0.03);
  skin.addColorStop(0, withAlpha('#d9f2ea', 0.55));
  skin.addColorStop(0.12, withAlpha('#9fd9d4', 0.3));
  skin.addColorStop(1, withAlpha('#9fd9d4', 0));
  pen.fillStyle = skin;
  pen.fillRect(0, waterlineY, width, height * 0.03);
  pen.restore();
}

/** Still shafts of moonlight, faint: the moving ones are added by the light. */
function paintShafts(pen: CanvasRenderingContext2D, { width, height, waterlineY, moon }: Layout): void {
  const random = seeded(9);
  pen.save();
  pen.globalCompositeOperation = 'screen';
  for (let i = 0; i < 13; i++) {
    const top = moon.x + (random() - 0.5) * width * 0.55;
    const long = (height - waterlineY) * (0.5 + 0.4 * random());
    const lean = (top - moon.x) * 0.5 - long * 0.3;
    const wide = height * (0.012 + 0.03 * random());
    const strength = 0.03 + 0.045 * random();
    for (let step = 5; step >= 1; step--) {
      const half = wide * (step / 5);
      const fade = pen.createLinearGradient(0, waterlineY, 0, waterlineY + long);
      fade.addColorStop(0, withAlpha('#a9e0dc', strength * 0.55));
      fade.addColorStop(0.5, withAlpha('#7fc7cc', strength * 0.3));
      fade.addColorStop(1, withAlpha('#7fc7cc', 0));
      pen.fillStyle = fade;
      pen.beginPath();
      pen.moveTo(top - half * 0.4, waterlineY);
      pen.lineTo(top + half * 0.4, waterlineY);
      pen.lineTo(top + lean + half * 1.7, waterlineY + long);
      pen.lineTo(top + lean - half * 1.7, waterlineY + long);
      pen.fill();
    }
  }
  pen.restore();
}

/** Far reefs under water: three ranges of rounded rock, each paler and softer than the one before it. */
export function paintFarReef(pen: CanvasRenderingContext2D, layout: Layout): void {
  const { width, height, free } = layout;
  const down = (share: number) => free.top + free.height * share;
  const ranges = [
    { seed: 4, foot: 0.93, rise: 0.25, tone: '#2a7180', strength: 0.55 },
    { seed: 15, foot: 0.95, rise: 0.18, tone: '#1c5670', strength: 0.7 },
    { seed: 26, foot: 0.97, rise: 0.11, tone: '#174263', strength: 0.85 },
  ];
  for (const range of ranges) {
    const random = seeded(range.seed);
    pen.beginPath();
    pen.moveTo(-10, height);
    const humps = Array.from({ length: 9 }, (_, i) => ({
      at: (i + random() * 0.9) / 9,
      wide: 0.05 + 0.1 * random(),
      tall: (0.35 + 0.65 * random()) * (0.5 + 0.8 * Math.abs((i + 0.5) / 9 - 0.5) * 2),
    }));
    for (let x = -10; x <= width + 10; x += 3) {
      const at = x / width;
      const rise = humps.reduce((top, hump) => {
        const d = Math.abs(at - hump.at) / hump.wide;
        return Math.max(top, hump.tall * (d < 1 ? Math.sqrt(1 - d ** 2.6) : 0));
      }, 0.12);
      const rough = 0.012 * Math.sin(at * 90 + range.seed) + 0.008 * Math.sin(at * 217 + range.seed * 3);
      pen.lineTo(x, down(range.foot - range.rise * (rise + rough)));
    }
    pen.lineTo(width + 10, height);
    pen.closePath();
    const haze = pen.createLinearGradient(0, down(range.foot - range.rise), 0, down(range.foot));
    haze.addColorStop(0, withAlpha(range.tone, range.strength));
    haze.addColorStop(1, withAlpha(range.tone, range.strength * 0.25));
    pen.fillStyle = haze;
    pen.fill();
  }
}

/** The sand: dunes in cool light, pebbles, small shells. The picture is taller than what is seen, so that it can shift. */
export function paintFloor(pen: CanvasRenderingContext2D, width: number, height: number, unit: number): void {
  const random = seeded(42);
  for (let dune = 0; dune < 5; dune++) {
    const top = height * (0.1 + dune * 0.12);
    pen.beginPath();
    pen.moveTo(0, height);
    for (let x = 0; x <= width; x += 4) {
      const at = x / width;
      pen.lineTo(
        x,
        top +
          height * 0.05 * Math.sin(at * (5 + dune * 1.7) + dune * 2.1) +
          height * 0.02 * Math.sin(at * 17 + dune * 5),
      );
    }
    pen.lineTo(width, height);
    pen.closePath();
    const sand = pen.createLinearGradient(0, top - height * 0.06, 0, top + height * 0.4);
    const light = ['#3a7d8e', '#397488', '#346880', '#2c5b77', '#244b6a'][dune] ?? '#244b6a';
    sand.addColorStop(0, withAlpha(light, 0.55 + dune * 0.1));
    sand.addColorStop(1, '#122650');
    pen.fillStyle = sand;
    pen.fill();
    for (let i = 0; i < 30; i++) {
      const x = random() * width;
      const y = top + height * (0.07 + 0.2 * random());
      pen.strokeStyle = withAlpha('#a9d3d6', 0.05 + 0.05 * random());
      pen.lineWidth = unit * 0.12;
      const long = unit * (3 + 9 * random());
      pen.beginPath();
      pen.moveTo(x - long, y);
      pen.quadraticCurveTo(x, y - unit * (0.5 + random()), x + long, y + unit * 0.3);
      pen.stroke();
    }
  }
  for (let i = 0; i < 120; i++) {
    const depth = random();
    const y = height * (0.2 + 0.7 * depth);
    const size = unit * (0.12 + 0.55 * depth * random());
    const x = random() * width;
    pen.fillStyle = withAlpha(['#8fb9c0', '#c8b6a4', '#7d8fb8', '#d8a79b'][i % 4] ?? '#8fb9c0', 0.16 + 0.2 * random());
    pen.beginPath();
    pen.ellipse(x, y, size * 1.4, size * 0.8, random() * 0.6, 0, Math.PI * 2);
    pen.fill();
  }
}
