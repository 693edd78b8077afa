import { cpus, loadavg, totalmem } from 'node:os';
import { launchChromium } from '../../browser/page/launch-chromium';
import { machineText } from '../report/machine-text';

/** On what and in which world figures were taken. */
export interface MeasuredOn {
  readonly machine: string;
  readonly memoryGb: number;
  readonly browser: string;
  /** What WebGL draws with. */
  readonly graphics: string;
  readonly displayFramesPerS: number;
}

/** The machine, its browser, and what draws in it. */
export async function describeMachine(): Promise<MeasuredOn> {
  const browser = await launchChromium('none');
  try {
    const page = await browser.newPage();
    const seen = await page.evaluate(async () => {
      const gl = document.createElement('canvas').getContext('webgl2');
      const names = gl?.getExtension('WEBGL_debug_renderer_info');
      const graphics = String(gl?.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER) ?? 'none');
      const times: number[] = [];
      for (let i = 0; i < 30; i++) times.push(await new Promise<number>(requestAnimationFrame));
      const steps = times.slice(1).map((time, i) => time - (times[i] ?? time));
      const [middle = Number.NaN] = steps.sort((a, b) => a - b).slice(steps.length >> 1);
      return { graphics, displayFramesPerS: Math.round(1000 / middle) };
    });
    const memoryGb = Math.round(totalmem() / 1024 ** 3);
    return { machine: machineText(), memoryGb, browser: `Chromium ${browser.version()}, headless`, ...seen };
  } finally {
    await browser.close();
  }
}

/** How many programs want a processor, mean of the last minute; a quiet machine is below 1 before a round. */
export const loadNow = (): number => Number((loadavg()[0] ?? Number.NaN).toFixed(2));

/** The world in one line. `loads`: before each round. */
export function worldText(
  { machine, memoryGb, browser, graphics, displayFramesPerS }: MeasuredOn,
  loads: readonly number[],
): string {
  const loadText = loads.length === 0 ? 'unknown' : `${Math.min(...loads)} to ${Math.max(...loads)}`;
  const quiet =
    Math.max(...loads) < 1 ? 'quiet' : 'not quiet: other programs were at work, absolute figures say nothing';
  return [
    `Machine: ${machine}, ${memoryGb} GB (${cpus().length} processors), ${browser}, ${displayFramesPerS} display frames a second, drawn with ${graphics}.`,
    `Load before the rounds: ${loadText} (${quiet}).`,
  ].join('\n');
}
