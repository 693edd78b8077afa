import type { Page } from 'playwright-core';

/** Least contrast of text with what is behind it. */
const LEAST = 4.5;

/**
 * Which words over the lagoon would not stand out from whatever may be drawn behind them, one line each. The picture counts as
 * pure white, which is brighter than any scene in any state can be: what holds there holds over all of them.
 */
export async function textGroundFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const channels = (colour: string): [number, number, number, number] => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
      return [red, green, blue, alpha];
    };
    const over = (ground: readonly number[], colour: string): number[] => {
      const [red, green, blue, alpha] = channels(colour);
      return [red, green, blue].map((value, i) => value * alpha + (ground[i] ?? 0) * (1 - alpha));
    };
    const luminance = (colour: readonly number[]): number => {
      const [red = 0, green = 0, blue = 0] = colour.map((value) =>
        value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const faults: string[] = [];
    const scope = document.querySelectorAll('.top-bar *, [data-page=play] *');
    for (const part of scope) {
      const words = [...part.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      const style = getComputedStyle(part);
      if (!words || style.visibility === 'hidden' || !part.checkVisibility()) continue;
      const { width, height } = part.getBoundingClientRect();
      if (width < 2 || height < 2) continue;
      const around: Element[] = [];
      for (let one: Element | null = part; one !== null && !one.matches('main, .shell-grid'); one = one.parentElement) {
        around.unshift(one);
      }
      const ground = around.reduce(
        (behind, one) => over(behind, getComputedStyle(one).backgroundColor),
        [255, 255, 255],
      );
      const [dark, light] = [luminance(ground), luminance(over(ground, style.color))].sort((a, b) => a - b);
      const contrast = ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
      if (contrast < least) {
        faults.push(`"${(part.textContent ?? '').slice(0, 30)}" has a contrast of ${contrast.toFixed(1)} over white`);
      }
    }
    return faults;
  }, LEAST);
}
