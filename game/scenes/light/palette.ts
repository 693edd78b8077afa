/** The lagoon's colours, named in art-and-sound. */
export const PALETTE = {
  night: '#0f1b3d',
  deep: '#16315c',
  lagoon: '#1f6f78',
  foam: '#e8f6f3',
  lantern: '#ffd79a',
  coral: '#ff9b85',
  lilac: '#b9a7ff',
  reed: '#2f5d50',
  sand: '#f2e3c6',
} as const;

/** `#rrggbb` with an opacity 0..1, for canvas painting. */
export function withAlpha(hex: string, alpha: number): string {
  const value = Number.parseInt(hex.slice(1), 16);
  return `rgba(${value >> 16}, ${(value >> 8) & 255}, ${value & 255}, ${alpha})`;
}
